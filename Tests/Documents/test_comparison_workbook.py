"""comparison.xlsx: an assumption changed in the workbook gives what a run of the same change gives."""
import csv
import pathlib

import openpyxl
import pytest

import workbooks

ROOT = pathlib.Path(__file__).resolve().parents[2]

BASE = """scenario: base
model: models/klein.yaml
horizon: 1925..1941
solve: {mode: dynamic, residuals: hold}
uncertainty: {draws: 0}
"""
SPEND = """scenario: spend
extends: base
assumptions:
  g: {1930..1935: base + 2}
add_factors:
  cn: {1932..1934: 1}
exogenize:
  i: {1936..1938: 3, 1939..1940: growth 4 %}
"""
STATIC = """scenario: static
model: models/klein.yaml
horizon: 1925..1941
solve: {mode: static}
uncertainty: {draws: 0}
"""


@pytest.fixture(scope="module")
def klein(tmp_path_factory, qilu):
    """Klein's Model I: simultaneous, with residuals held, a static simulation, and every role."""
    def make(**changes):
        folder = tmp_path_factory.mktemp("klein")
        (folder / "scenarios/models").mkdir(parents=True)
        fixture = ROOT / "Tests/Fixtures/klein"
        (folder / "scenarios/models/klein.yaml").write_text((fixture / "models/klein.yaml").read_text())
        (folder / "scenarios/klein.csv").write_text((fixture / "klein.csv").read_text())
        for name, text in {"base": BASE, "spend": SPEND, "static": STATIC, **changes}.items():
            (folder / f"scenarios/{name}.yaml").write_text(text)
        qilu("run", "--quiet", "--project", folder, folder=folder)
        return folder / "reports"
    return make


def changed(file, edits, libreoffice, folder):
    """The Recalculation values after edits of Assumptions: {(scenario title, variable, period): value}."""
    book = openpyxl.load_workbook(file)
    sheet = book["Assumptions"]
    head = next(line for line in range(1, 20) if sheet.cell(line, 1).value == "scenario")
    heading = [cell.value for cell in sheet[head]]
    for (*row, period), value in edits.items():
        line = next(line for line in range(head + 1, sheet.max_row + 1)
                    if [sheet.cell(line, column).value for column in (1, 3, 4)] == row)
        sheet.cell(line, heading.index(int(period)) + 1).value = value
    edited = folder / "edited.xlsx"
    book.save(edited)
    return recalculation(libreoffice.recalculated(edited))


def recalculation(file):
    found = {}
    for sheet in openpyxl.load_workbook(file, data_only=True).worksheets:
        if not sheet.title.startswith("Recalculation"):
            continue
        heading = [cell.value for cell in sheet[5]]
        scenario, is_program = None, False
        for row in sheet.iter_rows(min_row=6, values_only=True):
            if row[0] and not row[1]:
                scenario, is_program = row[0], row[0].endswith("the program's path")
            elif row[0] and row[1] and row[1] != "Check" and not is_program:
                for period, value in zip(heading[3:], row[3:]):
                    if value is not None:
                        found.setdefault((scenario, row[1], str(period)), value)
    return found


def projections(reports):
    found = {}
    for file in sorted(reports.glob("*/projections.csv")):
        with open(file, encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                found[file.parent.name, row["variable"], row["period"]] = float(row["value"])
    return found


def compare(found, reports, titles):
    """Every figure of the run that the workbook has, within 1e-9; how many there were."""
    count = 0
    for (scenario, variable, period), expected in projections(reports).items():
        key = (titles.get(scenario, scenario), variable, period)
        if scenario not in titles or key not in found:
            continue
        count += 1
        assert abs(found[key] - expected) <= 1e-9 * max(1, abs(expected)), f"{key}: {found[key]}, {expected}"
    return count


def test_klein_recomputes(klein, libreoffice, tmp_path):
    file = klein() / "comparison/comparison.xlsx"
    assert workbooks.check_recalculation(file, libreoffice, tmp_path) > 3000


def test_klein_follows_its_assumptions(klein, libreoffice, tmp_path):
    edits = {
        ("base", "assumption", "g", "1928"): 20.0, ("spend", "assumption", "t", "1933"): 9.5,
        ("spend", "add_factor", "cn", "1933"): -2, ("spend", "exogenized", "i", "1937"): None,
        ("static", "assumption", "w2", "1930"): 5,
    }
    before = klein()
    found = changed(before / "comparison/comparison.xlsx", edits, libreoffice, tmp_path)
    after = klein(
        base=BASE + "assumptions:\n  g: {1928: 20}\n",
        spend=SPEND.replace("{1932..1934: 1}", "{1932: 1, 1933: -2, 1934: 1}")
        .replace("1936..1938: 3", "1936: 3, 1938: 3").replace("assumptions:\n", "assumptions:\n  t: {1933: 9.5}\n"),
        static=STATIC + "assumptions:\n  w2: {1930: 5}\n")
    assert compare(found, after, {name: name for name in ("base", "spend", "static")}) > 500
    moved = sum(projections(before).get(key) != value for key, value in projections(after).items())
    assert moved > 100


def test_shipped_scenarios_follow_their_assumptions(shipped_copy, qilu, libreoffice, tmp_path):
    def run(name):
        qilu("run", "--quiet", "--draws", 0, "--lang", "en", "--project", shipped_copy,
             "--out", tmp_path / name, folder=shipped_copy)
        return tmp_path / name

    edits = {
        ("baseline", "assumption", "national_va_growth", "2027"): 4.0,
        ("baseline", "exogenized", "high_tech_share", "2027"): 61,
        ("external-slowdown", "add_factor", "va_growth", "2029"): -0.4,
        ("liaocheng", "assumption", "provincial_va_growth", "2028"): 9,
    }
    found = changed(run("before") / "comparison/comparison.xlsx", edits, libreoffice, tmp_path)
    additions = {
        "baseline": "assumptions:\n  national_va_growth: {2027: 4 %}\nexogenize:\n  high_tech_share: {2027: 61 %}\n",
        "external-slowdown": "add_factors:\n  va_growth: {2029: -0.4 pp}\n",
        "liaocheng": "assumptions:\n  provincial_va_growth: {2028: 9 %}\n",
    }
    originals = {}
    for name, text in additions.items():
        path = shipped_copy / f"scenarios/{name}.yaml"
        originals[path] = path.read_text(encoding="utf-8")
        path.write_text(originals[path] + "\n" + text, encoding="utf-8")
    try:
        # energy-saving searches for its target anew, which a workbook does not.
        titles = {
            "baseline": "Baseline", "external-slowdown": "External slowdown", "liaocheng": "Liaocheng in the provincial baseline",
            "faster-retrofit": "Faster equipment renewal", "stalled-retrofit": "Stalled equipment renewal",
            "high-tech-push": "High-technology push", "combined": "Faster renewal in a slowdown",
        }
        assert compare(found, run("after"), titles) > 500
    finally:
        for path, text in originals.items():
            path.write_text(text, encoding="utf-8")
