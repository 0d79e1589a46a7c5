"""Small: what a page weighs on the wire, headers included, for someone who pays by the kilobyte."""

import base64
import hashlib
import re

import pytest
from server import ROOT
from world import LANGUAGES

FIRST_VIEWS = ["", "help-now", "privacy", "ask", "return"]
CATALOGUE = ["explained", "glossary", "glossary?part=2", "glossary/metadata", "tools", "tools?for=messaging&need=encrypted", "tools?need=takes-out", "tools/compare?tool=signal&tool=element"
             "&tool=threema&tool=whatsapp", "tools/known", "hosts", "hosts/may-first", "hosts/greenhost/report"]
LATER_STEPS = ["case", "case/call", "case/plan", "case/reach", "case/receipts", "case/deletion"]

FIRST_VIEW, LATER_STEP = 14_000, 8_192
WHOLE_WAY, REQUESTS = 60_000, 15

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def loads_nothing(answer):
    """Nothing is fetched by the browser itself, and nothing runs."""
    page = answer.page
    assert not page.loads, f"{answer.path} loads {page.loads}"
    assert not page.tags & {"script", "img", "link", "iframe", "object", "embed"}
    assert "url(" not in page.style and "@import" not in page.style
    assert not re.search(r"<[^>]+\son\w+=", answer.html)


def is_guarded(answer):
    """The policy allows the style of the page by its hash, and nothing else."""
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert set(policy) == {"default-src", "style-src", "form-action", "base-uri", "frame-ancestors"}
    assert "unsafe" not in policy["style-src"]
    style = hashlib.sha256(answer.page.style.encode()).digest()
    assert f"'sha256-{base64.b64encode(style).decode()}'" in policy["style-src"].split()
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def is_kept_nowhere(answer):
    assert answer.headers["Cache-Control"] == "no-store", answer


@pytest.mark.parametrize("page", FIRST_VIEWS)
def test_a_first_view_is_small_and_sets_no_cookie(shared_programme, language, page):
    visitor = shared_programme.visitor(language)
    answer = visitor.go(page)
    assert answer.status == 200
    assert f'lang="{language}"' in answer.html
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.wire <= FIRST_VIEW
    assert not visitor.cookies
    loads_nothing(answer)
    is_guarded(answer)
    if page in ("ask", "return"):
        is_kept_nowhere(answer)


@pytest.mark.parametrize("page", CATALOGUE)
def test_a_page_of_the_catalogue_is_small_and_sets_no_cookie(shared_programme, language, page):
    visitor = shared_programme.visitor(language)
    answer = visitor.go(page)
    assert answer.status == 200
    assert answer.wire <= LATER_STEP
    assert not visitor.cookies
    loads_nothing(answer)
    is_guarded(answer)


def test_every_tool_host_and_explainer_has_a_small_page(shared_programme, language):
    visitor = shared_programme.visitor(language)
    pages = [f"{page}/{path.stem}" for folder, page in (("tools", "tools"), ("hosts", "hosts"), ("explainers", "explained"))
             for path in sorted((ROOT / "Content" / folder).glob("*.yaml"))]
    heavy = []
    for page in pages:
        answer = visitor.go(page)
        assert answer.status == 200, answer
        heavy += [f"{page} {answer.wire}"] if answer.wire > LATER_STEP else []
    assert not heavy, heavy


def test_pages_of_a_choice_are_small(shared_programme, language):
    """The whole way of choosing a tool, of which the page with the priorities asks most."""
    group = shared_programme.group("refugee-school", language)
    group.go("case/map/choices")
    group.submit("/case/map/choices", category="messaging", purpose="Talk with families.")
    root = group.answer.location.removeprefix(f"/{language}/")
    group.go(f"{root}/needs")
    group.submit("/needs", need=["encrypted", "old-phones"], budget="200")
    group.go(f"{root}/priorities")
    group.submit("/priorities", **{"place-e2ee": "1", "place-identity": "1", "place-cost": "2", "place-offline": "3"})
    group.go(f"{root}/shortlist")
    group.submit("/shortlist", tool=["signal", "briar", "element", "threema", "telegram"])
    for step in ("", "/needs", "/priorities", "/shortlist", "/ranking", "/trial", "/decision"):
        answer = group.go(root + step)
        assert answer.status == 200, answer
        assert answer.wire <= LATER_STEP, f"{answer} takes {answer.wire} bytes"
        is_kept_nowhere(answer)
        loads_nothing(answer)
        is_guarded(answer)
    assert "<svg" in group.go(f"{root}/ranking").html


