"""Reference values of StatisticsTests: distribution functions with 50 digits, and random streams written
again from their description.

Run: python3 Scripts/reference/statistics.py   (needs mpmath; made with mpmath 1.3.0)
"""

from mpmath import betainc, erfc, exp, findroot, gamma, gammainc, inf, mp, mpf, pi, sqrt

mp.dps = 50


def normal_upper(x):
    return erfc(mpf(x) / sqrt(mpf(2))) / 2


def t_upper(df, x):
    df, x = mpf(df), mpf(x)
    tail = betainc(df / 2, mpf(1) / 2, 0, df / (df + x * x), regularized=True) / 2
    return tail if x >= 0 else 1 - tail


def t_density(df, x):
    df, x = mpf(df), mpf(x)
    scale = gamma((df + 1) / 2) / (sqrt(df * pi) * gamma(df / 2))
    return scale * (1 + x * x / df) ** (-(df + 1) / 2)


def chi_upper(df, x):
    return gammainc(mpf(df) / 2, mpf(x) / 2, inf, regularized=True)


def chi_lower(df, x):
    return gammainc(mpf(df) / 2, 0, mpf(x) / 2, regularized=True)


def chi_density(df, x):
    half, x = mpf(df) / 2, mpf(x)
    return x ** (half - 1) * exp(-x / 2) / (2**half * gamma(half))


def f_upper(d1, d2, x):
    d1, d2, x = mpf(d1), mpf(d2), mpf(x)
    return betainc(d2 / 2, d1 / 2, 0, d2 / (d2 + d1 * x), regularized=True)


def f_lower(d1, d2, x):
    d1, d2, x = mpf(d1), mpf(d2), mpf(x)
    return betainc(d1 / 2, d2 / 2, 0, d1 * x / (d1 * x + d2), regularized=True)


def f_density(d1, d2, x):
    a, b, x = mpf(d1) / 2, mpf(d2) / 2, mpf(x)
    constant = gamma(a + b) / (gamma(a) * gamma(b)) * (a / b) ** a
    return constant * x ** (a - 1) * (1 + a * x / b) ** (-(a + b))


def show(label, value):
    print(f"{label:44s} {mp.nstr(value, 18)}")


def upper_quantile(function, probability, bracket):
    probability = mpf(probability)
    return findroot(
        lambda x: mp.log(function(x) / probability), bracket, solver="anderson", tol=1e-60,
        maxsteps=300)


def distributions():
    for x in ["-3", "0.5", "1.96", "10", "37"]:
        show(f"normal survival {x}", normal_upper(x))
    for p, bracket in [("0.3", (0, 1)), ("0.025", (1, 3)), ("0.07", (1, 3)), ("1e-10", (5, 8)),
                       ("1e-20", (8, 12)), ("1e-300", (36, 38))]:
        show(f"normal upper quantile {p}", upper_quantile(normal_upper, p, bracket))
    for df, x in [(1, 1), (3, 2.5), (10, -1.25), (30, 40), (2.5, 1e6), (200, 12)]:
        show(f"t density {df} {x}", t_density(df, x))
        show(f"t survival {df} {x}", t_upper(df, x))
    for df, p, bracket in [(10, "0.025", (1, 4)), (1, "1e-6", (1e5, 1e6)), (7.5, "0.3", (0.1, 2)),
                           (29, "1e-12", (5, 30))]:
        show(f"t upper quantile {df} {p}", upper_quantile(lambda x: t_upper(df, x), p, bracket))
    for df, x in [(1, 3.84), (10, 18.307), (10, 1000), (0.5, 0.1), (250, 100)]:
        show(f"chi density {df} {x}", chi_density(df, x))
        show(f"chi cumulative {df} {x}", chi_lower(df, x))
        show(f"chi survival {df} {x}", chi_upper(df, x))
    for df, p, bracket in [(3, "0.05", (1, 20)), (0.5, "0.5", (0.001, 1)), (40, "1e-15", (100, 300))]:
        show(f"chi upper quantile {df} {p}", upper_quantile(lambda x: chi_upper(df, x), p, bracket))
    for d1, d2, x in [(5, 10, 3.33), (1, 30, 100), (40, 3, 0.01), (2, 7.5, 0.7), (12, 500, 20)]:
        show(f"F density {d1} {d2} {x}", f_density(d1, d2, x))
        show(f"F cumulative {d1} {d2} {x}", f_lower(d1, d2, x))
        show(f"F survival {d1} {d2} {x}", f_upper(d1, d2, x))
    for d1, d2, p, bracket in [(3, 20, "0.01", (1, 10)), (1, 5, "1e-8", (100, 1e5)), (10, 4, "0.9", (0.01, 2))]:
        show(f"F upper quantile {d1} {d2} {p}", upper_quantile(lambda x: f_upper(d1, d2, x), p, bracket))


MASK32, MASK64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF


def philox(counter, key):
    """Philox 4x32-10 as in the paper: table 2 and the definition of the bijection."""
    c, k = list(counter), list(key)
    for _ in range(10):
        first, second = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(second >> 32) ^ c[1] ^ k[0], second & MASK32, (first >> 32) ^ c[3] ^ k[1], first & MASK32]
        k = [(k[0] + 0x9E3779B9) & MASK32, (k[1] + 0xBB67AE85) & MASK32]
    return c


def stream_hash(variable, source):
    value = 0xCBF29CE484222325
    for byte in variable.encode() + b"\0" + source.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK64
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK64
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK64
    return value ^ (value >> 31)


def uniform(seed, variable, source, draw, period):
    name = stream_hash(variable, source)
    words = philox(
        [draw >> 1, period & MASK32, name & MASK32, name >> 32], [seed & MASK32, seed >> 32])
    low, high = words[2:] if draw & 1 else words[:2]
    return (((high << 32 | low) >> 12) + mpf(1) / 2) / 2**52


def streams():
    for arguments in [
        (2026, "va_growth", "residual", 0, 0), (2026, "va_growth", "residual", 1, 0),
        (2026, "va_growth", "residual", 9999, 4), (2026, "工业增加值", "coefficient x", 2, -1),
        (2**63 + 5, "", "", 3, 2030)]:
        u = uniform(*arguments)
        z = -upper_quantile(normal_upper, u, (-9, 9)) if u != 0.5 else mpf(0)
        show(f"uniform {arguments}", u)
        show(f"normal {arguments}", z)


distributions()
streams()
