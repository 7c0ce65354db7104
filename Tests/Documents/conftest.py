"""Runs of the program whose files the tests of this folder open with the programs that read them."""
import os
import pathlib
import shutil
import subprocess

import pytest

from libreoffice import LibreOffice

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Qilu:
    """The program under test."""

    def __init__(self, program):
        self.program = program

    def __call__(self, *arguments, folder=ROOT, status=0):
        """Runs the program and returns what it printed; fails unless it ends as expected."""
        words = [str(word) for word in (self.program, *arguments)]
        done = subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8", timeout=600)
        assert done.returncode == status, f"{' '.join(words)}: {done.returncode}\n{done.stderr}"
        return done.stdout


class Project:
    """A small project of one model with its own data, made on the fly."""

    def __init__(self, folder, qilu):
        self.folder, self.qilu = folder, qilu

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, *arguments):
        """Runs every scenario and gives the report folder."""
        self.qilu("run", "--quiet", "--project", self.folder, *arguments, folder=self.folder)
        return self.folder / "reports"


@pytest.fixture(scope="session")
def qilu():
    program = os.environ.get("QILU_PROGRAM", str(ROOT / ".build/release/qilu"))
    return Qilu(str(pathlib.Path(program).resolve()))


@pytest.fixture(scope="session")
def shipped_copy(tmp_path_factory):
    """The shipped project without its reports, so that nothing is written into the repository."""
    folder = tmp_path_factory.mktemp("shipped")
    for name in ("seeds", "scenarios"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("qilu.yaml",):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def reports_by_language(qilu, shipped_copy):
    """Fresh reports of the shipped scenarios, by language."""
    made = {}

    def reports(language):
        if language not in made:
            folder = shipped_copy / f"reports-{language}"
            qilu("run", "--quiet", "--project", shipped_copy, "--lang", language, "--out", folder)
            made[language] = folder
        return made[language]

    return reports


@pytest.fixture(scope="session", params=["en", "zh"])
def reports(request, reports_by_language):
    """Fresh reports of the shipped scenarios, in each language."""
    return reports_by_language(request.param)


@pytest.fixture
def project(tmp_path, qilu):
    """An empty project to be filled by the test."""
    (tmp_path / "scenarios").mkdir()
    return Project(tmp_path, qilu)


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    program = shutil.which("soffice") or pytest.fail("LibreOffice (soffice) is not installed")
    return LibreOffice(program, tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="session")
def browser():
    """Chromium; imported here, so that the other tests do not need Playwright."""
    from browser import started
    with started() as browser:
        yield browser