def test_the_whole_way_to_a_booked_call_is_small(shared_programme, language):
    group = shared_programme.visitor(language)
    group.go("")
    group.go("ask")
    assert not group.cookies
    group.submit("/ask", topic=["data", "safety"], words="Our list of members lies on one old laptop.",
                 urgency="weeks")
    group.follow()
    group.submit("/ask/who", who="Six volunteers", serves="Families", language=language)
    group.follow()
    group.submit("/ask/reach", way="here", zone="Asia/Beirut")
    group.follow()
    group.submit("/ask/check")
    receipt = group.follow().receipt()
    group.go("receipt/back")
    group.submit("/receipt/back", receipt=receipt)
    assert group.follow().path.endswith("/case/call")
    group.submit("/case/call", slot=group.answer.form("/case/call").choices["slot"][0], channel="writing")
    assert group.follow().status == 200
    assert any(form.action.endswith("/case/call/cancellation") for form in group.answer.page.forms)

    first, later = group.answers[:2], group.answers[2:]
    assert all(answer.wire <= FIRST_VIEW for answer in first)
    for answer in later:
        assert answer.wire <= LATER_STEP, f"{answer} takes {answer.wire} bytes"
        is_kept_nowhere(answer)
        if answer.status == 200:
            loads_nothing(answer)
            is_guarded(answer)
    assert len(group.answers) <= REQUESTS
    assert sum(answer.wire for answer in group.answers) <= WHOLE_WAY


def test_later_pages_of_a_case_are_small(shared_programme, language):
    seen = set()
    for name in shared_programme.world.groups:
        group = shared_programme.group(name, language)
        for page in LATER_STEPS:
            answer = group.go(page)
            assert answer.status in (200, 303), answer
            assert answer.wire <= LATER_STEP, f"{name}: {answer} takes {answer.wire} bytes"
            is_kept_nowhere(answer)
            if answer.status == 200:
                seen.add(page)
                loads_nothing(answer)
                is_guarded(answer)
    assert seen == set(LATER_STEPS)


def map_pages(overview):
    """The pages of a map that it links to. The one to print is a document, which is asked for as a whole."""
    ends = (".json", ".csv", "/print")
    return [link for link in overview.page.links if "/case/map/" in link and not link.endswith(ends)]


def test_the_map_to_print_is_small_enough_for_a_first_view(shared_programme, language):
    answer = shared_programme.group("refugee-school", language).go("case/map/print")
    assert answer.status == 200
    assert answer.wire <= FIRST_VIEW
    loads_nothing(answer)
    is_guarded(answer)


def test_pages_of_the_map_are_small(shared_programme, language):
    """Of a map as it comes from an example: every list, a form of every kind, each workflow, and the findings."""
    group = shared_programme.group("refugee-school", language)
    overview = group.go("case/map")
    pages = map_pages(overview)
    lists = [link for link in pages if "/list/" in link]
    pages += [link.replace("/list/", "/new/") for link in lists]
    pages += [next(link for link in group.get(link).page.links if "/elements/" in link)
              for link in lists if "/elements/" in group.get(link).html]
    assert len(pages) > 30
    heavy = []
    for page in [*pages, f"/{language}/case/map/start"]:
        answer = group.get(page)
        assert answer.status == 200, answer
        heavy += [f"{page} {answer.wire}"] if answer.wire > LATER_STEP else []
        is_kept_nowhere(answer)
        loads_nothing(answer)
        is_guarded(answer)
    assert not heavy


def data_pages(group, language):
    """The pages that say what is kept, until when, and what documents say of it."""
    base = f"/{language}/case/map"
    pages = [f"{base}/data{end}" for end in ("", "/schedule", "/flow", "/calendar", "/methods/phone")]
    pages += [f"{base}/documents"]
    documents = [link for link in group.get(pages[-1]).page.links if "/map/documents/" in link]
    assert len(documents) == 7
    for document in documents:
        pages += [document, *(link for link in group.get(document).page.links if "/sections/" in link)]
    return pages


def test_pages_of_what_is_kept_are_small(shared_programme, language):
    group = shared_programme.group("refugee-school", language)
    pages = data_pages(group, language)
    assert len(pages) > 50
    heavy = []
    for page in pages:
        answer = group.get(page)
        assert answer.status == 200, answer
        heavy += [f"{page} {answer.wire}"] if answer.wire > LATER_STEP else []
        is_kept_nowhere(answer)
        loads_nothing(answer)
        is_guarded(answer)
    assert not heavy


def test_a_form_that_must_be_mended_is_small(shared_programme, language):
    group = shared_programme.visitor(language)
    group.go("ask")
    answer = group.submit("/ask", words="")
    assert answer.status == 422
    assert answer.wire <= LATER_STEP
    assert not group.cookies
    is_kept_nowhere(answer)
    is_guarded(answer)


def test_pages_of_a_large_map_are_small(programme, language, large_map):
    """60 steps in one workflow and more than 80 holdings: what is written, and the parts that every page adds."""
    group = programme.group("elder-neighbours", language)
    group.go("case/map")
    answer = group.submit("/map/import", map=large_map)
    assert answer.status == 303, answer.html[:2000]
    overview = group.go("case/map")
    pages = map_pages(overview)
    lists = [link for link in pages if "/list/" in link]
    pages += [link.replace("/list/", "/new/") for link in lists]
    # Of the sections those that grow with the map.
    growing = ("/inventory", "/rules", "/disposal", "/what")
    pages += [page for page in data_pages(group, language) if "/sections/" not in page or page.endswith(growing)]
    weighed = {page: group.get(page).wire for page in pages}
    assert len(weighed) > 20
    assert not {page: wire for page, wire in weighed.items() if wire > LATER_STEP}
