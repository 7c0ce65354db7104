"""Reads a CSV file with pandas and does nothing else with it."""

import sys

import pandas

pandas.read_csv(sys.argv[1])
