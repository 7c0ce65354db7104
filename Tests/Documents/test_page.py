"""The pages of reports in a browser: what a reader sees, clicks, copies and prints."""
import base64
import hashlib
import re

import pytest

from conftest import ROOT

PAGES = ROOT / "Tests/Fixtures/Pages"
SAMPLE = PAGES / "sample.html"
GROWTH = "#growth-by-year"
VISIBLE = "element => element.checkVisibility()"


@pytest.fixture(scope="session")
def shipped(reports_by_language):
    """The pages of a run in both languages."""
    found = [file for language in ("en", "zh") for file in sorted(reports_by_language(language).rglob("*.html"))]
    assert found, "the program writes no page"
    return found


def check_page(browser, file):
    """What holds of every page; gives the milliseconds until it could be used."""
    with browser.open(file) as page:
        assert page.complaints == []
        assert page.requests == [file.as_uri()]
        assert file.stat().st_size <= 1_000_000
        ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), e => e.id)")
        assert len(ids) == len(set(ids))
        lost = page.evaluate(
            "Array.from(document.querySelectorAll('a[href]'), a => a.getAttribute('href'))"
            ".filter(link => link[0] !== '#' || !document.getElementById(link.slice(1)))")
        assert lost == []
        assert page.locator("h1").is_visible()
        # No wider than the window, down to the narrowest telephones.
        for width in (1280, 768, 360):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{file.name} at {width}"
        return page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")


def test_shipped_pages(browser, shipped):
    times = [check_page(browser, file) for file in shipped]
    print(f"{len(times)} pages, usable after {min(times):.0f} to {max(times):.0f} ms")


def test_sample(browser):
    print(f"usable after {check_page(browser, SAMPLE):.0f} ms")


def test_markup_does_not_run(browser):
    with browser.open(PAGES / "nasty.html") as page:
        assert page.complaints == []
        assert page.requests == [(PAGES / "nasty.html").as_uri()]
        assert page.evaluate("document.scripts.length") == 1
        assert page.evaluate("document.images.length") == 0
        assert "</script>" in page.locator("h1").inner_text()


