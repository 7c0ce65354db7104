"""What lies behind the figures of a page: charts to choose from, what figures rest on, how they come about."""
import pytest

from conftest import ROOT

SAMPLE = ROOT / "Tests/Fixtures/Pages/sample.html"
NASTY = ROOT / "Tests/Fixtures/Pages/nasty.html"
GROWTH = "#growth-by-year"
FOCUSED = "document.activeElement"


def tab_to(page, selector, limit=120):
    """Presses Tab until something of the selector has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.matches('{selector}')"):
            return
    pytest.fail(f"{selector} cannot be reached by keyboard")


def shown_options(page):
    return page.locator(".choice .option").evaluate_all("all => all.map(e => e.checkVisibility())")


@pytest.mark.parametrize("scripts", [True, False])
def test_choosing_a_chart(browser, scripts):
    with browser.open(SAMPLE, scripts=scripts) as page:
        assert shown_options(page) == [True, False, False]
        assert page.get_by_role("group", name="Uncertainty shown").get_by_role("radio").count() == 3
        page.get_by_role("radio", name="Coefficients").check()
        assert shown_options(page) == [False, False, True]
        # What was kept as text is there, its figures too.
        chosen = page.locator(".choice .option").nth(2)
        assert chosen.locator(".qilu-chart:visible").count() == 1 and page.locator("noscript", has=chosen).count() == 0
        chosen.locator("summary").click()
        assert chosen.locator("details table").is_visible()
        page.emulate_media(media="print")
        assert shown_options(page) == [True, False, False]
        assert page.locator(".options").is_visible() is False


def test_choosing_a_chart_by_keyboard(browser):
    with browser.open(SAMPLE) as page:
        tab_to(page, ".options input")
        page.keyboard.press("ArrowRight")
        assert shown_options(page) == [False, True, False]
        assert page.evaluate(f"getComputedStyle({FOCUSED}).outlineStyle") == "solid"


def test_figure_to_its_derivation_and_back(browser):
    with browser.open(SAMPLE) as page:
        link = page.locator(f"{GROWTH} .why").nth(1)
        panel = page.get_by_role("dialog")
        assert panel.is_visible() is False
        link.click()
        assert page.get_by_role("dialog", name="Value added growth, Shandong, 2026").is_visible()
        assert "× 7.60" in panel.inner_text() and "+3.24" in panel.inner_text()
        assert page.evaluate("document.querySelectorAll('[id]').length === new Set("
                             "Array.from(document.querySelectorAll('[id]'), e => e.id)).size")
        # A term that no derivation tells of is no link.
        assert panel.locator(".why").count() == 2
        assert panel.locator(".back").is_visible() is False
        panel.get_by_role("link", name="Value added growth, 2025").click()
        assert "规模以上工业增加值增长7.6%" in panel.inner_text()
        panel.get_by_role("button", name="Back").click()
        assert "× 7.60" in panel.inner_text()
        panel.get_by_role("button", name="Close").click()
        assert panel.is_visible() is False
        assert link.evaluate(f"e => e === {FOCUSED}")
        assert page.complaints == []


def test_derivations_by_keyboard(browser):
    with browser.open(SAMPLE) as page:
        tab_to(page, f"{GROWTH} .why:not(.cited)")
        origin = page.evaluate(f"{FOCUSED}.parentElement.id")
        page.keyboard.press("Enter")
        # The title has the focus, so that it is read out; Tab stays inside.
        assert page.evaluate(f"{FOCUSED}.id") == "why_title"
        tab_to(page, "#why .chain .why", limit=4)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.locator("#why_title").inner_text() == "Upgrading investment growth, 2026"
        # In a circle, as far as one likes.
        tab_to(page, "#why .chain .why", limit=4)
        page.keyboard.press("Enter")
        assert page.locator("#why_title").inner_text() == "Value added growth, Shandong, 2026"
        for title in ("Upgrading investment growth, 2026", "Value added growth, Shandong, 2026"):
            page.keyboard.press("Shift+Tab")
            tab_to(page, "#why .back", limit=8)
            page.keyboard.press("Enter")
            assert page.locator("#why_title").inner_text() == title
        assert "Upgrading" in page.evaluate(f"{FOCUSED}.textContent"), "back at the link one left by"
        page.keyboard.press("Escape")
        assert page.locator("#why").is_visible() is False
        assert page.evaluate(f"{FOCUSED}.parentElement.id") == origin


def test_panel_fits_the_screen(browser):
    for width in (360, 1280):
        with browser.open(SAMPLE, "?lang=zh", width=width) as page:
            page.locator(f"{GROWTH} .why").nth(1).click()
            box = page.locator("#why").bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["y"] + box["height"] <= 901
            assert page.locator("#why .chain").evaluate("e => e.scrollWidth <= e.clientWidth")
            assert not page.locator("#why .chain").get_by_text("Constant", exact=True).is_visible()
            page.mouse.click(5, 5)
            assert page.locator("#why").is_visible() is False


def test_derivation_by_its_address(browser):
    with browser.open(SAMPLE, "#why-va-growth-2025") as page:
        assert page.get_by_role("dialog", name="Value added growth, 2025").is_visible()
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.tagName") == "MAIN"
        page.evaluate("location.hash = 'why-va-growth-2026'")
        page.get_by_role("dialog", name="Value added growth, Shandong, 2026").wait_for()
    with browser.open(SAMPLE, scripts=False) as page:
        page.locator(f"{GROWTH} .why").nth(1).click()
        assert page.locator("#why-va-growth-2026").is_visible()


def test_sources_of_figures(browser):
    with browser.open(SAMPLE) as page:
        figure = page.locator(f"{GROWTH} .cited").first
        note = page.get_by_role("tooltip")
        before = figure.get_attribute("aria-describedby")
        assert not note.is_visible()
        figure.hover()
        assert note.is_visible() and "paragraph 9" in note.inner_text()
        # The pointer may go to the note.
        note.hover()
        page.wait_for_timeout(400)
        assert note.is_visible()
        page.keyboard.press("Escape")
        assert not note.is_visible()
        figure.focus()
        assert note.is_visible() and figure.get_attribute("aria-describedby") == note.get_attribute("id")
        # What has the focus keeps its note when the pointer comes and goes, and its words can be marked.
        figure.hover()
        page.mouse.move(5, 5)
        page.wait_for_timeout(400)
        assert note.is_visible()
        note.click()
        assert note.is_visible()
        page.locator("h1").click()
        assert not note.is_visible() and figure.get_attribute("aria-describedby") == before
        # One that leads further tells its source all the same.
        both = page.locator(f"{GROWTH} .cited.why")
        both.hover()
        assert note.is_visible() and "characters 14" in note.inner_text()
        both.click()
        assert not note.is_visible() and page.get_by_role("dialog").is_visible()
        # Under a pointer that stays the note would come again, as it should.
        page.mouse.move(5, 5)
        page.keyboard.press("Escape")
        assert not note.is_visible() and not page.get_by_role("dialog").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_notes_are_never_cut(browser, width):
    with browser.open(SAMPLE, width=width, has_touch=True) as page:
        note = page.locator("#note")
        for figure in page.locator(f"{GROWTH} .cited:not(.why)").all():
            for block in ("start", "end"):
                figure.evaluate("(e, block) => e.scrollIntoView({ block, behavior: 'instant' })", block)
                figure.tap()
                box = note.bounding_box()
                assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
                assert box["y"] >= 0 and box["y"] + box["height"] <= 900
                page.locator("main").tap(position={"x": 2, "y": 2}, force=True)
                assert not note.is_visible()


def test_nothing_runs_in_the_panel(browser):
    with browser.open(NASTY) as page:
        page.locator("table .why").first.click()
        assert "</script>" in page.locator("#why_title").inner_text()
        page.locator("#why .why").first.click()
        assert page.complaints == [] and page.requests == [NASTY.as_uri()]
        assert page.evaluate("document.scripts.length") == 1 and page.evaluate("document.images.length") == 0


def test_sentences_lead_to_cells(browser):
    with browser.open(SAMPLE) as page:
        for language in ("English", "中文"):
            page.get_by_role("button", name=language).click()
            links = page.locator("a.figure:visible")
            assert links.count() == 3
            for link in links.all():
                link.click()
                assert page.locator(":target").get_attribute("data-value") is not None
                assert page.locator(":target").is_visible()
