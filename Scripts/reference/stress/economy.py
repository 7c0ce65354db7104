"""An invented economy of any size: equations with the shapes that published central-bank models have.

Demand by category with error correction towards targets, prices on unit costs, wages on unemployment, user costs and
capital stocks, trade by region, fiscal rules, a policy rule with a floor, rates on expectations that are long lag
polynomials, and equations that only report. None of it is anybody's model; it is stable and grows evenly.
"""
from dataclasses import dataclass, field

import numpy as np

from .expressions import (absolute, added, c, d, dlog, E, exp, log, ma, pct, total, v, when, wrap)

#: Quarterly growth rates of an even path, by kind of variable.
GROWTH = {"real": 0.006, "price": 0.005, "nominal": 0.011, "labour": 0.0025, "wage": 0.0085, "none": 0.0}


@dataclass
class Equation:
    """One equation. `terms`: (coefficient name or None, formula) of a behavioural one; else `right`."""

    name: str
    transform: str
    right: E
    behavioural: bool = False
    periods: int = 1
    terms: list = field(default_factory=list)
    values: dict = field(default_factory=dict)
    polynomial: dict = field(default_factory=dict)
    restriction: str | None = None
    autoregressive: float | None = None
    comment: str = ""
    noise: float = 0.0

    def left(self):
        x = v(self.name)
        if self.transform in ("d", "dlog", "pct"): return E(self.transform, x, self.periods)
        return {"x": x, "log": log(x), "exp": exp(x)}[self.transform]

    def structural(self):
        """The right side without the autoregressive part of the error: each term by its coefficient, lags written out."""
        if not self.terms: return self.right
        parts = []
        for coefficient, term in self.terms:
            weights = self.polynomial.get(coefficient)
            if weights:
                parts += [c(f"{coefficient}_{k}") * (term[-k] if k else term) for k in range(len(weights[2]))]
            else:
                parts.append(c(coefficient) if term is None else c(coefficient) * term)
        return added(parts)

    def full(self):
        """The right side with u = rho u[-1] + innovation written out."""
        right = self.structural()
        if self.autoregressive is None: return right
        return right + c(f"{self.name}_rho1") * (self.left()[-1] - right[-1])

    def known(self):
        """Coefficient values with those of lag polynomials and the error process."""
        result = {name: value for name, value in self.values.items() if name not in self.polynomial}
        for name, (_, _, weights) in self.polynomial.items():
            result.update({f"{name}_{k}": weight for k, weight in enumerate(weights)})
        if self.autoregressive is not None: result[f"{self.name}_rho1"] = self.autoregressive
        return result


class Economy:
    """Equations and exogenous variables, with the level and kind of each path."""

    def __init__(self, sizes, seed, leads=False, lean=False):
        self.random = np.random.default_rng(seed)
        self.equations, self.kind, self.level, self.exogenous = [], {}, {}, []
        self.sizes, self.leads, self.lean = sizes, leads, lean
        self.wiggle = {}
        build(self)

    def exo(self, name, level, kind="none", wiggle=0.0):
        self.exogenous.append(name)
        self.kind[name], self.level[name], self.wiggle[name] = kind, level, wiggle
        return v(name)

    def identity(self, name, right, transform="x", comment="", level=1.0, kind="none"):
        self.level[name], self.kind[name] = level, kind
        self.equations.append(Equation(name, transform, right, comment=comment))

    def behaviour(self, name, transform, terms, level, kind, noise, comment="", intercept=True, **more):
        """terms: (value, formula) pairs; the intercept is found from the data later."""
        self.level[name], self.kind[name] = level, kind
        named, values = [], {}
        if intercept:
            named.append((f"{name}_c0", None))
            values[f"{name}_c0"] = 0.0
        for i, (value, term) in enumerate(terms):
            coefficient = f"{name}_c{i + 1}"
            named.append((coefficient, term))
            values[coefficient] = round(value, 6)
        equation = Equation(name, transform, wrap(0), behavioural=True, terms=named, values=values,
                            comment=comment, noise=noise)
        for key, value in more.items(): setattr(equation, key, value)
        self.equations.append(equation)
        return equation

    def draw(self, low, high): return round(float(self.random.uniform(low, high)), 4)

    def weights(self, count, sum_to=1.0, digits=4):
        """Smooth lag weights that add up, alternating a little as estimated ones do."""
        raw = np.exp(-np.arange(count) / max(1.5, count / 3)) * (1 + 0.4 * self.random.standard_normal(count))
        weights = np.round(raw / raw.sum() * sum_to, digits)
        weights[0] = np.round(weights[0] + sum_to - weights.sum(), digits)
        return [float(w) for w in weights]


