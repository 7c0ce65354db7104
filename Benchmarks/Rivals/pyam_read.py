"""Reads an IAMC table with pyam, which looks for duplicates as qilu does."""

import logging
import sys

logging.disable(logging.INFO)

import pyam  # noqa: E402

pyam.IamDataFrame(sys.argv[1])
