"""LibreOffice without a window: opening, recalculating and saving workbooks."""
import pathlib
import shutil
import subprocess

RECALCULATES = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>{mode}</value></prop></item>
</oor:items>
"""


class LibreOffice:
    """One profile that always recalculates what it loads, one that never does."""

    ALWAYS, NEVER = 0, 1

    def __init__(self, program, folder):
        self.program, self.folder, self.count = program, pathlib.Path(folder), 0

    def _profile(self, mode):
        profile = self.folder / f"profile-{mode}"
        if not profile.exists():
            (profile / "user").mkdir(parents=True)
            (profile / "user/registrymodifications.xcu").write_text(RECALCULATES.format(mode=mode))
        return profile.as_uri()

    def convert(self, file, to="xlsx", mode=ALWAYS):
        """The path of a copy that LibreOffice made; fails when it cannot load the file."""
        self.count += 1
        work = self.folder / f"work-{self.count}"
        (work / "in").mkdir(parents=True)
        source = work / "in" / pathlib.Path(file).name
        shutil.copy(file, source)
        done = subprocess.run(
            [self.program, "--headless", "--norestore", f"-env:UserInstallation={self._profile(mode)}",
             "--convert-to", to, "--outdir", str(work / "out"), str(source)],
            capture_output=True, encoding="utf-8", timeout=300)
        made = work / "out" / f"{source.stem}.{to.split(':')[0]}"
        assert done.returncode == 0 and made.exists(), f"{file}: not converted\n{done.stdout}\n{done.stderr}"
        return made

    def recalculated(self, file):
        """A copy in which every formula was computed anew."""
        return self.convert(file, mode=self.ALWAYS)
