"""What Excel asks of an xlsx file, part by part: ECMA-376 Part 1 (the parts), Part 2 (the package), Excel's published limits.

Excel repairs or refuses a file that breaks one of these; LibreOffice and openpyxl read over most of them.
"""
import posixpath
import re
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

# The order of the children of an element (xsd:sequence); those of the same group may come in any order.
ORDER = {
    MAIN + "worksheet": """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
        scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
        dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
        cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls
        webPublishItems tableParts extLst""",
    MAIN + "workbook": """fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
        externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst""",
    MAIN + "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    CHART + "chartSpace": """date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData
        printSettings userShapes extLst""",
    CHART + "chart": """title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
        dispBlanksAs extLst""",
    CHART + "plotArea": "layout areaChart|lineChart|barChart catAx|valAx|dateAx dTable spPr extLst",
    CHART + "areaChart": "grouping varyColors ser dLbls dropLines axId extLst",
    CHART + "lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
    CHART + "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    CHART + "catAx": """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
        tickLblPos spPr txPr crossAx crosses|crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst""",
    CHART + "valAx": """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
        tickLblPos spPr txPr crossAx crosses|crossesAt crossBetween majorUnit minorUnit dispUnits extLst""",
    CHART + "ser": """idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth shape
        extLst""",
    CHART + "legend": "legendPos legendEntry layout overlay spPr txPr extLst",
}
CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
LIKE_A_CELL = re.compile(r"[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*", re.I)
NAME = re.compile(r"[^\W\d][\w.]*")
QUOTED = re.compile(r"'((?:[^']|'')+)'!")


def check(file):
    """Complaints about a file; none for one that Excel opens without a repair."""
    return Package(file).complaints


class Package:
    """A file under test."""

    def __init__(self, file):
        self.complaints = []
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            self.complain(len(set(names)) == len(names), "a part is there twice")
            self.parts = {name: archive.read(name) for name in names}
        self.trees = {}
        for name, data in self.parts.items():
            try:
                self.trees[name] = tree.fromstring(data)
            except tree.ParseError as error:
                self.complain(False, f"{name}: {error}")
        if not self.complaints:
            self.check_package()
            self.check_workbook()
            for name, root in self.trees.items():
                self.check_order(name, root)
                if name.startswith("xl/worksheets/sheet"):
                    self.check_sheet(name, root)
                if name.startswith("xl/charts/"):
                    self.check_chart(name, root)

    def complain(self, holds, message):
        if not holds:
            self.complaints.append(message)

    def check_package(self):
        """Every part has a type, every relationship a target, every part somebody who refers to it."""
        types = self.trees["[Content_Types].xml"]
        defaults = {item.get("Extension") for item in types.iter(TYPES + "Default")}
        overrides = [item.get("PartName") for item in types.iter(TYPES + "Override")]
        for name in overrides:
            self.complain(name.lstrip("/") in self.parts, f"{name} has a type and is not there")
        for name in self.parts:
            known = "/" + name in overrides or name.rsplit(".", 1)[-1] in defaults
            self.complain(known, f"{name} has no type")
        reached = {"[Content_Types].xml"}
        for name, root in self.trees.items():
            if name.endswith(".rels"):
                reached.add(name)
                reached |= self.check_relations(name, root)
        self.complain(reached == set(self.parts), f"nobody refers to {sorted(set(self.parts) - reached)}")

    def check_relations(self, name, root):
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = [item.get("Id") for item in root]
        self.complain(len(set(ids)) == len(ids), f"{name}: an id twice")
        targets = set()
        for item in root.iter(RELATION + "Relationship"):
            if item.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join(folder, item.get("Target"))).lstrip("/")
            self.complain(target in self.parts, f"{name}: {target} is not there")
            targets.add(target)
        owner = posixpath.join(folder, posixpath.basename(name)[: -len(".rels")])
        if owner in self.trees:
            used = {value for item in self.trees[owner].iter() for key, value in item.attrib.items() if key.startswith(REFERENCE)}
            self.complain(used <= set(ids), f"{owner}: unknown relationships {sorted(used - set(ids))}")
        return targets

    def check_order(self, name, root):
        for element in root.iter():
            order = ORDER.get(element.tag)
            if not order:
                continue
            places = {tag: place for place, group in enumerate(order.split()) for tag in group.split("|")}
            found = [child.tag.split("}")[1] for child in element]
            unknown = [tag for tag in found if tag not in places]
            self.complain(not unknown, f"{name}: {unknown} in {element.tag.split('}')[1]}")
            known = [places[tag] for tag in found if tag in places]
            self.complain(known == sorted(known), f"{name}: children of {element.tag.split('}')[1]} in the order {found}")

    def check_workbook(self):
        book = self.trees["xl/workbook.xml"]
        self.sheets = [item.get("name") for item in book.iter(MAIN + "sheet")]
        for name in self.sheets:
            units = len(name.encode("utf-16-le")) // 2
            fine = 0 < units <= 31 and not re.search(r"[\[\]:*?/\\\x00-\x1f]", name) and name.strip("'") == name
            self.complain(fine and name.lower() != "history", f"the sheet's name {name!r}")
        keys = [name.lower() for name in self.sheets]
        self.complain(len(set(keys)) == len(keys), "two sheets of the same name")
        self.names = set()
        for item in book.iter(MAIN + "definedName"):
            name, scope = item.get("name"), item.get("localSheetId")
            if name.startswith("_xlnm."):
                continue
            fine = NAME.fullmatch(name) and not LIKE_A_CELL.fullmatch(name) and len(name) <= 255
            self.complain(fine, f"the name {name!r}")
            self.complain((name.lower(), scope) not in self.names, f"the name {name!r} twice")
            self.names.add((name.lower(), scope))
            self.check_sheets_of(item.text, f"the name {name!r}")
        styles = self.trees["xl/styles.xml"]
        self.formats = len(styles.find(MAIN + "cellXfs"))
        self.differential = len(styles.findall(f"{MAIN}dxfs/{MAIN}dxf"))
        for kind in ("fonts", "fills", "borders", "cellXfs", "dxfs"):
            for group in styles.findall(MAIN + kind):
                self.complain(int(group.get("count")) == len(group), f"styles: the count of {kind}")
        for item in styles.iter(MAIN + "numFmt"):
            code = item.get("formatCode")
            self.complain(code.count('"') % 2 == 0 and len(code) <= 255, f"the number format {code!r}")
        strings = self.trees.get("xl/sharedStrings.xml")
        self.strings = 0 if strings is None else len(strings)
        for item in () if strings is None else strings:
            self.check_text("".join(item.itertext()), "a shared string")

    def check_text(self, text, where):
        self.complain(len(text.encode("utf-16-le")) // 2 <= 32767, f"{where}: {len(text)} characters")

    def check_sheets_of(self, formula, where):
        for name in QUOTED.findall(formula):
            self.complain(name.replace("''", "'") in self.sheets, f"{where}: no sheet {name!r}")

    def check_sheet(self, name, root):
        last_row = 0
        for row in root.iter(MAIN + "row"):
            number, last_column = int(row.get("r")), 0
            self.complain(last_row < number <= 1048576, f"{name}: row {number} after {last_row}")
            last_row = number
            for cell in row:
                column = self.check_cell(name, cell, number)
                self.complain(column > last_column, f"{name}: {cell.get('r')} is out of order")
                last_column = column
        for item in root.iter(MAIN + "cfRule"):
            self.complain(int(item.get("dxfId", 0)) < self.differential, f"{name}: a conditional format without looks")
        links = list(root.iter(MAIN + "hyperlink"))
        self.complain(len(links) <= 65530, f"{name}: {len(links)} links")
        for item in links:
            if item.get("location"):
                self.check_sheets_of(item.get("location"), f"{name}: a link")
        for tag in ("oddHeader", "oddFooter"):
            for item in root.iter(MAIN + tag):
                self.complain(len(item.text) <= 255, f"{name}: {tag} of {len(item.text)} characters")

    def check_cell(self, name, cell, row):
        place = cell.get("r")
        letters, number = CELL.fullmatch(place).groups()
        column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters)))
        self.complain(int(number) == row and column <= 16384, f"{name}: {place} in row {row}")
        self.complain(int(cell.get("s", 0)) < self.formats, f"{name} {place}: no such style")
        kind, value, formula = cell.get("t", "n"), cell.findtext(MAIN + "v"), cell.findtext(MAIN + "f")
        if kind == "s":
            self.complain(int(value) < self.strings, f"{name} {place}: no such text")
        elif kind == "n" and value:
            self.complain(re.fullmatch(r"-?[0-9.]+(E[+-]?[0-9]+)?", value), f"{name} {place}: {value!r} is no number")
        elif kind == "inlineStr":
            self.check_text("".join(cell.itertext()), f"{name} {place}")
        if formula is not None:
            self.check_formula(formula, f"{name} {place}")
            self.complain(value is not None, f"{name} {place}: a formula without a value")
        return column

    def check_formula(self, formula, where):
        self.complain(formula and not formula.startswith("="), f"{where}: {formula!r}")
        self.complain(len(formula.encode("utf-16-le")) // 2 < 8192, f"{where}: a formula of {len(formula)} characters")
        self.check_sheets_of(formula, where)
        texts = re.findall(r'"((?:[^"]|"")*)"', formula)
        self.complain(all(len(text) <= 255 for text in texts), f"{where}: a text of more than 255 characters in a formula")
        bare = re.sub(r"'(?:[^']|'')+'", "", re.sub(r'"(?:[^"]|"")*"', "", formula))
        self.complain(bare.count("(") == bare.count(")") and bare.count('"') == 0, f"{where}: {formula!r}")
        depth = deepest = 0
        for character in bare:
            depth += (character == "(") - (character == ")")
            deepest = max(deepest, depth)
        self.complain(deepest <= 64, f"{where}: {deepest} brackets in each other")

    def check_chart(self, name, root):
        for item in root.iter(CHART + "f"):
            self.check_sheets_of(item.text, name)
        series = list(root.iter(CHART + "ser"))
        for tag in ("idx", "order"):
            numbers = [int(item.find(CHART + tag).get("val")) for item in series]
            self.complain(numbers == list(range(len(series))), f"{name}: {tag} of the series: {numbers}")
        self.complain(len(series) <= 255, f"{name}: {len(series)} series")
        for item in root.iter(CHART + "legendEntry"):
            self.complain(int(item.find(CHART + "idx").get("val")) < len(series), f"{name}: a legend entry of no series")
        area = next(root.iter(CHART + "plotArea"))
        axes = {item.find(CHART + "axId").get("val") for item in area if item.tag[len(CHART):].endswith("Ax")}
        for drawn in area:
            if drawn.tag.endswith("Chart"):
                used = {item.get("val") for item in drawn.findall(CHART + "axId")}
                self.complain(used == axes, f"{name}: {drawn.tag[len(CHART):]} on axes {used}, there are {axes}")
        for cache in list(root.iter(CHART + "numCache")) + list(root.iter(CHART + "strCache")):
            count = int(cache.find(CHART + "ptCount").get("val"))
            points = [int(item.get("idx")) for item in cache.iter(CHART + "pt")]
            self.complain(points == sorted(set(points)) and all(point < count for point in points), f"{name}: points")
