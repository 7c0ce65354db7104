"""Klein's Model I, 10,000 draws x 20 years, by vectorised NumPy: Gauss-Seidel written for this model, and its closed form.

usage: klein_gauss_seidel.py klein.csv [tuned | closed]    (columns of bimets: cn, i, w1, w2, p, k, y, g, t, time by period)
       klein_gauss_seidel.py klein.csv check               compares the three

Reads a line, times one run, prints the seconds; ends with its input. Gauss-Seidel sweeps all draws of a year at once until
nothing moves by more than 1e-10 relative; it starts from the year before. `tuned` works in place, without allocation, watches
consumption alone and leaves capital out of the sweeps. The coefficients are given (2SLS), the shocks are drawn before: both are
left out of the time.
"""
import csv
import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

DRAWS, FIRST, LAST, TOLERANCE = 10_000, 1922, 1941, 1e-10
A = (16.5547557653882, .0173022117998121, .216234040484899, .810182697599239)
B = (20.2782089393940, .150221823898634, .615943577340006, -.157787636545541)
C = (1.50029688602796, .438859065137177, .146673821501524, .130395687203746)
COVARIANCE = [[1.044059397, .4378477529, -.3852275657], [.4378477529, 1.383183736, .1926062451],
              [-.3852275657, .1926062451, .4764268557]]

with open(sys.argv[1], newline="") as file:
    ROWS = {int(row["period"]): {n: float(x) for n, x in row.items() if x} for row in csv.DictReader(file)}
YEARS = range(FIRST, LAST + 1)
SHOCKS = (np.random.default_rng(2026).standard_normal((len(YEARS), DRAWS, 3)) @ np.linalg.cholesky(np.array(COVARIANCE)).T)
SHOCKS = np.ascontiguousarray(SHOCKS.transpose(0, 2, 1))


def gauss_seidel():
    """cn, i, w1, y, p, k by year and draw."""
    path = np.empty((len(YEARS) + 1, 6, DRAWS))
    start = ROWS[FIRST - 1]
    for j, name in enumerate(["cn", "i", "w1", "y", "p", "k"]): path[0, j] = start[name]
    previous, scratch = np.empty(DRAWS), np.empty(DRAWS)
    for n, year in enumerate(YEARS):
        x, before = ROWS[year], ROWS[year - 1]
        cn0, i0, w0, y0, p0, k0 = path[n]
        cn, i, w1, y, p, k = path[n + 1]
        base_c = A[0] + A[3] * x["w2"] + A[2] * p0 + SHOCKS[n, 0]
        base_i = B[0] + B[2] * p0 + B[3] * k0 + SHOCKS[n, 1]
        base_w = (C[0] + C[1] * (x["t"] - x["w2"]) + C[2] * (before["t"] - before["w2"]) + C[3] * x["time"]
                  + C[2] * y0 + SHOCKS[n, 2])
        path[n + 1] = path[n]
        while True:
            previous[:] = cn
            np.multiply(p, A[1], out=cn); np.multiply(w1, A[3], out=scratch); cn += scratch; cn += base_c
            np.multiply(p, B[1], out=i); i += base_i
            np.add(cn, i, out=y); y += x["g"] - x["t"]
            np.multiply(y, C[1], out=w1); w1 += base_w
            np.subtract(y, w1, out=p); p -= x["w2"]
            np.subtract(cn, previous, out=previous)
            np.abs(previous, out=previous)
            if previous.max() <= TOLERANCE * 40: break
        np.add(k0, i, out=k)
    return path[1:]


def plain():
    """The same as one would first write it: whole expressions, new arrays, every variable watched."""
    names = ["cn", "i", "w1", "y", "p", "k"]
    now = {name: np.full(DRAWS, ROWS[FIRST - 1][name]) for name in names}
    path = []
    for n, year in enumerate(YEARS):
        x, before, last = ROWS[year], ROWS[year - 1], now
        e_cn, e_i, e_w1 = SHOCKS[n]
        now = dict(last)
        while True:
            old = now
            now = {}
            now["cn"] = A[0] + A[1] * old["p"] + A[2] * last["p"] + A[3] * (old["w1"] + x["w2"]) + e_cn
            now["i"] = B[0] + B[1] * old["p"] + B[2] * last["p"] + B[3] * last["k"] + e_i
            now["y"] = now["cn"] + now["i"] + x["g"] - x["t"]
            now["w1"] = (C[0] + C[1] * (now["y"] + x["t"] - x["w2"])
                         + C[2] * (last["y"] + before["t"] - before["w2"]) + C[3] * x["time"] + e_w1)
            now["p"] = now["y"] - (now["w1"] + x["w2"])
            now["k"] = last["k"] + now["i"]
            if all(np.max(np.abs(now[v] - old[v])) <= TOLERANCE * np.max(np.abs(now[v])) for v in names): break
        path.append(np.stack([now[v] for v in names]))
    return np.stack(path)


def closed_form():
    """The reduced form z = F s[-1] + c + D e with s = (p, k, y), for all draws by one product a year."""
    matrix = np.array([[1, 0, -A[3], 0, -A[1], 0], [0, 1, 0, 0, -B[1], 0], [0, 0, 1, -C[1], 0, 0],
                       [-1, -1, 0, 1, 0, 0], [0, 0, 1, -1, 1, 0], [0, -1, 0, 0, 0, 1]])
    lags = np.zeros((6, 6))
    lags[0, 4], lags[1, 4], lags[1, 5], lags[2, 3], lags[5, 5] = A[2], B[2], B[3], C[2], 1
    inverse = np.linalg.inv(matrix)
    feedback, impact = inverse @ lags, np.ascontiguousarray(inverse[:, :3])
    path = np.empty((len(YEARS) + 1, 6, DRAWS))
    for j, name in enumerate(["cn", "i", "w1", "y", "p", "k"]): path[0, j] = ROWS[FIRST - 1][name]
    for n, year in enumerate(YEARS):
        x, before = ROWS[year], ROWS[year - 1]
        given = np.array([A[0] + A[3] * x["w2"], B[0],
                          C[0] + C[1] * (x["t"] - x["w2"]) + C[2] * (before["t"] - before["w2"]) + C[3] * x["time"],
                          x["g"] - x["t"], -x["w2"], 0])
        np.matmul(feedback, path[n], out=path[n + 1])
        path[n + 1] += impact @ SHOCKS[n]
        path[n + 1] += (inverse @ given)[:, None]
    return path[1:]


if "check" in sys.argv:
    print(f"largest difference {np.max(np.abs(plain() - closed_form())):.1e}, {np.max(np.abs(gauss_seidel() - closed_form())):.1e}")
else:
    work = {"closed": closed_form, "tuned": gauss_seidel}.get(sys.argv[-1], plain)
    work()
    for _ in sys.stdin:
        start = time.perf_counter()
        work()
        print(time.perf_counter() - start, flush=True)
