"""Five million rows of tidy CSV by polars. Reads a line, times one write, prints the seconds; ends with its input.

usage: polars_write.py FILE [once]    with `once`: writes the file and ends, for a look at memory
"""
import os
import sys
import time

os.environ.setdefault("POLARS_MAX_THREADS", "2")
import numpy as np
import polars as pl

ROWS = int(os.environ.get("QILU_BENCH_ROWS", 5_000_000))
# Texts by row, each in its own rhythm, as in the Swift benchmark.
SCENARIOS = ["baseline", "faster-retrofit", "high-tech-push", "energy-saving", "stalled-retrofit"]
REGIONS = ["山东", "聊城", "全国"]
VARIABLES = ["va_growth", "retrofit_investment_growth", "energy_intensity_change", "hitech_output_share"]
UNITS = ["%", "index", "pp"]

row = np.arange(ROWS)
random = np.random.default_rng(2026)


def coded(texts, codes):
    return pl.Series(np.array(texts, dtype=object)[codes % len(texts)], dtype=pl.String)


table = pl.DataFrame({
    "scenario": coded(SCENARIOS, row // 40), "region": coded(REGIONS, row // 200),
    "variable": coded(VARIABLES, row // 10), "unit": coded(UNITS, row // 10),
    "period": coded([str(year) for year in range(2021, 2031)], row),
    "value": random.integers(10**11, 10**12, ROWS) / 1e9,
})


def write():
    if os.path.exists(sys.argv[1]):
        os.remove(sys.argv[1])
    start = time.perf_counter()
    table.write_csv(sys.argv[1])
    return time.perf_counter() - start


if len(sys.argv) > 2:
    write()
else:
    for _ in sys.stdin:
        print(write(), flush=True)
