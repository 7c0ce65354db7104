"""Every workbook of a run: opened by openpyxl and LibreOffice, its formulas computed anew."""
import openpyxl

import workbooks


def files(reports):
    found = sorted(reports.rglob("*.xlsx"))
    assert found, "the run wrote no workbook"
    return found


def test_openpyxl_opens_every_sheet(reports):
    for file in files(reports):
        book = openpyxl.load_workbook(file)
        for sheet in book.worksheets:
            assert sheet.max_row >= 1 and len(sheet.title) <= 31, f"{file.name}: {sheet.title}"


def test_libreoffice_keeps_every_cell(reports, libreoffice):
    for file in files(reports):
        assert workbooks.check_opening(file, libreoffice) > 0


def test_formulas_give_the_figures_of_the_program(reports, libreoffice, tmp_path):
    counts = [workbooks.check_recalculation(file, libreoffice, tmp_path) for file in files(reports)]
    comparison = reports / "comparison" / "comparison.xlsx"
    assert comparison.exists() and sum(counts) > 0
