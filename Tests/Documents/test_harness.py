"""The harness itself: that a wrong figure is found, and a lost cell."""
import pytest
import xlsxwriter

import workbooks


def book(path, cached):
    """One formula with a value beside it."""
    file = path / "book.xlsx"
    with xlsxwriter.Workbook(file) as made:
        sheet = made.add_worksheet("One")
        sheet.write(0, 0, 2.5)
        sheet.write_formula(0, 1, "=A1*4", None, cached)
        sheet.write_formula(0, 2, '=IF(A1>2,"yes","no")', None, "yes")
    return file


def test_right_value_passes(tmp_path, libreoffice):
    assert workbooks.check_recalculation(book(tmp_path, 10.0), libreoffice, tmp_path) == 2


def test_wrong_value_is_found(tmp_path, libreoffice):
    with pytest.raises(AssertionError, match="One!B1"):
        workbooks.check_recalculation(book(tmp_path, 10.00001), libreoffice, tmp_path)


def test_planted_values_stay_without_recalculation(tmp_path, libreoffice):
    """Else the test above would pass however LibreOffice was set up."""
    file, spoiled = book(tmp_path, 10.0), tmp_path / "spoiled.xlsx"
    assert workbooks.plant(file, spoiled) == 2
    found = workbooks.values(libreoffice.convert(spoiled, mode=libreoffice.NEVER))
    assert found["One", "B1"] == workbooks.PLANTED
    assert found["One", "C1"] == "planted"


def test_cells_are_counted(tmp_path, libreoffice):
    assert workbooks.check_opening(book(tmp_path, 10.0), libreoffice) == 3


def test_no_workbook_is_an_error(tmp_path, libreoffice):
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(Exception):
        workbooks.check_opening(tmp_path / "broken.xlsx", libreoffice)
