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
    assert shutil.which("lualatex"), "Scripts/test-documents installs LuaLaTeX"
    table = qilu("export", folder, "--format", "latex", "--periods", "2026..2030")
    page = ("\\documentclass{article}\\usepackage{booktabs,longtable,fontspec}\\setmainfont{Noto Serif CJK SC}"
            "\\begin{document}\n" + table + "\\end{document}\n")
    (tmp_path / "page.tex").write_text(page, encoding="utf-8")
    # The first run lists the fonts of the system, which takes its time.
    done = subprocess.run(["lualatex", "-interaction=nonstopmode", "-halt-on-error", "page.tex"], cwd=tmp_path,
                          capture_output=True, timeout=900)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
    assert "Missing character" not in (tmp_path / "page.log").read_text(errors="replace")
    words = subprocess.run(["pdftotext", "page.pdf", "-"], cwd=tmp_path, capture_output=True, check=True).stdout.decode()
    assert "山东" in words and "va_growth" in words
