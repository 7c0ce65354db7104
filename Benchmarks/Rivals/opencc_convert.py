"""OpenCC's conversion of a file to simplified characters.

usage: opencc_convert.py FILE
"""
import sys

import opencc

converter = opencc.OpenCC("t2s")
with open(sys.argv[1], encoding="utf-8") as file:
    print(sum(len(converter.convert(line)) for line in file))
