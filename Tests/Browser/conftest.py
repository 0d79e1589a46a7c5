"""One demonstration programme, one server and one browser for all tests; each visitor is someone new."""

import pytest
from playwright.sync_api import sync_playwright

import codes
import demonstration
from visitors import Colleague, Group
from words import ROOT, Words

CHROMIUM = "/usr/bin/chromium"
PHONE = {"width": 320, "height": 640}
SCREEN = {"width": 1280, "height": 900}
OUTPUT = ROOT / "build-output"


@pytest.fixture(scope="session")
def programme(tmp_path_factory):
    """The folder of data, the sign-ins of staff by name, and the receipts of groups by name."""
    folder = tmp_path_factory.mktemp("programme") / "data"
    staff, receipts = demonstration.fill(folder)
    return folder, staff, receipts


@pytest.fixture(scope="session")
def server(programme):
    OUTPUT.mkdir(exist_ok=True)
    with open(OUTPUT / "browser-server.log", "wb") as log:
        server = demonstration.Server(programme[0], log)
        yield server
        server.end()


@pytest.fixture(scope="session")
def staff(programme):
    return programme[1]


@pytest.fixture(scope="session")
def receipts(programme):
    return programme[2]


@pytest.fixture(scope="session")
def app():
    """The authenticator app of everyone."""
    return codes.App()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium):
    """Opens a browser with nothing in it, where no script runs: `browse("ar", width=320)`."""
    opened = []

    def browse(language, width=SCREEN["width"], state=None):
        size = PHONE if width == PHONE["width"] else SCREEN
        context = chromium.new_context(
            java_script_enabled=False, viewport=size, locale=language, storage_state=state
        )
        context.set_default_timeout(15_000)
        opened.append(context)
        return context.new_page()

    yield browse
    for context in opened:
        context.close()


@pytest.fixture
def group(browse, server):
    """Someone from a group, at a phone unless said otherwise."""
    return lambda language="en", width=320: Group(
        browse(language, width), server.address, Words(language)
    )


@pytest.fixture
def colleague(browse, server):
    """Someone of the staff, signed in or not."""
    return lambda language="en", width=1280, state=None: Colleague(
        browse(language, width, state), server.address, Words(language, desk=True)
    )


@pytest.fixture(scope="session")
def desk_state(chromium, server, staff, app):
    """The signed-in browser of a member of staff, to go on with in another: signed in once for all tests."""
    states = {}

    def state(name):
        if name not in states:
            context = chromium.new_context(java_script_enabled=False, locale="en")
            at_desk = Colleague(context.new_page(), server.address, Words("en", desk=True))
            at_desk.signs_in(staff[name], app)
            states[name] = context.storage_state()
            context.close()
        return states[name]

    return state
