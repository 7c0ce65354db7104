"""What the tests ask of a workbook: its cells, its formulas, a copy with wrong figures in it."""
import math
import re
import zipfile

import openpyxl

CELL = re.compile(rb"<c\b([^>]*)>(?:(?!</c>).)*?</c>", re.S)
VALUE = re.compile(rb"<v>[^<]*</v>")
PLANTED = 987654.25


def values(file):
    """The value of every filled cell by (sheet, address)."""
    book = openpyxl.load_workbook(file, data_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None
    }


def formulas(file):
    """The formula of every cell that has one, by (sheet, address)."""
    book = openpyxl.load_workbook(file)
    found = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    found[sheet.title, cell.coordinate] = getattr(cell.value, "text", cell.value)
    return found


def plant(source, target):
    """Copies a workbook with a wrong value in every cell that has a formula; gives how many there were."""
    count = 0

    def spoil(match):
        nonlocal count
        cell = match.group(0)
        if b"<f" not in cell or b"<v>" not in cell:
            return cell
        count += 1
        # A text result stays a text.
        wrong = b"<v>planted</v>" if b't="str"' in match.group(1) else f"<v>{PLANTED}</v>".encode()
        return VALUE.sub(wrong, cell, count=1)

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename.startswith("xl/worksheets/sheet"):
                data = CELL.sub(spoil, data)
            new.writestr(item.filename, data)
    return count


def distance(found, expected):
    """Distance of two cell values relative to the second, or to 1 where that is smaller; 0 for equal texts."""
    if not (is_number(found) and is_number(expected)):
        return 0.0 if found == expected else math.inf
    # A difference of nearly equal figures cannot be had to more digits than the figures.
    return abs(found - expected) / max(1.0, abs(expected))


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def check_recalculation(file, libreoffice, folder, tolerance=1e-9):
    """Every formula of the workbook, computed by LibreOffice, gives the figure the program wrote beside it."""
    expected = values(file)
    formula_cells = formulas(file)
    spoiled = folder / f"planted-{file.name}"
    planted = plant(file, spoiled)
    assert planted == len(formula_cells), f"{file.name}: {len(formula_cells)} formulas, {planted} with a value"
    if not planted:
        return 0
    found = values(libreoffice.recalculated(spoiled))
    wrong = []
    for place, formula in formula_cells.items():
        one, other = found.get(place, ""), expected.get(place, "")
        if not distance(one, other) <= tolerance:
            wrong.append(f"{place[0]}!{place[1]} {formula}: LibreOffice {one!r}, qilu {other!r}")
    assert not wrong, f"{file.name}: {len(wrong)} of {planted} formulas differ:\n" + "\n".join(wrong[:40])
    return planted


def check_opening(file, libreoffice):
    """openpyxl reads every sheet, LibreOffice loads the file and finds as many cells."""
    own = values(file)
    assert own, f"{file.name} is empty"
    again = values(libreoffice.convert(file, mode=libreoffice.NEVER))
    lost = sorted(set(own) - set(again))
    # A formula that gives an empty text is a cell without a value after saving.
    lost = [place for place in lost if own[place] != ""]
    assert not lost, f"{file.name}: {len(lost)} cells lost by LibreOffice: {lost[:10]}"
    return len(own)
