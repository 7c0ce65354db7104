#!/usr/bin/env python3
"""Reference numbers for the equations of Klein's Model I with restrictions, distributed lags and autoregressive errors.

    python3 Scripts/reference/klein.py

Made with numpy 2.4.6, scipy 1.17.1. Written from the formulas, independently of qilu: restrictions by the Lagrangean
system, Almon lags by powers of the lag, autoregressive errors by minimising the conditional sum of squares over all
parameters at once (Levenberg-Marquardt, then Gauss-Newton). The figures that bimets prints (README.md and
man/ESTIMATE.Rd of andrea-luciani/bimets) stand beside.
"""
import csv
import pathlib

import numpy as np
from scipy import optimize, stats

folder = pathlib.Path(__file__).resolve().parents[2] / "Tests/Fixtures/klein"
with open(folder / "klein.csv") as file:
    table = list(csv.DictReader(file))
data = {name: np.array([float(row[name]) for row in table]) for name in table[0]}
year = data["period"].astype(int)


def rows(first, last):
    return np.where((year >= first) & (year <= last))[0]


def lag(x, k=1):
    return np.concatenate([np.full(k, np.nan), x[:-k]])


def show(name, values):
    print(f"{name}: [{', '.join(repr(float(v)) for v in np.atleast_1d(values))}]")


one = np.ones(len(year))
product = data["y"] + data["t"] - data["w2"]
consumption = np.column_stack([one, data["p"], lag(data["p"]), data["w1"] + data["w2"]])
investment = np.column_stack([one, data["p"], lag(data["p"]), lag(data["kn"])])


def wages(lags):
    return np.column_stack(
        [one, product] + [lag(product, j) if j else product for j in lags] + [data["time"]])


def ols(x, y):
    b = np.linalg.lstsq(x, y, rcond=None)[0]
    return b, y - x @ b


def restricted(x, y, R, r):
    """Lagrange: [X'X R'; R 0][b; l] = [X'y; r]."""
    q, k = R.shape
    K = np.block([[x.T @ x, R.T], [R, np.zeros((q, q))]])
    b = np.linalg.solve(K, np.concatenate([x.T @ y, r]))[:k]
    e = y - x @ b
    s2 = e @ e / (len(y) - k + q)
    V = s2 * np.linalg.inv(K)[:k, :k]
    bu, eu = ols(x, y)
    F = (e @ e - eu @ eu) / q / (eu @ eu / (len(y) - k))
    return b, np.sqrt(np.maximum(0, np.diag(V))), e @ e, F, stats.f.sf(F, q, len(y) - k)


def autoregressive(x, y, first, last, p, R=None, r=None):
    """min over (b, rho) of the sum of squared innovations of first..last, errors reaching back p rows."""
    t = rows(first, last)
    k = x.shape[1]
    if R is None:
        origin, basis = np.zeros(k), np.eye(k)
    else:
        origin = np.linalg.lstsq(R, r, rcond=None)[0]
        basis = np.linalg.svd(R)[2][R.shape[0]:].T

    def innovations(theta):
        u = y - x @ (origin + basis @ theta[:basis.shape[1]])
        return u[t] - sum(theta[basis.shape[1] + j] * u[t - 1 - j] for j in range(p))

    def jacobian(theta):
        u = y - x @ (origin + basis @ theta[:basis.shape[1]])
        rho = theta[basis.shape[1]:]
        xs = x[t] - sum(rho[j] * x[t - 1 - j] for j in range(p))
        return -np.column_stack([xs @ basis] + [u[t - 1 - j] for j in range(p)])

    start = np.concatenate([np.linalg.lstsq(x[t] @ basis, y[t] - x[t] @ origin, rcond=None)[0], np.zeros(p)])
    theta = optimize.least_squares(innovations, start, jac=jacobian, method="lm", xtol=1e-15, ftol=1e-15, gtol=1e-15).x
    for _ in range(50):  # Gauss-Newton to the last digit
        theta = theta - np.linalg.lstsq(jacobian(theta), innovations(theta), rcond=None)[0]
    e, J = innovations(theta), jacobian(theta)
    f = basis.shape[1]
    V = e @ e / (len(t) - f - p) * np.linalg.inv(J.T @ J)
    M = np.block([[basis, np.zeros((k, p))], [np.zeros((p, f)), np.eye(p)]])
    b = np.concatenate([origin + basis @ theta[:f], theta[f:]])
    return b, np.sqrt(np.maximum(0, np.diag(M @ V @ M.T))), e @ e


def loose_cochrane_orcutt(x, y, first, last, p, delta):
    """As bimets describes it: start on the range extended by p rows, stop when no rho moves by more than delta."""
    t, wide = rows(first, last), rows(first - p, last)
    b = ols(x[wide], y[wide])[0]
    rho = None
    for n in range(1, 100):
        u = y - x @ b
        new = np.linalg.lstsq(np.column_stack([u[t - 1 - j] for j in range(p)]), u[t], rcond=None)[0]
        still = rho is not None and np.all(abs(new - rho) < delta)
        rho = new
        b = ols(x[t] - sum(rho[j] * x[t - 1 - j] for j in range(p)),
                y[t] - sum(rho[j] * y[t - 1 - j] for j in range(p)))[0]
        if still:
            u = y - x @ b
            e = u[t] - sum(rho[j] * u[t - 1 - j] for j in range(p))
            return n, b, rho, e @ e


