"""Reference values of ForecastingTests, from the matrix forms of the estimators.

Run: python3 Scripts/reference/forecasting.py   (needs numpy; made with numpy 2.4.6)
"""

import numpy as np

# Level of Lake Huron in feet, 1875-1894: R datasets, LakeHuron.
LAKE = np.array([
    580.38, 581.86, 580.97, 580.80, 579.79, 580.39, 580.42, 580.82, 581.40, 581.32, 581.44, 581.68, 581.17,
    580.53, 580.01, 579.91, 579.14, 579.16, 579.55, 579.67])


def autoregressive(y, horizon=6):
    n = len(y)
    design = np.column_stack([np.ones(n - 1), y[:-1]])
    slope = np.linalg.lstsq(design, y[1:], rcond=None)[0][1]
    phi = np.clip(slope + (1 + 3 * slope) / (n - 1), -0.95, 0.95)
    correlation = phi ** np.abs(np.subtract.outer(range(n), range(n))) / (1 - phi**2)
    information = np.linalg.inv(correlation)
    mean = information.sum(axis=0) @ y / information.sum()
    deviations = y - mean
    residuals = deviations[1:] - phi * deviations[:-1]
    variance = residuals @ residuals / (n - 3)
    print("AR(1) slope", repr(slope), "coefficient", repr(phi), "mean", repr(mean), "variance", repr(variance))
    largest = 0.0
    for h in range(1, horizon + 1):
        of_mean = (1 - phi**h) ** 2 / information.sum()
        of_phi = (h * phi ** (h - 1) * deviations[-1]) ** 2 / (deviations[:-1] @ deviations[:-1])
        largest = max(largest, of_mean + of_phi)
        total = variance * (sum(phi ** (2 * s) for s in range(h)) + largest)
        print(" step", h, "forecast", repr(mean + phi**h * deviations[-1]), "variance", repr(total))


def simple(y):
    n, changes = len(y), np.diff(y)
    print("naive variance at 3", repr(3 * np.mean(changes**2)))
    print("mean", repr(y.mean()), "variance", repr(y.var(ddof=1) * (1 + 1 / n)))
    print("drift at 3", repr(y[-1] + 3 * changes.mean()),
          "variance", repr(changes.var(ddof=1) * (3 + 9 / (n - 1))))
    errors = np.array([y[t] - y[t - 3:t].mean() for t in range(3, n)])
    print("mean of 3", repr(y[-3:].mean()), "variance at 4", repr(np.mean(errors**2) * (1 + 3 * 0.25)))


def rolling(y, first, horizons, rule):
    errors = {h: [] for h in horizons}
    for origin in range(first, len(y)):
        for h in horizons:
            if origin + h <= len(y):
                errors[h].append(abs(y[origin + h - 1] - rule(y[:origin], h)))
    by_horizon = [np.mean(errors[h]) for h in horizons]
    return by_horizon, np.mean(by_horizon)


autoregressive(LAKE)
simple(LAKE)
for name, rule in [("naive", lambda y, h: y[-1]), ("mean", lambda y, h: y.mean()),
                   ("mean of 3", lambda y, h: y[-3:].mean()),
                   ("drift", lambda y, h: y[-1] + h * (y[-1] - y[0]) / (len(y) - 1))]:
    print("rolling", name, *rolling(LAKE, 8, [1, 2], rule))
