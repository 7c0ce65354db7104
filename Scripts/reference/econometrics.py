#!/usr/bin/env python3
"""Reference numbers for Tests/EconometricsTests, printed for transcription.

    python3 -m venv venv && venv/bin/pip install statsmodels==0.15.0
    venv/bin/python Scripts/reference/econometrics.py

Made with statsmodels 0.15.0, numpy 2.4.6, scipy 1.17.1.
"""
import numpy as np
import statsmodels.api as sm
from scipy import optimize, stats
from statsmodels.stats.diagnostic import acorr_breusch_godfrey, het_breuschpagan
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.stattools import durbin_watson, jarque_bera


def show(name, values):
    values = np.atleast_1d(np.asarray(values, dtype=float))
    print(f"{name}: [{', '.join(repr(float(v)) for v in values)}]")


def section(title):
    print(f"\n== {title}")


def fit_statistics(r, x_new):
    n = r.nobs
    show("coefficients", r.params)
    show("standard errors", r.bse)
    show("p", r.pvalues)
    show("s", np.sqrt(r.mse_resid))
    show("R2, adjusted", [r.rsquared, r.rsquared_adj])
    show("F, p", [r.fvalue, r.f_pvalue])
    # statsmodels leaves the residual variance out of the count of parameters; R and qilu count it.
    show("log-likelihood, AIC, BIC", [r.llf, r.aic + 2, r.bic + np.log(n)])
    frame = r.get_prediction(x_new).summary_frame(alpha=0.05)
    show("forecast: mean, mean_se, obs_lower, obs_upper, mean_lower, mean_upper", frame[
        ["mean", "mean_se", "obs_ci_lower", "obs_ci_upper", "mean_ci_lower", "mean_ci_upper"]].values[0])


def robust(r):
    for kind in ("HC1", "HC2", "HC3"):
        h = r.get_robustcov_results(kind, use_t=True)
        show(kind, h.bse)
    f = r.get_robustcov_results("HC3", use_t=True).f_test(np.eye(len(r.params))[1:])
    show("HC3 F, p", [f.statistic, f.pvalue])


# Longley: employment on GNP and unemployment, 1947-1962.
employment = [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564,
              69331, 70551]
gnp = [234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
       502601, 518173, 554894]
unemployed = [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007]

section("Longley, employment ~ gnp + unemployed")
y = np.array(employment, dtype=float)
X = sm.add_constant(np.column_stack([gnp, unemployed]).astype(float))
r = sm.OLS(y, X).fit()
fit_statistics(r, [[1, 560000, 4200]])
robust(r)
for lags in (0, 1, 2, 4):
    show(f"Newey-West, {lags} lags", r.get_robustcov_results(
        "HAC", maxlags=lags, use_correction=True, use_t=True).bse)
show("Durbin-Watson", durbin_watson(r.resid))
for lags in (1, 2, 3):
    lm, p, _, _ = acorr_breusch_godfrey(r, nlags=lags, result_object=False)
    show(f"Breusch-Godfrey {lags}: LM, p", [lm, p])
lm, p, _, _ = het_breuschpagan(r.resid, X)
show("Breusch-Pagan: LM, p", [lm, p])
show("Jarque-Bera: JB, p, skewness, kurtosis", jarque_bera(r.resid))
show("leverages", r.get_influence().hat_matrix_diag)
without = np.array([sm.OLS(np.delete(y, i), np.delete(X, i, 0)).fit().params for i in range(len(y))])
show("leave one out: least", without.min(0))
show("leave one out: greatest", without.max(0))
U = X / np.sqrt((X ** 2).sum(0))
_, d, vt = np.linalg.svd(U)
show("condition number", d[0] / d[-1])
phi = (vt.T / d) ** 2
show("variance proportions of the last", (phi / phi.sum(1, keepdims=True))[:, -1])

section("Longley, all six regressors")
deflator = [83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9]
forces = [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827]
population = [107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
              125368, 127852, 130081]
W = np.column_stack([np.ones(16), deflator, gnp, unemployed, forces, population, np.arange(1947, 1963)])
_, d, vt = np.linalg.svd(W / np.sqrt((W ** 2).sum(0)))
show("condition number", d[0] / d[-1])
phi = (vt.T / d) ** 2
show("variance proportions of the last", (phi / phi.sum(1, keepdims=True))[:, -1])

section("Longley, weighted by gnp / 100000")
w = np.array(gnp) / 1e5
rw = sm.WLS(y, X, weights=w).fit()
fit_statistics(rw, [[1, 560000, 4200]])
robust(rw)
show("Durbin-Watson", durbin_watson(rw.wresid))