print("== consumption, AR(2) errors; bimets prints 19.01352 .3442816 .03443117 .6993905 rho .05743131 .007785936")
b, se, ssr = autoregressive(consumption, data["cn"], 1925, 1941, 2)
show("1925-41 coefficients, rho", b)
show("standard errors", se)
show("SSR", ssr)
n, b, rho, ssr = loose_cochrane_orcutt(consumption, data["cn"], 1925, 1941, 2, 0.005)
show(f"stopped at 0.005 after {n}", np.concatenate([b, rho, [ssr]]))
print("another sample; bimets prints 14.82685 .2589094 .01423821 .8390274 rho .2542111 -.05250591 SSR 8.071633")
b, se, ssr = autoregressive(consumption, data["cn"], 1923, 1940, 2)
show("1923-40 coefficients, rho", b)
show("standard errors", se)
show("SSR", ssr)
n, b, rho, ssr = loose_cochrane_orcutt(consumption, data["cn"], 1923, 1940, 2, 0.005)
show(f"stopped at 0.005 after {n}", np.concatenate([b, rho, [ssr]]))

print("== investment with b2 + b3 = 1, 1923-41; bimets prints 2.868104 .5787626 .4212374 -.09160307, F 8.194478 p .0118602")
t = rows(1923, 1941)
R, r = np.array([[0.0, 1, 1, 0]]), np.array([1.0])
b, se, ssr, F, p = restricted(investment[t], data["i"][t], R, r)
show("coefficients", b)
show("standard errors", se)
show("SSR, F, p", [ssr, F, p])

print("== wages, Almon degree 1 length 3, 1925-41; bimets prints 1.12869 .4398767 [.1076812 .05074557 -.00619005] .1368206")
t = rows(1925, 1941)
lags = np.column_stack([lag(product, 1 + j) for j in range(3)])
powers = np.vander(np.arange(3), 2, increasing=True)
x = np.column_stack([one, product, lags @ powers, data["time"]])[t]
b, e = ols(x, data["w1"][t])
V = e @ e / (len(t) - x.shape[1]) * np.linalg.inv(x.T @ x)
A = np.zeros((6, 5))
A[0, 0] = A[1, 1] = A[5, 4] = 1
A[2:5, 2:4] = powers
show("coefficients", A @ b)
show("standard errors", np.sqrt(np.diag(A @ V @ A.T)))
w = A[2:5].sum(axis=0)
show("sum, se", [w @ b, np.sqrt(w @ V @ w)])
c = A @ b
total = c[2:5].sum()
mean = (np.arange(3) @ c[2:5]) / total
g = ((np.arange(3) - mean) / total) @ A[2:5]
show("mean lag, se", [mean, np.sqrt(g @ V @ g)])
full = np.column_stack([one, product, lags, data["time"]])[t]
bu, eu = ols(full, data["w1"][t])
F = (e @ e - eu @ eu) / (eu @ eu / 11)
show("SSR, F, p", [e @ e, F, stats.f.sf(F, 1, 11)])

print("== investment with b2 + b3 = 1 and AR(1) errors, 1923-41")
b, se, ssr = autoregressive(investment, data["i"], 1923, 1941, 1, R, r)
show("coefficients, rho", b)
show("standard errors", se)
show("SSR", ssr)


def instrumental(x, y, z, first, last, p):
    """Solves (P_Z x*)'e = 0 and u_lag'e = 0 by Newton's method with a numerical Jacobian; sandwich covariance."""
    t = rows(first, last)
    k = x.shape[1]
    P = z[t] @ np.linalg.pinv(z[t])

    def parts(theta):
        u = y - x @ theta[:k]
        xs = x[t] - sum(theta[k + j] * x[t - 1 - j] for j in range(p))
        U = np.column_stack([u[t - 1 - j] for j in range(p)]) if p else np.zeros((len(t), 0))
        e = u[t] - (U @ theta[k:] if p else 0)
        return xs, U, e

    def moments(theta):
        xs, U, e = parts(theta)
        return np.concatenate([(P @ xs).T @ e, U.T @ e])

    start = np.concatenate([np.linalg.lstsq(P @ x[t], y[t], rcond=None)[0], np.zeros(p)])
    for _ in range(5000):  # the same alternation, then a root finder
        xs, U, e = parts(start)
        if p:
            u = y - x @ start[:k]
            start[k:] = np.linalg.lstsq(U, u[t], rcond=None)[0]
        xs = x[t] - sum(start[k + j] * x[t - 1 - j] for j in range(p))
        ys = y[t] - sum(start[k + j] * y[t - 1 - j] for j in range(p))
        start[:k] = np.linalg.lstsq(P @ xs, P @ ys, rcond=None)[0]
    theta = start
    xs, U, e = parts(theta)
    assert np.max(abs(moments(theta))) < 1e-7, moments(theta)
    J, H = np.column_stack([xs, U]), np.column_stack([P @ xs, U])
    A = np.linalg.inv(H.T @ J)
    V = e @ e / (len(t) - k - p) * A @ H.T @ H @ A.T
    return theta, np.sqrt(np.diag(V)), e @ e


print("== consumption by instruments with AR(2) errors, 1925-41")
print("bimets prints 18.07073 .2530483 .08631646 .7363227 rho .01559806 -.1196327")
z = np.column_stack([one, lag(data["y"]), lag(data["w1"]) * np.pi + 0.5, np.exp(data["w2"])])
b, se, ssr = instrumental(consumption, data["cn"], z, 1925, 1941, 2)
show("coefficients, rho", b)
show("standard errors", se)
show("SSR", ssr)