def polynomial(degree, length, total_weight):
    """Almon weights of that degree (1 or 2), falling to nearly nothing at the end."""
    k = np.arange(length)
    shape = (length - k) if degree == 1 else (length - k) * (k + 1.5)
    return degree, length, [float(w) for w in shape / shape.sum() * total_weight]


def build(m):
    s = m.sizes
    world(m)
    trends(m)
    for k in range(s["consumption"]): consumption(m, k + 1)
    for k in range(s["investment"]): investment(m, k + 1)
    for k in range(s["industry"]): industry(m, k + 1)
    for k in range(s["region"]): trade(m, k + 1)
    for k in range(s["fiscal"]): fiscal(m, k + 1)
    for k in range(s["rate"]): rates(m, k + 1)
    core(m)
    reports(m)


def world(m):
    """Foreign activity, prices and rates: solved before the rest, from exogenous variables and lags."""
    for k in range(1, m.sizes["region"] + 1):
        gap, price, rate = v(f"fgap{k}"), v(f"fp{k}"), v(f"fr{k}")
        m.exo(f"fyt{k}", 40.0 + 7 * k, "real", 0.002)
        m.behaviour(f"fgap{k}", "x", [(1.12, gap[-1]), (-0.3, gap[-2]), (m.draw(-.08, -.03), fr_real(k))],
                    0.0, "none", 0.35, f"Output gap, region {k}")
        m.identity(f"fy{k}", log(v(f"fyt{k}")) + gap / 100, "log", f"Output, region {k}")
        m.behaviour(f"fp{k}", "dlog", [(w, dlog(price)[-j - 1]) for j, w in enumerate(m.weights(4, .75))]
                    + [(.0006, ma(gap, 2))], 1.0, "price", 0.0025, f"Export prices, region {k}")
        if m.lean: continue
        m.behaviour(f"fr{k}", "x", [(.85, rate[-1]), (.2, pct(price, 4)), (.06, gap)], 3.0, "none", 0.12,
                    f"Short rate, region {k}")
    if m.lean: return
    count = m.sizes["region"]
    share = [round(1 / count, 4)] * count
    m.identity("wy", exp(added(w * log(v(f"fy{k + 1}")) for k, w in enumerate(share))), comment="World output")
    m.identity("wp", added(w * log(v(f"fp{k + 1}")) for k, w in enumerate(share)), "log", "World prices")
    m.identity("wpi", pct(v("wp"), 4), comment="World inflation")


def fr_real(k): return v(f"fp{k}")[-1] / v(f"fp{k}")[-5] * 100 - 102


def trends(m):
    m.exo("pop", 100.0, "labour", 0.0004)
    m.exo("gtfp", 0.35, wiggle=0.01)
    m.exo("unat", 5.5, wiggle=0.03)
    m.exo("prt", 0.64)
    m.identity("tfp", v("gtfp") / 100, "dlog", "Trend productivity", 1.0, "wage")
    m.identity("emptrend", v("pop") * v("prt") * (1 - v("unat") / 100), comment="Trend employment")
    m.identity("ypot", E("c", "ypot_scale") + .65 * (log(v("emptrend")) + log(v("tfp")))
               + .35 * log(v("kap")[-1]), "log", "Potential output", 100.0, "real")
    m.equations[-1].values["ypot_scale"] = 2.0