section("Longley without constant, employment ~ gnp + unemployed")
r0 = sm.OLS(y, X[:, 1:]).fit()
show("coefficients", r0.params)
show("R2, adjusted", [r0.rsquared, r0.rsquared_adj])
show("F, p", [r0.fvalue, r0.f_pvalue])
lm, p, _, _ = het_breuschpagan(r0.resid, X)
show("Breusch-Pagan: LM, p", [lm, p])

section("Longley, ridge with penalty 5 on (gnp / 1e5, unemployed / 1e3), not standardized")
# fit_regularized minimises RSS / (2n) + alpha b'b / 2, so the penalty is n alpha; the constant has none.
Z = np.column_stack([np.ones(16), np.array(gnp) / 1e5, np.array(unemployed) / 1e3])
penalty = 5.0
rr = sm.OLS(y, Z).fit_regularized(L1_wt=0, alpha=np.array([0, penalty, penalty]) / 16)
show("coefficients", rr.params)
A = np.linalg.inv(Z.T @ Z + np.diag([0, penalty, penalty]))
H = Z @ A @ Z.T
e = y - H @ y
s2 = e @ e / (16 - np.trace(H))
show("trace of the hat matrix, s", [np.trace(H), np.sqrt(s2)])
show("standard errors", np.sqrt(np.diag(s2 * A @ Z.T @ Z @ A)))
section("the same, standardized with penalty 2 (MASS lm.ridge's scaling)")
sd2 = Z.var(0)
A = np.linalg.inv(Z.T @ Z + np.diag([0, 2 * sd2[1], 2 * sd2[2]]))
show("coefficients", A @ Z.T @ y)

# Shandong's value-added growth (y), the nation's on the same span (x), upgrading investment growth (z), %.
shandong = [
    ("2013Q1", 11.4, 9.5, None), ("2014", 9.6, 8.3, None), ("2015M01-M06", 7.4, 6.3, None),
    ("2017", 6.9, 6.6, 14.1), ("2017M01-M04", 7.5, 6.7, None), ("2018M01-M06", 5.3, 6.7, None),
    ("2020", 5.0, 2.8, None), ("2020M01-M06", -0.1, -1.3, None), ("2020M01-M09", 2.9, 1.2, None),
    ("2020M01-M10", 3.7, 1.8, None), ("2020Q1", -5.8, -8.4, None), ("2021", 9.6, 9.6, None),
    ("2021M01-M10", 10.5, 10.9, None), ("2021Q1", 23.5, 24.5, None), ("2022", 5.1, 3.6, 7.3),
    ("2022M01-M04", 4.3, 4.0, None), ("2022M01-M06", 4.8, 3.4, 9.0), ("2023", 7.1, 4.6, 9.4),
    ("2023M01-M02", 5.4, 2.4, 10.9), ("2023M01-M05", 6.3, 3.6, None), ("2023M01-M06", 6.9, 3.8, 10.2),
    ("2023M01-M09", 7.1, 4.0, 13.1), ("2023M01-M10", 6.9, 4.1, 14.2), ("2023Q1", 5.9, 3.0, None),
    ("2024", 8.3, 5.8, None), ("2024M01-M08", 8.2, 5.8, None), ("2024M01-M09", 8.2, 5.8, None),
    ("2025", 7.6, 5.9, 5.3), ("2025M01-M06", 7.7, 6.4, None), ("2025M01-M09", 7.8, 6.2, None),
    ("2025Q1", 8.2, 6.5, 9.3),
]
year = np.array([int(p[:4]) for p, *_ in shandong])
y = np.array([row[1] for row in shandong])
x = np.array([row[2] for row in shandong])
z = np.array([np.nan if row[3] is None else row[3] for row in shandong])

section("Shandong on the nation, 31 published spans")
X = sm.add_constant(x)
r = sm.OLS(y, X).fit()
fit_statistics(r, [[1, 5.0]])
robust(r)
c = r.get_robustcov_results("cluster", groups=year, use_t=True)
show("clustered by year: se", c.bse)
show("clustered by year: p", c.pvalues)
show("clustered covariance", c.cov_params().ravel())
f = c.f_test([[0, 1]])
show("clustered F, p", [f.statistic, f.pvalue])
show("leverages over 0.25", [h for h in r.get_influence().hat_matrix_diag if h > 0.25])
slopes = {g: sm.OLS(y[year != g], X[year != g]).fit().params for g in sorted(set(year))}
show("leave one year out, least", np.min(list(slopes.values()), axis=0))
show("leave one year out, greatest", np.max(list(slopes.values()), axis=0))
keep = (year != 2020) & (year != 2021)
rk = sm.OLS(y[keep], X[keep]).fit()
show("without 2020-21: constant, slope, R2", [*rk.params, rk.rsquared])
full = np.array([len(p) == 4 for p, *_ in shandong])
rf = sm.OLS(y[full], X[full]).fit()
show("full years: n, constant, slope, s", [full.sum(), *rf.params, np.sqrt(rf.mse_resid)])
h = r.get_influence().hat_matrix_diag
show("residual variance of full years: value, df", [
    (r.resid[full] ** 2).sum() / (1 - h[full]).sum(), (1 - h[full]).sum()])

