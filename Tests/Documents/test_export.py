"""What `qilu export` writes, read again."""
import io
import shutil
import subprocess

import openpyxl
import pandas
import pytest


@pytest.fixture(scope="session")
def folder(reports_by_language):
    return reports_by_language("en")


def test_tidy_and_wide_hold_the_same_figures(qilu, folder):
    tidy = pandas.read_csv(io.StringIO(qilu("export", folder)))
    wide = pandas.read_csv(io.StringIO(qilu("export", folder, "--format", "wide")))
    names = ["model", "scenario", "region", "variable", "unit"]
    long = wide.melt(id_vars=names, var_name="period").dropna(subset="value")
    long["period"] = long["period"].astype(int)
    both = tidy[[*names, "period", "value"]].merge(long, on=[*names, "period"], suffixes=("", "_wide"))
    assert len(both) == len(tidy) == len(long) > 0
    assert (both["value"] == both["value_wide"]).all()


def test_choice(qilu, folder, tmp_path):
    qilu("export", folder, "--format", "iamc-xlsx", "-o", tmp_path / "x.xlsx", "--scenario", "faster-retrofit",
         "--variable", "va_growth", "--periods", "2026..2028")
    rows = list(openpyxl.load_workbook(tmp_path / "x.xlsx")["data"].iter_rows(values_only=True))
    assert rows[0][5:] == (2026, 2027, 2028)
    assert [row[1] for row in rows[1:]] == ["faster-retrofit"]


def test_unknown_scenario_ends_with_66(qilu, folder):
    qilu("export", folder, "--scenario", "basline", status=66)


def test_latex_compiles(qilu, folder, tmp_path):
    program = shutil.which("lualatex") or shutil.which("xelatex") or shutil.which("pdflatex")
    if program is None:
        pytest.skip("no LaTeX is installed")
    table = qilu("export", folder, "--format", "latex", "--periods", "2026..2030")
    if program.endswith("pdflatex"):
        # Without fonts for Chinese: what is looked at are the marks, not the letters.
        table = "".join(letter if ord(letter) < 128 else "x" for letter in table)
    (tmp_path / "page.tex").write_text(
        "\\documentclass{article}\\usepackage{booktabs,longtable}\\begin{document}\n" + table + "\\end{document}\n",
        encoding="utf-8")
    done = subprocess.run([program, "-interaction=nonstopmode", "-halt-on-error", "page.tex"], cwd=tmp_path,
                          capture_output=True, timeout=300)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