def consumption(m, k):
    x, q, p, z = v(f"ec{k}"), v(f"qec{k}"), v(f"pc{k}"), v(f"zec{k}")
    yd, ulc, pm = v("yd"), v("ulc"), v("pm")
    shares = m.draw(.7, .9)
    m.identity(f"qec{k}", shares * log(ma(yd, 4)) + round(1 - shares, 4) * log(v("wl")[-1] / v("pcx")[-1])
               - m.draw(.2, .5) * log(p / v("pcx")) - m.draw(.002, .006) * v("rr1"), "log", f"Target consumption {k}")
    backward = (added(round(100 * u, 2) * dlog(yd)[-j - 1] for j, u in enumerate(m.weights(12, .5)))
                + added(u * v("xgap")[-j - 1] for j, u in enumerate(m.weights(8, -.12)))
                + added(u * v("infl")[-j - 1] for j, u in enumerate(m.weights(8, .1)))
                + added(u * v("rff")[-j - 1] for j, u in enumerate(m.weights(8, -.1))))
    m.identity(f"zec{k}", .8 * z[1] + 20 * dlog(yd[1]) if m.leads else backward, comment=f"Expected income growth {k}")
    m.exo(f"conf{k}", 0.0, wiggle=0.5)
    m.exo(f"vat{k}", 15.0, wiggle=0.05)
    lags = [(u, dlog(x)[-j - 1]) for j, u in enumerate(m.weights(5, m.draw(.1, .35)))]
    m.behaviour(f"ec{k}", "dlog", [(m.draw(.06, .16), log(q[-1]) - log(x[-1]))] + lags
                + [(m.draw(.15, .35), dlog(yd)), (m.draw(.001, .002), z), (m.draw(-.0015, -.0005), d(v("rr1"))), (m.draw(.0008, .0015), v(f"conf{k}"))],
                60.0 / m.sizes["consumption"], "real", 0.004, f"Consumption {k}",
                **({"autoregressive": 0.3} if k % 4 == 1 else {}))
    costs = [(m.draw(.08, .2), ma(dlog(ulc), 4)), (m.draw(.02, .08), dlog(pm)), (m.draw(.0001, .0004), v("xgap")[-1]),
             (m.draw(.03, .06), log(ulc[-1]) - log(p[-1])), (m.draw(.003, .008), d(v(f"vat{k}")))]
    inertia = m.weights(6, .55)
    m.behaviour(f"pc{k}", "dlog", [(u, dlog(p)[-j - 1]) for j, u in enumerate(inertia)] + costs, 1.0, "price",
                0.0015, f"Consumer prices {k}",
                restriction=" + ".join(f"pc{k}_c{j + 1}" for j in range(6)) + " = 0.55" if k % 3 == 1 else None)
    m.identity(f"ecn{k}", x * p, comment=f"Nominal consumption {k}")


def investment(m, k):
    x, stock, p, rc = v(f"ei{k}"), v(f"k{k}"), v(f"pi{k}"), v(f"rc{k}")
    y, py = v("gdp"), v("py")
    wear = m.draw(.02, .04)
    if not m.lean: m.exo(f"tech{k}", 0.0, wiggle=0.3)
    push = [] if m.lean else [(m.draw(.001, .003), v(f"tech{k}")[-1])]
    m.identity(f"rc{k}", p / py * ((v("rr1") + 4 + m.draw(0, 2)) / 400 + wear) * (1 - .2 * v("taxinv")),
               comment=f"User cost {k}")
    m.identity(f"qk{k}", v("ygap4") * py / (py * rc ** .4), comment=f"Desired capital {k}")
    m.behaviour(f"ei{k}", "dlog", [(m.draw(.03, .07), log(v(f"qk{k}")[-1]) - log(stock[-1]))]
                + [(u, dlog(x)[-j - 1]) for j, u in enumerate(m.weights(2, m.draw(.15, .3)))]
                + [(.9, dlog(y)), (m.draw(-.004, -.001), d(v("rr1")[-1])), (m.draw(-.004, -.002), d(v("premium")))] + push,
                18.0 / m.sizes["investment"], "real", 0.008, f"Investment {k}",
                polynomial={f"ei{k}_c4": polynomial(2 if k % 2 else 1, 6, m.draw(.6, 1.0))})
    keep = lambda rate: (1 - rate) * stock[-1] + x / 4
    if k % 2:
        m.identity(f"k{k}", when(v("xgap")[-1] > -0.8, keep(wear), keep(round(wear * 1.05, 6))),
                   comment=f"Capital {k}, more of it scrapped in a slump", level=100.0 / m.sizes["investment"], kind="real")
    else:
        m.identity(f"k{k}", keep(wear), comment=f"Capital {k}", level=100.0 / m.sizes["investment"], kind="real")
    m.behaviour(f"pi{k}", "dlog", [(u, dlog(p)[-j - 1]) for j, u in enumerate(m.weights(5, .45))]
                + [(m.draw(.1, .2), dlog(py)[-1]), (m.draw(.05, .1), dlog(v("pm"))), (.06, log(py[-1]) - log(p[-1]))],
                1.0, "price", 0.002, f"Investment prices {k}")
    m.identity(f"ein{k}", x * p, comment=f"Nominal investment {k}")


