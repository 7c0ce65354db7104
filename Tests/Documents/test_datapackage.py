"""datapackage.json and the files it describes, validated by the Frictionless framework."""
import pathlib
import subprocess
import sys


def validate(reports):
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"], cwd=reports,
        capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def test_shipped_scenarios(reports):
    validate(reports)


def test_every_table_is_described(reports):
    text = (reports / "datapackage.json").read_text(encoding="utf-8")
    for file in reports.rglob("*.csv"):
        assert file.relative_to(reports).as_posix() in text


def test_files_that_a_scenario_asks_for(qilu, shipped_copy, tmp_path):
    qilu("run", "--quiet", "--project", shipped_copy, "--out", tmp_path / "reports", "--draws", 200, "--by-source",
         "--paths", "va_growth", "--probability", "va_growth > 5 in 2028")
    assert (tmp_path / "reports/baseline/paths.csv").exists()
    validate(tmp_path / "reports")


def test_a_spoiled_file_is_found(reports, tmp_path):
    """Else the tests above would pass whatever Frictionless looked at."""
    import shutil
    copy = tmp_path / "copy"
    shutil.copytree(reports, copy)
    file = pathlib.Path(copy / "comparison/iamc.csv")
    file.write_text(file.read_text(encoding="utf-8").replace("9.6", "nine", 1), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json"], cwd=copy, capture_output=True,
        timeout=300)
    assert done.returncode != 0
