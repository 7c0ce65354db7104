"""jieba's segmentation of a file, in its quickest mode: dictionary and most likely path, without the model of unknown words.

usage: jieba_cut.py FILE
"""
import sys

import jieba

jieba.setLogLevel("ERROR")
jieba.initialize()
count = 0
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        for _ in jieba.cut(line, HMM=False):
            count += 1
print(count)