def industry(m, k):
    va, e, w, cost = v(f"va{k}"), v(f"n{k}"), v(f"w{k}"), v(f"ulc{k}")
    if not m.lean:
        m.exo(f"hours{k}", 0.0, wiggle=0.4)
        m.exo(f"wmin{k}", 0.5, wiggle=0.005)
    hours, floor = ([], []) if m.lean else ([(-.001, v(f"hours{k}"))], [(m.draw(.05, .15), d(v(f"wmin{k}")))])
    tilt = m.weights(4, 1.0, 3)
    demand = [v("gdp"), v("cc"), v("inv"), v("ex")]
    m.identity(f"va{k}", added(u * dlog(x) for u, x in zip(tilt, demand)), "dlog", f"Value added {k}",
               100.0 / m.sizes["industry"], "real")
    m.behaviour(f"n{k}", "dlog", [(m.draw(.08, .16), log(va[-1]) - log(e[-1]) - log(v("tfp")[-1]))]
                + [(u, dlog(e)[-j - 1]) for j, u in enumerate(m.weights(4, m.draw(.2, .4)))]
                + [(m.draw(.15, .3), dlog(va)), (m.draw(.05, .1), dlog(va)[-1]), (-.02, dlog(w / v("py"))[-1])] + hours,
                60.0 / m.sizes["industry"], "labour", 0.002, f"Employment {k}")
    m.behaviour(f"w{k}", "dlog", [(u, dlog(w)[-j - 1]) for j, u in enumerate(m.weights(3, .3))]
                + [(m.draw(.3, .45), ma(dlog(v("pcx"))[-1], 4)), (m.draw(.01, .02), v("unat") / v("lur")[-1] - 1),
                   (m.draw(.04, .08), log(v("py")[-1] * va[-1] / e[-1]) - log(w[-1]))] + floor,
                1.0, "wage", 0.002, f"Wages {k}", **({"autoregressive": -0.2} if k % 5 == 2 else {}))
    m.identity(f"ulc{k}", w * e / va, comment=f"Unit labour costs {k}")
    if not m.lean: m.identity(f"wb{k}", w * e * (1 + v("tss") / 100), comment=f"Labour costs {k}")


def trade(m, k):
    x, i, px, pm, fx, rpx = v(f"ex{k}"), v(f"im{k}"), v(f"px{k}"), v(f"pm{k}"), v(f"fx{k}"), v(f"rpx{k}")
    y, py, fy, fp = v("gdp"), v("py"), v(f"fy{k}"), v(f"fp{k}")
    count = m.sizes["region"]
    if not m.lean:
        m.exo(f"quota{k}", 0.0, wiggle=0.5)
        m.exo(f"tariff{k}", 4.0, wiggle=0.05)
    quota, tariff = ([], []) if m.lean else ([(-.002, v(f"quota{k}"))], [(.004, d(v(f"tariff{k}"))), (.02, dlog(v("oil")))])
    parity = log(py[-1]) - log(fp[-1]) - log(fx[-1])
    abroad = v(f"fr{k}") if not m.lean else v("rff")[-1]
    m.behaviour(f"fx{k}", "dlog", [(.1, dlog(fx)[-1]), (.04, parity), (-.002, v("rff") - abroad)], 1.0, "none",
                0.012, f"Exchange rate {k}, domestic currency for one foreign", intercept=True)
    m.identity(f"rpx{k}", px / (fx * fp), comment=f"Relative export price {k}")
    m.behaviour(f"ex{k}", "dlog", [(.1, log(fy[-1]) - log(x[-1]) - .8 * log(rpx[-1])), (m.draw(.1, .25), dlog(x)[-1]),
                                   (m.draw(.6, .9), dlog(fy)), (-.2, dlog(rpx))]
                + [(u, dlog(rpx)[-j - 1]) for j, u in enumerate(m.weights(8, -.15))] + quota,
                14.0 / count, "real", 0.01, f"Exports {k}")
    m.behaviour(f"px{k}", "dlog", [(.2, dlog(px)[-1]), (.3, dlog(py)), (.15, dlog(fp) + dlog(fx)),
                                   (.08, .6 * log(py[-1]) + .4 * log(fp[-1] * fx[-1]) - log(px[-1]))],
                1.0, "price", 0.004, f"Export prices {k}")
    m.behaviour(f"im{k}", "dlog", [(.12, log(y[-1]) - log(i[-1]) - .6 * log(pm[-1] / py[-1])), (.15, dlog(i)[-1]),
                                   (m.draw(.6, 1.0), dlog(y)), (m.draw(.2, .4), dlog(v("inv"))), (-.1, dlog(pm / py))],
                12.0 / count, "real", 0.01, f"Imports {k}")
    m.behaviour(f"pm{k}", "dlog", [(u, dlog(pm)[-j - 1]) for j, u in enumerate(m.weights(2, .2))]
                + [(.35, dlog(fp) + dlog(fx)), (.1, log(fp[-1] * fx[-1]) - log(pm[-1]))] + tariff,
                1.0, "price", 0.005, f"Import prices {k}")
    m.identity(f"exn{k}", x * px, comment=f"Nominal exports {k}")
    m.identity(f"imn{k}", i * pm, comment=f"Nominal imports {k}")


