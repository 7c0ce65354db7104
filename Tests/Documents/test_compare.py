"""What `qilu compare` writes, read and computed by other programs."""
import warnings

import openpyxl
import pandas
import pytest
from openpyxl.chart import AreaChart

with warnings.catch_warnings():
    # What pyam's own imports say is none of our files'.
    warnings.simplefilter("ignore")
    import pyam

import workbooks

NAMES = "model,scenario,region,variable,unit"
YEARS = [2020, 2025, 2030, 2040]


def five_year(folder):
    """A model with a value every five or ten years."""
    rows = [f"{NAMES},{','.join(map(str, YEARS))}"]
    for scenario, growth in (("base", 1.01), ("low", 0.99)):
        for variable, unit, size in (("Energy", "EJ/yr", 300), ("Share", "%", 40), ("Odd", "", 0)):
            values = ",".join(f"{size * growth ** (year - 2020):.4f}" for year in YEARS)
            rows.append(f"World 1,{scenario},World,{variable},{unit},{values}")
    (folder / "five.csv").write_text("\n".join(rows) + "\n")


def yearly(folder):
    """Another model, year by year, in another unit, long."""
    rows = [f"{NAMES},year,value"]
    rows += [f"Own,base,World,Energy,PJ/yr,{year},{300000 * 1.02 ** (year - 2020):.2f}" for year in range(2018, 2036)]
    (folder / "yearly.csv").write_text("\n".join(rows) + "\n")


def quarterly(folder):
    rows = [f"{NAMES},subannual,2024,2025"]
    rows += [f"Q,base,World,Energy,EJ/yr,Q{quarter},{70 + quarter},{72 + quarter}" for quarter in range(1, 5)]
    (folder / "quarters.csv").write_text("\n".join(rows) + "\n")


@pytest.fixture(scope="module", params=["en", "zh"])
def compared(request, tmp_path_factory, qilu):
    folder = tmp_path_factory.mktemp("compare")
    five_year(folder)
    yearly(folder)
    quarterly(folder)
    (folder / "map.yaml").write_text("measures: {Share: share}\n")
    qilu("compare", "five.csv", "yearly.csv", "quarters.csv", "--map", "map.yaml", "--horizon", "2025..2030",
         "--lang", request.param, "--quiet", folder=folder)
    return folder / "comparison"


def test_every_formula_gives_its_value(compared, libreoffice, tmp_path):
    assert workbooks.check_recalculation(compared / "comparison.xlsx", libreoffice, tmp_path) > 100


def test_it_opens_with_every_cell(compared, libreoffice):
    workbooks.check_opening(compared / "comparison.xlsx", libreoffice)


def test_every_line_has_a_sheet_with_charts(compared):
    book = openpyxl.load_workbook(compared / "comparison.xlsx")
    assert book.sheetnames[1:-2] == ["Energy", "Share", "Odd"]
    # Years, quarters, and the differences of years.
    assert [len(book[name]._charts) for name in book.sheetnames[1:-2]] == [3, 2, 2]
    assert all(not book[name]._charts for name in (book.sheetnames[0], *book.sheetnames[-2:]))


def test_a_value_changed_on_comparison_moves_its_sheet(compared, libreoffice, tmp_path):
    book = openpyxl.load_workbook(compared / "comparison.xlsx")
    sheet = book[book.sheetnames[-2]]
    row = next(row for row in range(2, sheet.max_row)
               if (sheet.cell(row, 1).value, str(sheet.cell(row, 4).value)) == ("Energy", "2025"))
    sheet.cell(row, 6).value = 1000
    book.save(tmp_path / "edited.xlsx")
    found = openpyxl.load_workbook(libreoffice.recalculated(tmp_path / "edited.xlsx"), data_only=True)
    table = found["Energy"]
    line = next(row for row in range(1, table.max_row) if str(table.cell(row, 1).value) == "2025")
    assert table.cell(line, 3).value == 1000


def test_two_runs_side_by_side(reports, libreoffice, tmp_path, qilu):
    """Report folders bring their bands: numbers among the formulas, and two fans."""
    qilu("compare", f"old={reports}", f"new={reports}", "--quiet", folder=tmp_path)
    file = tmp_path / "comparison/comparison.xlsx"
    assert workbooks.check_recalculation(file, libreoffice, tmp_path) > 1000
    workbooks.check_opening(file, libreoffice)
    book = openpyxl.load_workbook(file)
    name = next(name for name in book.sheetnames if name.startswith("va_growth"))
    fans = [chart for chart in book[name]._charts if isinstance(chart, AreaChart)]
    assert len(fans) == 2
    # The strips from the lowest bound on come to the quantiles of the sheet.
    bounds = [[sum(cells) for cells in zip(*strips(book, fan))] for fan in fans]
    numbers = [cell.value for row in book[name].iter_rows() for cell in row if workbooks.is_number(cell.value)]
    assert all(min(abs(bound - number) for number in numbers) < 1e-9 for fan in bounds for bound in fan[-5:])


def strips(book, fan):
    """The numbers of the hidden columns that a fan stacks."""
    for series in fan.series:
        sheet, cells = series.val.numRef.f.rsplit("!", 1)
        yield [cell.value for (cell,) in book[sheet.strip("'")][cells.replace("$", "")]]


def test_pyam_reads_the_table_with_parts_of_years(compared, qilu, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame = pyam.IamDataFrame(compared / "iamc.csv")
    assert frame.extra_cols == ["subannual"]
    assert set(frame.data["subannual"]) == {"Year", "Q1", "Q2", "Q3", "Q4"}
    # And what pyam writes of it is read again: wide, long and as a workbook.
    frame.to_csv(tmp_path / "wide.csv")
    frame.to_excel(tmp_path / "book.xlsx")
    frame.data.to_csv(tmp_path / "long.csv", index=False)
    qilu("compare", compared / "iamc.csv", "wide.csv", "book.xlsx", "long.csv", "--quiet", folder=tmp_path)
    rows = pandas.read_csv(tmp_path / "comparison/differences.csv")
    # The first source's own scenarios do differ.
    rows = rows[~rows["scenario"].str.endswith("[iamc]")]
    assert len(rows) == 3 * len(frame.data) and (rows["value"].abs() < 1e-9).all()
