"""iamc.csv and iamc.xlsx, read by pyam with every warning an error."""
import contextlib
import csv
import logging
import math
import warnings

import openpyxl
import pandas
import pytest

with warnings.catch_warnings():
    # What pyam's own imports say is none of our files'.
    warnings.simplefilter("ignore")
    import pyam

import workbooks


@contextlib.contextmanager
def strictly(caplog):
    """Fails on a Python warning and on what pyam logs as one."""
    caplog.clear()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # pandas leaves the closing of workbooks to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        with caplog.at_level(logging.WARNING):
            yield
    assert not caplog.records, [record.getMessage() for record in caplog.records]


def figures(file):
    """The figures of an IAMC file by name and year, read without pyam."""
    with open(file, newline="", encoding="utf-8-sig") as text:
        rows = list(csv.reader(text))
    names = [name for name in rows[0] if not name.isdigit()]
    return {
        (*row[:len(names)], int(year)): float(value)
        for row in rows[1:] for year, value in zip(rows[0][len(names):], row[len(names):]) if value
    }


def check(reports, caplog):
    folder = reports / "comparison"
    with strictly(caplog):
        text, book = pyam.IamDataFrame(folder / "iamc.csv"), pyam.IamDataFrame(folder / "iamc.xlsx")
    expected = figures(folder / "iamc.csv")
    assert expected
    for frame in (text, book):
        assert len(frame.data) == len(expected)
    pandas.testing.assert_frame_equal(text.data, book.data, rtol=1e-11)
    for row in text.data.itertuples():
        extra = [getattr(row, name) for name in text.extra_cols]
        key = (row.model, row.scenario, row.region, row.variable, row.unit, *extra, row.year)
        assert math.isclose(row.value, expected[key], rel_tol=1e-12), key
    return text


def test_pyam_reads_the_shipped_scenarios(reports, caplog):
    frame = check(reports, caplog)
    assert set(frame.scenario) >= {"baseline", "faster-retrofit"}


def test_years_in_the_workbook_are_whole_numbers(reports):
    book = openpyxl.load_workbook(reports / "comparison/iamc.xlsx")
    assert book.sheetnames == ["data", "meta"]
    header = [cell.value for cell in book["data"][1]]
    assert header[:5] == ["model", "scenario", "region", "variable", "unit"]
    assert header[5:] and all(isinstance(year, int) for year in header[5:])


def test_byte_order_mark(qilu, shipped_copy, tmp_path, caplog):
    qilu("run", "--quiet", "--bom", "--draws", 0, "--project", shipped_copy, "--out", tmp_path / "reports")
    assert (tmp_path / "reports/comparison/iamc.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    check(tmp_path / "reports", caplog)


MODEL = """
model: m
title: A small model
frequency: {frequency}
data: data.csv
variables:
  x: {{role: endogenous, region: {region}}}
equations:
  x: {{calibrated: "x = g * x[-1]", coefficients: {{g: 1.01}}, residual: 1}}
"""


def small_project(project, frequency, periods, horizon, region="山东"):
    """A model of one variable without a unit, with its own data."""
    project.write("scenarios/models/m.yaml", MODEL.format(frequency=frequency, region=region))
    project.write("scenarios/models/data.csv", "period,x\n" + "".join(f"{p},{100 + i}\n" for i, p in enumerate(periods)))
    project.write(
        "scenarios/base.yaml",
        f"scenario: base\nmodel: models/m.yaml\nhorizon: {horizon}\nuncertainty: {{draws: 0}}\n")
    return project.run()


@pytest.mark.parametrize("frequency, periods, horizon", [
    ("annual", ["2023", "2024", "2025"], "2026..2027"),
    ("quarterly", ["2025Q1", "2025Q2", "2025Q3", "2025Q4"], "2026Q1..2026Q4"),
    ("monthly", ["2025M10", "2025M11", "2025M12"], "2026M01..2026M06")])
def test_frequencies_and_no_unit(project, caplog, frequency, periods, horizon):
    frame = check(small_project(project, frequency, periods, horizon), caplog)
    assert frame.variable == ["x"]


@pytest.mark.parametrize("region", ["'=1+1'", "'a|b, \"c\"'", "'@SUM(A1)'"])
def test_names_that_a_spreadsheet_would_compute(project, caplog, region):
    folder = small_project(project, "annual", ["2024", "2025"], "2026..2027", region) / "comparison"
    with strictly(caplog):
        text, book = pyam.IamDataFrame(folder / "iamc.csv"), pyam.IamDataFrame(folder / "iamc.xlsx")
    name = region.strip("'")
    assert text.region == ["'" + name if name[0] in "=@" else name]
    # A text cell of a workbook is never computed.
    assert book.region == [name]
    assert not workbooks.formulas(folder / "iamc.xlsx")