def fiscal(m, k):
    g, pg, tr = v(f"g{k}"), v(f"pg{k}"), v(f"tr{k}")
    count = m.sizes["fiscal"]
    m.exo(f"trt{k}", 18.0 / count, wiggle=0.1 / count)
    m.exo(f"gshock{k}", 0.0, wiggle=0.001)
    m.behaviour(f"tr{k}", "x", [(.8, tr[-1]), (.2, v(f"trt{k}")), (.01, v("drule") * (v("debt")[-1] / v("gdpn")[-1] * 100 - v("debtt")))],
                18.0 / count, "none", 0.05 / count, f"Tax rate {k}", intercept=False)
    m.identity(f"tn{k}", tr / 100 * (v("gdpn") - .3 * v("imn")), comment=f"Tax receipts {k}")
    m.behaviour(f"g{k}", "dlog", [(.1, log(v("ypot")[-1]) - log(g[-1]))]
                + [(u, dlog(g)[-j - 1]) for j, u in enumerate(m.weights(2, .2))]
                + [(1.0, v(f"gshock{k}")), (-.0005, v("xgap")[-1])], 20.0 / count, "real", 0.003,
                f"Government purchases {k}")
    m.behaviour(f"pg{k}", "d", [(.4, d(pg)[-1]), (.3, d(v("py"))[-1]), (.15, d(v("wage"))),
                                (.05, v("wage")[-1] - pg[-1])], 1.0, "price", 0.002, f"Government prices {k}")
    m.identity(f"gn{k}", g * pg, comment=f"Nominal government purchases {k}")


def rates(m, k):
    r, z, real = v(f"r{k}"), v(f"zr{k}"), v(f"rr{k}")
    horizon = 8 + k % 5
    if not m.lean: m.exo(f"term{k}", 0.5, wiggle=0.03)
    term = [] if m.lean else [(m.draw(.5, .8), v(f"term{k}"))]
    short = (added(u * v("rff")[-j] if j else u * v("rff") for j, u in enumerate(m.weights(horizon, .9)))
             + added(u * v("infl")[-j - 1] for j, u in enumerate(m.weights(8, .1)))
             + added(u * v("xgap")[-j - 1] for j, u in enumerate(m.weights(8, .1))))
    prices = added(u * v("infl")[-j - 1] for j, u in enumerate(m.weights(16, .95))) + .05 * v("pitarg")
    ahead = lambda name, driver: .9 * v(name)[1] + .1 * v(driver)
    m.identity(f"zr{k}", ahead(f"zr{k}", "rff") if m.leads else short, comment=f"Expected short rate {k}")
    m.identity(f"zp{k}", ahead(f"zp{k}", "infl") if m.leads else prices, comment=f"Expected inflation {k}")
    m.behaviour(f"r{k}", "x", [(m.draw(.3, .5), r[-1]), (m.draw(.3, .5), z), (.1, z[-1]), (m.draw(.2, .5), v("premium"))] + term,
                3.0 + .2 * k, "none", 0.08, f"Interest rate {k}")
    m.identity(f"rr{k}", r - v(f"zp{k}"), comment=f"Real interest rate {k}")


