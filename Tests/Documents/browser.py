"""Chromium without a window, driven by Playwright: pages as a reader gets them, from the disk."""
import contextlib
import os
import shutil

from playwright.sync_api import sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Browser:
    """One browser for all tests; each page has a profile of its own."""

    def __init__(self, playwright):
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        assert program, "no Chromium is installed"
        # Its sandbox does not work for root, as in containers.
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        self.chromium = playwright.chromium.launch(executable_path=program, args=sandbox)

    @contextlib.contextmanager
    def open(self, file, query="", width=1280, scripts=True, **options):
        """A page with what it asked for and what it complained about in `page.requests` and `page.complaints`."""
        context = self.chromium.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts, **options)
        page = context.new_page()
        page.requests, page.complaints = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (page.complaints.append(dialog.message), dialog.dismiss()))
        page.goto(file.as_uri() + query)
        try:
            yield page
        finally:
            context.close()


@contextlib.contextmanager
def started():
    """A browser that ends with the block."""
    with sync_playwright() as playwright:
        browser = Browser(playwright)
        yield browser
        browser.chromium.close()
