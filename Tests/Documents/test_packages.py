"""Every part of every workbook of a run is what Excel expects; and the checks see what is wrong."""
import zipfile

import openpyxl
import pytest

import packages


def test_parts_of_every_workbook(reports):
    files = sorted(reports.rglob("*.xlsx"))
    assert files, "the run wrote no workbook"
    for file in files:
        assert packages.check(file) == [], file.name


@pytest.fixture
def small(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Data"
    book.active["A1"] = "text"
    book.active["B1"] = "=A2*2"
    book.active["C1"] = 3
    book.save(tmp_path / "small.xlsx")
    return tmp_path / "small.xlsx"


FAULTS = [
    ("xl/workbook.xml", b'name="Data"', b'name="Da:ta"', "sheet's name"),
    ("xl/workbook.xml", b'name="Data"', b'name="History"', "sheet's name"),
    ("xl/workbook.xml", b"<calcPr",
     b"<definedNames><definedName name='GDP2025'>Data!$A$1</definedName></definedNames><calcPr", "GDP2025"),
    ("xl/workbook.xml", b"<calcPr",
     b"<definedNames><definedName name='rc'>Data!$A$1</definedName></definedNames><calcPr", "'rc'"),
    ("xl/worksheets/sheet1.xml", b"<f>A2*2</f>", b"<f>=A2*2</f>", "=A2*2"),
    ("xl/worksheets/sheet1.xml", b"<f>A2*2</f>", b"<f>'Lost'!A2</f><v>1</v>", "no sheet 'Lost'"),
    ("xl/worksheets/sheet1.xml", b"<f>A2*2</f>", b'<f>"' + b"x" * 256 + b'"</f>', "more than 255"),
    ("xl/worksheets/sheet1.xml", b"<v>3</v>", b"<v>NAN</v>", "is no number"),
    ("xl/worksheets/sheet1.xml", b'r="C1"', b'r="A1"', "out of order"),
    ("xl/worksheets/sheet1.xml", b'r="C1"', b'r="C1" s="99"', "no such style"),
    ("xl/worksheets/sheet1.xml", b"</worksheet>", b"<cols/></worksheet>", "in the order"),
    ("xl/worksheets/sheet1.xml", b"</worksheet>", b"", "sheet1.xml"),
    ("xl/_rels/workbook.xml.rels", b"styles.xml", b"stiles.xml", "is not there"),
    ("[Content_Types].xml", b"/xl/styles.xml", b"/xl/stiles.xml", "has a type and is not there"),
]


@pytest.mark.parametrize("part, old, new, complaint", FAULTS)
def test_a_fault_is_seen(small, tmp_path, part, old, new, complaint):
    assert not any(complaint in found for found in packages.check(small))
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(small) as source, zipfile.ZipFile(broken, "w") as target:
        for item in source.infolist():
            data = source.read(item)
            if item.filename == part:
                assert old in data, f"{part} has no {old}: {data[:2000]}"
                data = data.replace(old, new)
            target.writestr(item.filename, data)
    assert any(complaint in found for found in packages.check(broken)), packages.check(broken)