def core(m):
    s = m.sizes
    many = lambda prefix, key: [v(f"{prefix}{k + 1}") for k in range(s[key])]
    ec, ecn, ei, ein = many("ec", "consumption"), many("ecn", "consumption"), many("ei", "investment"), many("ein", "investment")
    g, gn, tn = many("g", "fiscal"), many("gn", "fiscal"), many("tn", "fiscal")
    ex, exn, im, imn = (many(p, "region") for p in ("ex", "exn", "im", "imn"))
    n, w, ulc = many("n", "industry"), many("w", "industry"), many("ulc", "industry")
    for name, level in [("pitarg", 2.0), ("rstar", 2.0), ("rffmin", 0.1), ("drule", 1.0), ("debtt", 33.0), ("taxinv", 0.1)]:
        m.exo(name, level, wiggle=0.05 if name in ("rstar",) else 0.0)
    m.exo("mrule", 1.0)
    m.exo("eshock", 0.0, wiggle=0.0007)
    if not m.lean:
        m.exo("tss", 12.0, wiggle=0.1)
        m.exo("oil", 20.0, "price", 0.03)
        m.exo("winter", 0.0)
    m.identity("cn", added(ecn), comment="Nominal consumption")
    m.identity("cc", added(ecn[k][-1] / v("cn")[-1] * dlog(ec[k]) for k in range(len(ec))), "dlog",
               "Consumption: chain of last quarter's shares", 60.0, "real")
    m.identity("pcx", v("cn") / v("cc"), comment="Consumer prices", level=1.0, kind="price")
    m.identity("inv", added(ei), comment="Investment")
    m.identity("kap", added(many("k", "investment")), comment="Capital", level=100.0, kind="real")
    m.identity("ex", added(ex), comment="Exports")
    m.identity("imn", added(imn), comment="Nominal imports")
    m.identity("pm", v("imn") / added(im), comment="Import prices")
    m.behaviour("ki", "d", [(.35, d(v("ki"))[-1]), (.12, .15 * v("gdp")[-1] - v("ki")[-1]), (.1, d(v("gdp"))[-1]),
                            (1.0, v("eshock") * v("gdp")[-1])]
                + ([] if m.lean else [(-.1, v("winter"))]), 15.0, "real", 0.05, "Inventories")
    m.identity("gdp", added(ec + ei + g + ex) + d(v("ki")) - added(im), comment="Gross domestic product", level=100.0, kind="real")
    m.identity("gdpn", added(ecn + ein + gn + exn) + d(v("ki")) * v("py")[-1] - v("imn"),
               comment="Nominal gross domestic product")
    m.identity("py", v("gdpn") / v("gdp"), comment="Deflator", level=1.0, kind="price")
    m.identity("ygap4", ma(v("gdp"), 4), comment="Output over a year")
    m.identity("emp", added(n), comment="Employment")
    m.identity("wage", added(a * b for a, b in zip(n, w)) / v("emp"), comment="Average wage")
    m.identity("ulc", added(v(f"va{k + 1}") * u for k, u in enumerate(ulc)) / added(many("va", "industry")),
               comment="Unit labour costs")
    m.behaviour("lf", "dlog", [(.1, log(v("pop")[-1]) - log(v("lf")[-1])), (.3, dlog(v("lf"))[-1]), (.15, dlog(v("emp"))[-1]),
                               (.5, dlog(v("pop")))], 64.0, "labour", 0.0008, "Labour force")
    m.identity("lur", 100 * (1 - v("emp") / v("lf")), comment="Unemployment rate")
    m.identity("xgap", 100 * (log(v("gdp")) - log(v("ypot"))), comment="Output gap")
    m.identity("infl", pct(v("pcx"), 4), comment="Inflation over four quarters")
    m.identity("ydn", v("wage") * v("emp") * .9 + .35 * v("gdpn") - .6 * added(tn), comment="Nominal disposable income")
    m.identity("yd", v("ydn") / v("pcx"), comment="Disposable income")
    m.identity("rffrule", .75 * v("rff")[-1] + .25 * (v("rstar") + v("infl") + .8 * (v("infl") - v("pitarg")) + .5 * v("xgap")),
               comment="Policy rule")
    floor = v("rffrule") > v("rffmin")
    m.identity("rff", when(floor, v("mrule") * v("rffrule") + (1 - v("mrule")) * v("rff")[-1], v("rffmin")),
               comment="Policy rate, with a floor", level=3.0)
    m.identity("debt", .97 * v("debt")[-1] * (1 + v("r1")[-1] / 400) + added(gn) / 4 - .9 * added(tn) / 4,
               comment="Public debt", level=40.0, kind="nominal")
    m.identity("vol", .8 * v("vol")[-1] + .2 * absolute(d(v("rff"))) + .1 * absolute(d(v("xgap"))), comment="Unrest on markets")
    m.behaviour("premium", "x", [(.75, v("premium")[-1]), (-.02, v("xgap")[-1]), (.2, v("vol")[-1])], 1.0, "none", 0.05, "Risk premium")
    m.behaviour("ps", "log", [(.9, log(v("ps")[-1])), (.1, log(v("gdpn"))), (-.01, v("rr1")), (-.02, v("premium"))],
                100.0, "nominal", 0.02, "Share prices")
    m.identity("wl", .96 * v("wl")[-1] * (v("ps") / v("ps")[-1]) ** .3 + .25 * (v("ydn") - .85 * v("cn")), comment="Wealth",
               level=300.0, kind="nominal")
    m.identity("lgdp", v("gdp"), "exp", "Log of output", 4.6)


