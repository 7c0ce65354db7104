"""Python XlsxWriter on rows of five texts and five numbers: prints the seconds of one run for each line it is sent.

The line says how: `constant` (row by row, memory does not grow) or `normal`.
usage: xlsxwriter_rows.py FILE ROWS
"""
import sys
import time

import xlsxwriter

path, rows = sys.argv[1], int(sys.argv[2])
for line in sys.stdin:
    start = time.perf_counter()
    book = xlsxwriter.Workbook(path, {"constant_memory": line.strip() == "constant"})
    sheet = book.add_worksheet()
    for row in range(rows):
        for column in range(0, 10, 2):
            sheet.write_string(row, column, "Row: %d Col: %d" % (row, column))
            sheet.write_number(row, column + 1, row + column)
    book.close()
    print(time.perf_counter() - start, flush=True)