section("Shandong with upgrading investment at its mean where unpublished, prior 0.10 +- 0.05")
mean = np.nanmean(z)
X3 = np.column_stack([X, np.where(np.isnan(z), 0, z - mean)])
ols = sm.OLS(y, X3).fit()
show("mean, published", [mean, (~np.isnan(z)).sum()])
show("OLS: coefficients", ols.params)
show("OLS: standard errors", ols.bse)
s2 = ols.mse_resid
# Generalized least squares on the data and one further row per prior.
stacked = sm.GLS(np.append(y, 0.10), np.vstack([X3, [0, 0, 1]]), sigma=np.append(np.full(31, s2), 0.05 ** 2)).fit()
show("s", np.sqrt(s2))
show("mixed: coefficients", stacked.params)
V = stacked.normalized_cov_params
show("mixed: standard errors", np.sqrt(np.diag(V)))
show("mixed: share of precision from the data", 1 - V[2, 2] / 0.05 ** 2)
e = y - X3 @ stacked.params
G, n, k = len(set(year)), 31, 3
S = sum(np.outer(t, t) for t in (X3[year == g].T @ e[year == g] for g in set(year)))
S = S * G / (G - 1) * (n - 1) / (n - k)
C = V @ (S / s2 ** 2 + np.diag([0, 0, 1 / 0.05 ** 2])) @ V
show("mixed, clustered: standard errors", np.sqrt(np.diag(C)))
show("mixed: trace of the hat matrix", np.trace(X3 @ V @ X3.T / s2))
rz = sm.OLS(y[~np.isnan(z)], np.column_stack([X, z])[~np.isnan(z)]).fit()
show("rows dropped: coefficients", rz.params)
show("rows dropped: standard errors", rz.bse)

# BCG vaccine trials: treated positive, negative, control positive, negative. Source: Colditz et al. (1994), JAMA
# 271, 698-702, as in metafor's dat.bcg. Viechtbauer (2010), J. Stat. Software 36(3), prints for REML
# tau2 0.3132 (mean -0.7145, se 0.1798).
bcg = [(4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761),
       (180, 1361, 372, 1079), (8, 2537, 10, 619), (505, 87886, 499, 87892), (29, 7470, 45, 7232),
       (17, 1699, 65, 1600), (186, 50448, 141, 27197), (5, 2493, 3, 2338), (27, 16886, 29, 17825)]
section("BCG, log relative risks")
b = np.array(bcg, dtype=float)
effect = np.log(b[:, 0] / (b[:, 0] + b[:, 1])) - np.log(b[:, 2] / (b[:, 2] + b[:, 3]))
variance = 1 / b[:, 0] - 1 / (b[:, 0] + b[:, 1]) + 1 / b[:, 2] - 1 / (b[:, 2] + b[:, 3])


def pooled(tau2):
    w = 1 / (variance + tau2)
    mu = (w * effect).sum() / w.sum()
    return mu, w.sum() ** -0.5, (w * (effect - mu) ** 2).sum()


for name, method in (("DerSimonian-Laird", "dl"), ("Paule-Mandel", "pm")):
    t = combine_effects(effect, variance, method_re=method, atol=1e-14).tau2
    show(f"{name}: tau2, mean, se, Q(0)", [t, *pooled(t)[:2], pooled(0)[2]])
restricted = lambda t: 0.5 * (np.log(variance + t).sum() + np.log((1 / (variance + t)).sum()) + pooled(t)[2])


def score(t):
    w = 1 / (variance + t)
    return (w ** 2 * (effect - pooled(t)[0]) ** 2).sum() - w.sum() + (w ** 2).sum() / w.sum()


t = optimize.brentq(score, 1e-6, 5, xtol=1e-15)
assert restricted(t) < min(restricted(t * 0.99), restricted(t * 1.01))
show("REML: tau2, mean, se", [t, *pooled(t)[:2]])
B = t / (t + variance[0])
show("REML: first trial, shrunken mean and sd", [
    B * effect[0] + (1 - B) * pooled(t)[0], np.sqrt(B * variance[0] + (1 - B) ** 2 * pooled(t)[1] ** 2)])
