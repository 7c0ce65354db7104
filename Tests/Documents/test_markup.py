"""Markup in whatever a user writes: nothing of it may run, load or change a page, whichever page shows it."""
import csv
import io
import json

import pytest

MARKUP = "<img src=x onerror=\"window.ran=1\"></script><script>window.ran=1</script><b>&amp;{{=1}}"


def text(language):
    """A text in both languages, as a value of YAML."""
    return json.dumps({"en": f"{language} {MARKUP}", "zh": f"{language} 中文 {MARKUP}"}, ensure_ascii=False)


FILES = {
    "seeds/indicators.yaml": f"""
indicators:
  output:
    name: {text('output')}
    unit: "%"
    accumulation: year to date
    plausible: -30 .. 45
    preferred: up
    coverage: all
    price_basis: real
""",
    "seeds/regions.yaml": """
regions:
  全国: {name: %s, kind: nation}
  山东: {name: %s, kind: province, parent: 全国}
""" % (text("China"), text("Shandong")),
    "seeds/articles.yaml": f"""
articles:
  article-1:
    title: {text('article')}
    publisher: {text('publisher')}
    published: 2024-02-14
    dated_by: {text('dated')}
    file: {json.dumps('a' + MARKUP.replace('/', '') + '.txt')}
    sha256: {'0' * 64}
""",
    "scenarios/models/small.yaml": f"""
model: small
title: {text('model')}
notes: [{text('note')}]
frequency: annual
region: 山东
variables:
  output: {{indicator: output, role: endogenous}}
  demand: {{indicator: output, region: 全国, role: exogenous, title: {text('demand')}, project: hold}}
equations:
  output:
    calibrated: output = level + response * demand
    coefficients:
      level: {{value: 1 ± 0.5, source: {text('guess')}}}
      response: {{value: 0.9 ± 0.1}}
    residual: 0.5
    why: {text('why')}
    sharpen: {text('sharpen')}
""",
    "scenarios/base.yaml": f"""
scenario: base
title: {text('base')}
question: {text('question')}
why: {text('why')}
model: models/small.yaml
horizon: 2024..2026
uncertainty: {{draws: 40}}
""",
    "scenarios/push.yaml": f"""
scenario: push
title: {text('push')}
question: {text('question')}
why: {text('why')}
extends: base
assumptions:
  demand: {{2024: 7 %, 2025..2026: from "paths/a<b onload=x>&c.csv"}}
""",
    "scenarios/paths/a<b onload=x>&c.csv": "period,value\n2025,8\n2026,9\n",
}


def official():
    rows = io.StringIO()
    table = csv.writer(rows, lineterminator="\n")
    table.writerow("region indicator period value unit qualifier status source place published published_rule class note".split())
    for region, shift in (("山东", 1), ("全国", 0)):
        for year in range(2019, 2024):
            source = "article-1" if year == 2023 else f"Office {year} {MARKUP}"
            place = f"paragraph 3, 10-15: {MARKUP}" if year == 2023 else MARKUP
            table.writerow([region, "output", year, year % 7 + shift, "%", "exact", "actual", source, place,
                            f"{year + 1}-02-14", "period end + 45 days", "statistics office", MARKUP])
    table.writerow(["山东", "output", 2023, 7.7, "%", "exact", "actual", f"Paper {MARKUP}", "", "2024-02-15",
                    "date in source", "press", MARKUP])
    return rows.getvalue()


@pytest.fixture
def written(project):
    """The report folder of a project whose every text is markup."""
    for name, content in FILES.items():
        project.write(name, content)
    project.write("seeds/official.csv", official())
    return project


def test_pages_show_markup_and_do_not_run_it(written, browser):
    pages = sorted(written.run().rglob("*.html"))
    assert len(pages) == 3
    for file in pages:
        for language in ("en", "zh"):
            with browser.open(file, query=f"?lang={language}") as page:
                assert page.complaints == []
                assert page.requests == [file.as_uri() + f"?lang={language}"]
                assert page.evaluate("window.ran === undefined")
                assert page.evaluate("document.scripts.length") == 1
                assert page.evaluate("document.images.length") == 0
                assert page.evaluate(
                    "Array.from(document.querySelectorAll('*')).every(element => !element.getAttributeNames()"
                    ".some(name => name.startsWith('on')))")
                assert "</script>" in page.locator("body").inner_text()


def test_pictures_hold_no_markup(written):
    """What SVG prints of titles is text: no element that a chart does not have."""
    import xml.etree.ElementTree as tree
    for kind in ("fan", "lines"):
        picture = written.qilu(
            "plot", "output", "--kind", kind, "-o", "-", "--project", written.folder, folder=written.folder)
        names = {element.tag.rpartition("}")[2] for element in tree.fromstring(picture).iter()}
        assert names.isdisjoint({"script", "img", "b", "foreignObject", "image", "a"}), names


@pytest.mark.parametrize("command", [
    ("why", "output", "2025", "--scenario", "push"), ("diff", "base", "push"), ("verify", "--format", "json")])
def test_explanations_are_whole(written, command):
    """The same words in JSON that any reader parses, and in text."""
    written.run("--draws", "5")
    words = [*command, *(() if "--format" in command else ("--format", "json"))]
    json.loads(written.qilu(*words, "--project", written.folder, folder=written.folder))
    plain = [word for word in command if word not in ("--format", "json")]
    assert written.qilu(*plain, "--project", written.folder, folder=written.folder).strip()
