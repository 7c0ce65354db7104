"""openpyxl on a workbook: prints the seconds of opening and saving it again for each line it is sent.

usage: openpyxl_again.py FILE OTHER
"""
import sys
import time
import warnings

import openpyxl

warnings.simplefilter("ignore")
path, other = sys.argv[1:3]
for line in sys.stdin:
    start = time.perf_counter()
    openpyxl.load_workbook(path).save(other)
    print(time.perf_counter() - start, flush=True)