def test_policy_names_what_stands_in_the_page():
    page = SAMPLE.read_text(encoding="utf-8")
    for tag in ("style", "script"):
        content = page.split(f"<{tag}>", 1)[1].split(f"</{tag}>", 1)[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in page


def test_policy_stops_what_is_added(browser):
    """Else the test above would pass by luck."""
    with browser.open(SAMPLE) as page:
        page.evaluate("""() => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.body.append(script);
          const image = document.createElement('img');
          image.src = 'https://example.invalid/x.png';
          document.body.append(image);
          document.body.setAttribute('onclick', 'window.ran = true');
          document.body.click();
        }""")
        page.wait_for_timeout(100)
        assert page.evaluate("window.ran === undefined")
        refused = [line for line in page.complaints if "Content Security Policy" in line]
        assert [word for word in ("inline script", "inline event handler", "image") if any(
            word in line for line in refused)] == ["inline script", "inline event handler", "image"], page.complaints


def test_language_switch(browser):
    with browser.open(SAMPLE) as page:
        assert page.evaluate("document.documentElement.lang") == "en"
        assert page.title().startswith("Can industry")
        english = page.locator("main").inner_text()
        assert not re.search("[\u4e00-\u9fff]", english)
        page.get_by_role("button", name="中文").click()
        assert page.evaluate("document.documentElement.lang") == "zh-Hans"
        assert page.title() == "工业能否在降耗的同时增长6%？"
        assert "工业增加值" in page.locator("main").inner_text()
        assert page.locator("[lang=en]").evaluate_all("all => all.filter(e => e.checkVisibility()).length") == 0
        page.reload()
        assert page.evaluate("document.documentElement.dataset.lang") == "zh"
    with browser.open(SAMPLE, "?lang=zh&theme=dark") as page:
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        assert page.locator("h1").inner_text().startswith("工业")
        page.get_by_role("button", name="English").click()
        page.goto(SAMPLE.as_uri() + "?lang=xx")
        assert page.evaluate("document.documentElement.dataset.lang") == "en"
    with browser.open(SAMPLE, "?lang=xx&theme=__proto__") as page:
        assert page.evaluate("document.documentElement.dataset.lang") == "en"
        assert page.evaluate("document.documentElement.dataset.theme") == "auto"


def test_theme_switch(browser):
    color = "getComputedStyle(document.body).backgroundColor"
    mark = "getComputedStyle(document.querySelector('.qilu-chart rect')).fill"
    for scheme, shown in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(21, 24, 28)")):
        with browser.open(SAMPLE, color_scheme=scheme) as page:
            assert page.evaluate(color) == page.evaluate(mark) == shown
            page.get_by_role("button", name="Dark").click()
            assert page.evaluate(color) == page.evaluate(mark) == "rgb(21, 24, 28)"
            page.get_by_role("button", name="Light").click()
            assert page.evaluate(color) == page.evaluate(mark) == "rgb(255, 255, 255)"
            page.get_by_role("button", name="Auto").click()
            assert page.evaluate(color) == shown


def test_marks_are_drawn(browser):
    with browser.open(SAMPLE) as page:
        for box in page.locator(".qilu-chart").evaluate_all(
                "all => all.filter(e => e.checkVisibility()).map(e => [e.clientWidth, e.querySelectorAll('path,rect').length])"):
            assert box[0] > 600 and box[1] > 5
        assert page.locator(".qilu-chart:visible").count() == 2
        page.set_viewport_size({"width": 390, "height": 800})
        assert page.locator(".qilu-chart:visible").count() == 2
        smallest = page.locator(".qilu-chart:visible text").evaluate_all(
            "all => Math.min(...all.map(e => e.getBoundingClientRect().height / Math.max(1, e.querySelectorAll('tspan').length)))")
        assert smallest > 8


def rows(page, table):
    return page.locator(f"{table} tbody tr:not(.group) > :first-child").all_inner_texts()


def test_sorting(browser):
    with browser.open(SAMPLE) as page:
        before = rows(page, GROWTH)
        head = page.locator(f"{GROWTH} thead tr:last-child th").nth(4)
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == "ascending"
        # Within their groups.
        assert rows(page, GROWTH) == ["Energy", "Investment", "Value added", "Retrofit", "Exports"]
        assert page.locator(f"{GROWTH} tbody tr:first-child").evaluate_all(
            "all => all.every(row => row.classList.contains('group'))")
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == "descending"
        assert rows(page, GROWTH) == before
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") is None and rows(page, GROWTH) == before
        # What is missing comes last both ways.
        causes = "#causes-of-the-difference-in-2030-pp"
        share = page.locator(f"{causes} thead button").nth(2)
        for _ in range(2):
            share.click()
            assert rows(page, causes)[-1] == "Rest"


def test_sorting_by_keyboard(browser):
    with browser.open(SAMPLE) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.locator(".skip").evaluate("e => e.getBoundingClientRect().top") >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate(f"document.activeElement.closest('{GROWTH} thead') !== null"):
                break
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Enter")
        assert page.locator(f"{GROWTH} th[aria-sort=ascending]").count() == 1
        assert rows(page, GROWTH)[0] == "Energy"


def copied(page, table):
    page.locator(".table", has=page.locator(table)).locator(".copy").click()
    page.wait_for_timeout(50)
    return page.evaluate("window.copied ?? navigator.clipboard.readText()")


EXPECTED = ["Cause\tContribution\tShare\tCourse", "Retrofit investment\t0.523456789\t74.6\tfrom 0.1 to 0.5, lowest 0.1, highest 0.5",
            "National growth\t-0.1234\t-17.6\tfrom 0.0 to -0.1, lowest -0.1, highest 0.0", "Rest\t\t\t"]


def test_copying(browser):
    with browser.open(SAMPLE, permissions=["clipboard-read", "clipboard-write"]) as page:
        assert copied(page, "#causes-of-the-difference-in-2030-pp").splitlines() == EXPECTED
        lines = [line.split("\t") for line in copied(page, GROWTH).splitlines()]
        assert lines[0][:7] == ["Scenario", "Data 2023", "Data 2024", "Data 2025", "Projection 2026",
                                "Projection 2026 low", "Projection 2026 high"]
        assert len(lines[0]) == len(lines[2]) == 1 + 3 + 5 * 3
        assert [float(cell) for cell in lines[2][4:7]] == [7.0, 5.5, 8.5]
        assert lines[1] == ["Main results"]
        # Neither computed nor taken apart by a spreadsheet.
        for words, field in [("=1+1", "'=1+1"), ('"=1+1"', '\"\"\"=1+1\"\"\"'), ('"', '\"\"\"\"'), ('a "b"', 'a "b"'), ("-5", "-5")]:
            page.locator(f"{GROWTH} tbody tr:nth-child(2) > *").first.evaluate("(e, words) => e.textContent = words", words)
            assert copied(page, GROWTH).splitlines()[2].split("\t")[0] == field
        page.get_by_role("button", name="中文").click()
        assert copied(page, GROWTH).startswith("情景\t数据 2023")


def test_copying_without_the_clipboard(browser):
    with browser.open(SAMPLE) as page:
        page.evaluate("""() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          document.addEventListener('copy', () => { window.copied = document.activeElement.value; });
        }""")
        assert copied(page, "#causes-of-the-difference-in-2030-pp").splitlines() == EXPECTED
        assert page.locator("#status").inner_text() == "Copied"


def test_figures_lead_to_their_cells(browser):
    with browser.open(SAMPLE) as page:
        page.locator(".headline a").first.click()
        cell = page.locator(":target")
        assert cell.get_attribute("data-value") is not None and cell.is_visible()


def test_without_scripts(browser):
    with browser.open(SAMPLE, scripts=False) as page:
        assert page.locator("h1 [lang=en]").is_visible()
        assert page.locator("[lang=zh-Hans]").locator("visible=true").count() == 0
        assert page.locator(".bar").is_visible() is False and page.locator(".copy").first.is_visible() is False
        page.locator("summary").first.click()
        assert page.locator("details table").first.is_visible()


def test_without_storage(browser):
    with browser.open(SAMPLE) as page:
        context = page.context.browser.new_context()
        context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('not allowed'); } })")
        other = context.new_page()
        complaints = []
        other.on("pageerror", lambda error: complaints.append(str(error)))
        other.goto(SAMPLE.as_uri())
        other.get_by_role("button", name="中文").click()
        assert other.evaluate("document.documentElement.dataset.lang") == "zh" and complaints == []
        context.close()
