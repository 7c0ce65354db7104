"""Pages on paper: what is printed, where pages end, whether table heads come again."""
import re
import shutil
import subprocess

import pytest

from conftest import ROOT

SAMPLE = ROOT / "Tests/Fixtures/Pages/sample.html"
GROWTH = "#growth-by-year"


def printed(page, file):
    """The text of each page of the page's PDF, laid out."""
    assert shutil.which("pdftotext"), "poppler-utils are not installed"
    page.pdf(path=file, prefer_css_page_size=True)
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.split("\f")[:-1]


def test_printing(browser, tmp_path):
    with browser.open(SAMPLE, "?theme=dark") as page:
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        for hidden in (".bar", "nav", ".copy", "details", ".hint", ".options", "#note", "#why"):
            assert page.locator(hidden).first.is_visible() is False, hidden
        page.emulate_media(media="screen")
        for language in ("English", "中文"):
            page.get_by_role("button", name=language).click()
            papers = printed(page, tmp_path / "sample.pdf")
            assert 2 <= len(papers) <= 5
            assert [re.search(r"(\d+)\s*/\s*(\d+)\s*$", text).groups() for text in papers] == [
                (str(number + 1), str(len(papers))) for number in range(len(papers))]


def test_open_panel_is_printed_alone(browser, tmp_path):
    with browser.open(SAMPLE, "#why-va-growth-2026") as page:
        papers = printed(page, tmp_path / "panel.pdf")
        assert len(papers) == 1
        assert "0.35 × 7.60" in papers[0] and "Close" not in papers[0] and "baseline" not in papers[0]


# A table of three pages, whatever stands before it, with a head of two lines and names of two lines.
LONG = """count => {
  const table = document.querySelector('#growth-by-year');
  const body = table.tBodies[0];
  const row = body.rows[1];
  for (let i = 0; i < count; i++) {
    const copy = row.cloneNode(true);
    for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
    copy.removeAttribute('id');
    copy.cells[0].replaceChildren('row' + i + ' begins a name that is too long to', document.createElement('br'), 'stay on one line ends' + i);
    body.append(copy);
  }
}"""


@pytest.mark.parametrize("columns", [0, 12])
def test_long_tables_repeat_their_heads(browser, tmp_path, columns):
    with browser.open(SAMPLE) as page:
        page.evaluate(LONG, 90)
        page.evaluate(f"""() => {{
          for (const row of document.querySelectorAll('{GROWTH} tr:not(.group):not(.spans)'))
            for (let i = 0; i < {columns}; i++) row.append(row.lastElementChild.cloneNode(true));
          for (const cell of document.querySelectorAll('{GROWTH} [id]')) cell.removeAttribute('id');
        }}""")
        papers = printed(page, tmp_path / "long.pdf")
        # The last numbers of the rows are on the paper, not beyond its edge.
        parts = [text for text in papers if "begins a name" in text]
        assert len(parts) >= 3
        for text in parts:
            assert "Scenario" in text and "Projection" in text and "2030" in text
            begun, ended = (set(re.findall(rf"{word}(\d+)", text)) for word in ("row", "ends"))
            assert begun == ended, "a row is on two pages"


def test_charts_are_not_cut(browser, tmp_path):
    """The head of a chart and its axis stand on the same page."""
    with browser.open(SAMPLE) as page:
        page.evaluate("""() => {
          for (let i = 0; i < 7; i++) {
            const copy = document.querySelector('.option .chart').cloneNode(true);
            copy.querySelectorAll('[id]').forEach(part => part.removeAttribute('id'));
            document.querySelector('main').append(copy);
          }
        }""")
        papers = printed(page, tmp_path / "charts.pdf")
        heads = [len(re.findall(r"^% a year .* Projection$", text, re.M)) for text in papers]
        axes = [len(re.findall(r"^ *2014 .* 2030$", text, re.M)) for text in papers]
        assert heads == axes and sum(heads) == 8


def test_wide_tables_fit_on_paper(browser):
    with browser.open(SAMPLE) as page:
        zoom = f"document.querySelector('{GROWTH}').style.zoom"
        page.evaluate(f"""() => {{
          for (const row of document.querySelectorAll('{GROWTH} tbody tr:not(.group)'))
            for (let i = 0; i < 20; i++) row.append(row.lastElementChild.cloneNode(true));
          window.dispatchEvent(new Event('beforeprint'));
        }}""")
        assert 0 < float(page.evaluate(zoom)) < 0.6
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(zoom) in ("", "1")
