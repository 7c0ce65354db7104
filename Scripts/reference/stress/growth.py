"""Smooth growing data that the equations fit: an even path, then a simulation with small disturbances."""
import numpy as np

from .economy import GROWTH
from .solving import System


def fitted(economy, quarters, seed, warm=20, burn=240):
    """Data (series × quarters), made so that identities hold to rounding and disturbances are small.

    Everything starts on an even path (behavioural variables given, identities worked out along it); the intercepts are
    what makes the behavioural equations hold there; then the model runs with autocorrelated disturbances.
    """
    random = np.random.default_rng(seed + 1)
    names = economy.exogenous + [equation.name for equation in economy.equations]
    span = burn + warm + quarters
    time = np.arange(span) - burn
    data = np.array([economy.level[n] * np.exp(GROWTH[economy.kind[n]] * time) for n in names])
    for _ in range(4):
        system = System(economy, names)
        with np.errstate(invalid="ignore"): even_path(economy, system, data, burn)
        scale = next(e for e in economy.equations if e.name == "ypot")
        row = {n: i for i, n in enumerate(names)}
        scale.values["ypot_scale"] = round(
            scale.values["ypot_scale"] + np.log(data[row["gdp"], burn - 1] / data[row["ypot"], burn - 1]), 6)
    set_intercepts(economy, System(economy, names), data, burn)
    system = System(economy, names)
    for name in economy.exogenous:
        if name == "winter": data[names.index(name)] = (np.arange(span) - burn) % 4 == 0
        wobble(economy, data[names.index(name), burn:], economy.wiggle[name], economy.kind[name], random)
    for t in range(burn, span): data[len(economy.exogenous):, t] = data[len(economy.exogenous):, t - 1]
    noise = np.zeros((len(economy.equations), span))
    for i, equation in enumerate(economy.equations):
        for t in range(burn, span):
            noise[i, t] = (.4 * noise[i, t - 1] if equation.autoregressive is None else 0) + equation.noise * random.standard_normal() * .7
    for t in range(burn, span): system.solve(data, t, noise[:, t], 1e-11)
    return names, rounded(economy, system, names, data[:, burn + warm:].copy(), data[:, burn + warm - 16:burn + warm])


def even_path(economy, system, data, burn):
    """Identities along the even path, in sweeps until nothing moves."""
    first = len(economy.exogenous)
    identities = [i for i, e in enumerate(economy.equations) if not e.behavioural]
    for t in range(16, burn):
        for _ in range(60):
            levels = system.levels(data, t, np.zeros(len(economy.equations)))
            change = max(abs(levels[i] / data[first + i, t] - 1) if data[first + i, t] else abs(levels[i]) for i in identities)
            for i in identities: data[first + i, t] = levels[i]
            if change < 1e-13: break


def set_intercepts(economy, system, data, burn):
    gaps = [system.residuals(data, t) for t in range(burn - 4, burn)]
    for i, equation in enumerate(economy.equations):
        if f"{equation.name}_c0" in equation.values:
            equation.values[f"{equation.name}_c0"] = round(
                float(np.mean([gap[i] for gap in gaps])) / (1 - (equation.autoregressive or 0)), 8)


def wobble(economy, path, size, kind, random):
    """An autocorrelated departure from the even path."""
    departure = 0.0
    for t in range(len(path)):
        departure = .85 * departure + size * random.standard_normal()
        path[t] = path[t] + departure if kind == "none" else path[t] * np.exp(departure)


def rounded(economy, system, names, data, before):
    """Behavioural and exogenous series to 7 digits, as published; identities worked out from them to the last digit."""
    first = len(economy.exogenous)
    joined = np.concatenate([before, data], axis=1)
    start = before.shape[1]
    digits = lambda x: float(f"{x:.7g}")
    free = set(range(first)) | {first + i for i, e in enumerate(economy.equations) if e.behavioural}
    for i in free: joined[i, start:] = [digits(x) for x in joined[i, start:]]
    settle(economy, system, joined, start, digits)
    return joined[:, start:]


def settle(economy, system, joined, start, digits):
    """Identities from the series before them, in sweeps until nothing moves; each from its longest lag on."""
    first, end = len(economy.exogenous), joined.shape[1]
    identities = [i for i, e in enumerate(economy.equations) if not e.behavioural]
    reach = {i: longest(economy.equations[i]) for i in identities}
    ahead = {i: furthest(economy.equations[i]) for i in identities}
    for i in identities: joined[first + i, start:] = [digits(x) for x in joined[first + i, start:]]
    zero = np.zeros(len(economy.equations))
    padded = np.concatenate([joined, joined[:, -4:]], axis=1)
    for _ in range(400):
        moved = False
        for t in reversed(range(start, end)) if any(ahead.values()) else range(start, end):
            for _ in range(200):
                levels, changed = system.levels(padded, t, zero), False
                for i in identities:
                    if t - start < reach[i] or t + ahead[i] >= end: continue
                    changed |= abs(levels[i] - padded[first + i, t]) > 2e-16 * abs(levels[i])
                    padded[first + i, t] = levels[i]
                moved |= changed
                if not changed: break
        if not moved: break
    joined[:] = padded[:, :end]


def recentred(economy, system, data):
    """Intercepts that leave each behavioural equation a mean residual of nought."""
    gaps = [system.residuals(data, t) for t in range(16, data.shape[1] - 1)]
    for i, equation in enumerate(economy.equations):
        if f"{equation.name}_c0" in equation.values:
            equation.values[f"{equation.name}_c0"] = round(
                equation.values[f"{equation.name}_c0"] + float(np.mean([g[i] for g in gaps])) / (1 - (equation.autoregressive or 0)), 8)


def longest(equation):
    """The longest lag an equation reaches back, its left side included."""
    shifts = [leaf.parts[1] for leaf in equation.full().leaves() if leaf.kind == "v"]
    own = equation.periods if equation.transform in ("d", "dlog", "pct") else 0
    return max([0, own] + [-shift for shift in shifts])


def furthest(equation):
    """The longest lead."""
    return max([0] + [leaf.parts[1] for leaf in equation.full().leaves() if leaf.kind == "v"])