def reports(m):
    """Equations nobody depends on, solved last."""
    s = m.sizes
    m.identity("hgdp", pct(v("gdp"), 4), comment="Growth over a year")
    m.identity("boom", when((v("hgdp") > 2) & (v("xgap") > 0), wrap(1), wrap(0)), comment="1 in a boom")
    if m.lean: return
    m.identity("tbal", 100 * (added(v(f"exn{k + 1}") for k in range(s["region"])) - v("imn")) / v("gdpn"), comment="Trade balance")
    m.identity("dratio", 100 * v("debt") / total(v("gdpn"), 4) * 4, comment="Debt ratio")
    m.identity("misery", v("lur") + absolute(v("infl") - v("pitarg")), comment="Misery index")
    m.identity("hemp", pct(v("emp"), 4), comment="Growth of employment")
    m.identity("realw", v("wage") / v("pcx"), comment="Real wage")
    m.identity("savr", 100 * (1 - v("cn") / v("ydn")), comment="Saving rate")
    m.identity("slope", v(f"r{s['rate']}") - v("rff"), comment="Slope of the yield curve")
    m.identity("tot", log(added(v(f"exn{k + 1}") for k in range(s["region"])) / v("ex")) - log(v("pm")), "log", "Terms of trade")
    m.identity("swing", ma(absolute(v("hgdp") - v("hgdp")[-1]), 8), comment="Swings of growth")
    for k in range(s["consumption"]):
        m.identity(f"sh{k + 1}", 100 * v(f"ecn{k + 1}") / v("cn"), comment=f"Share of consumption {k + 1}")
        m.identity(f"hc{k + 1}", pct(v(f"ec{k + 1}"), 4), comment=f"Growth of consumption {k + 1}")
    for k in range(s["investment"]):
        m.identity(f"hi{k + 1}", 400 * dlog(v(f"ei{k + 1}")), comment=f"Growth of investment {k + 1}")
    for k in range(s["industry"]):
        m.identity(f"ls{k + 1}", 100 * v(f"wb{k + 1}") / (v(f"va{k + 1}") * v("py")), comment=f"Labour share {k + 1}")
        m.identity(f"lp{k + 1}", 4 * 100 * dlog(v(f"va{k + 1}") / v(f"n{k + 1}")), comment=f"Growth of productivity {k + 1}")
    for k in range(s["rate"]):
        m.identity(f"sp{k + 1}", when(v(f"r{k + 1}") > v("rff"), v(f"r{k + 1}") - v("rff"), wrap(0)), comment=f"Spread {k + 1}")
        m.identity(f"bp{k + 1}", 100 * exp(-7 * v(f"r{k + 1}") / 100), comment=f"Bond price {k + 1}")
