"""20,000 regressions of 40 x 4 by NumPy's batched normal equations: coefficients and standard errors.

Reads a line, times one run, prints the seconds; ends with its input.
"""
import sys
import time

import numpy

COUNT, ROWS, COLUMNS = 20_000, 40, 4
generator = numpy.random.default_rng(2026)
design = generator.standard_normal((COUNT, ROWS, COLUMNS))
response = generator.standard_normal((COUNT, ROWS))


def regressions():
    transposed = design.transpose(0, 2, 1)
    inverse = numpy.linalg.inv(transposed @ design)
    coefficients = inverse @ (transposed @ response[:, :, None])
    residuals = response - (design @ coefficients)[:, :, 0]
    variance = numpy.einsum("pr,pr->p", residuals, residuals) / (ROWS - COLUMNS)
    errors = numpy.sqrt(variance[:, None] * numpy.diagonal(inverse, axis1=1, axis2=2))
    return coefficients, errors


regressions()
for _ in sys.stdin:
    start = time.perf_counter()
    regressions()
    print(time.perf_counter() - start, flush=True)
