"""Whatever is sent, by accident or on purpose: never an error of ours, always a page with a sentence."""

import os
import random
import re

import pytest
from person import FORM_TYPE, token
from server import ROOT
from strange import FIELDS, strange_form, strange_path, strange_value

ROUNDS = int(os.environ.get("LIGHTTOUCH_FUZZ", "24"))
LIMIT = 2 * 1024 * 1024

SOURCES = "\n".join(path.read_text() for path in sorted((ROOT / "Sources/Web").rglob("*Routes.swift")))


def routes(method):
    found = re.findall(r'book\.(open|group|staff|coordinator|map)\(\s*\.' + method + r',\s*"([^"]*)"', SOURCES)
    return [route for access, path in found if "\\(" not in path for route in in_both_frames(access, path)]


def in_both_frames(access, path):
    """A page of the map is there for the group and at the desk."""
    if access != "map":
        return [(access, path)]
    return [("group", f"case/map/{path}".rstrip("/")), ("staff", f"desk/cases/:case/map/{path}".rstrip("/"))]


POSTS, GETS = routes("post"), routes("get")
# After one of these nobody is signed in any more, so they get a programme of their own.
ENDINGS = ("sign-out", "deletion", "disabling")
# A password is derived slowly, on purpose.
SLOW = ("sign-in",)


def is_a_page(answer, language="en"):
    """No fault of ours; a way on, or a page in the right language that says something."""
    assert answer.status < 500, f"{answer}"
    assert "content-security-policy" in answer.headers and "set-cookie: injected" not in str(answer.headers).lower()
    if answer.status == 303:
        assert re.fullmatch(r"/(en|es|pt|fr|ar)[\x21-\x7e]*", answer.location) or answer.path == "/leave", answer
        return
    assert answer.headers["Content-Type"].startswith("text/html"), answer
    assert any(answer.page.headings), answer
    assert f'lang="{language}"' in answer.html
    assert len(answer.text.split()) > 10, answer.text
    assert "<script" not in answer.html.lower()


def begun_choice(programme):
    """The id of a choice of a tool that a group has begun."""
    group = programme.group("refugee-school", "en")
    group.go("case/map/choices")
    group.submit("/case/map/choices", category="messaging")
    return group.answer.location.split("/")[-1]


@pytest.fixture(scope="module")
def places(shared_programme):
    """Ids that exist, by the name they have in a route; among the cases one with homework and a plan to change."""
    coordinator = shared_programme.staff("amal")
    ids = {"token": [token()], "case": [], "task": [], "action": [], "person": [], "element": [],
           "kind": ["steps", "people", "holdings", "context"], "pattern": ["callback", "kiosk"], "acceptance": ["none"],
           "document": ["data-policy", "rad-policy"], "section": ["purpose"], "medium": ["paper", "phone"],
           "file": [f"{token()}.ics"], "tool": ["signal", "element"], "host": ["greenhost"], "report": ["none"],
           "explainer": ["end-to-end"], "term": ["metadata"],
           "introduction": ["none"], "choice": [begun_choice(shared_programme)]}
    links = [link for show in ("waiting", "open", "answered", "closed")
             for link in coordinator.go(f"desk/queue?show={show}").page.links if "/desk/cases/" in link]
    for link in links:
        html = coordinator.get(link).html
        tasks, actions = (re.findall(rf"{link}/{kind}/([\w-]+)", html) for kind in ("tasks", "actions"))
        ids["task"] += tasks
        ids["action"] += actions
        for kind in ("steps", "workflows", "copies"):
            ids["element"] += re.findall(r"/map/elements/([\w-]+)", coordinator.get(f"{link}/map/list/{kind}").html)[:3]
        ids["case"].insert(0 if tasks and actions else len(ids["case"]), link.split("/")[-1])
    ids["person"] = re.findall(r"/desk/people/([\w-]+)/", coordinator.go("desk/people").html)
    assert all(ids.values()), ids
    return ids


def address(draw, path, places):
    """The route with ids in it: mostly of things that exist, so that the handler itself is reached."""
    def fill(found):
        known = places[found.group(1)]
        return draw.choice(known[:2] if draw.random() < 0.75 else [draw.choice(known), strange_path(draw)])
    return "/en/" + re.sub(r":(\w+)", fill, path)


def somebody(draw, programme):
    """A browser that is a group and staff at once, or nobody."""
    person = programme.visitor()
    if draw.random() < 0.85:
        group = draw.choice(sorted(programme.world.groups))
        staff = draw.choice(["amal", "amal", *sorted(programme.world.staff)])
        person.cookies = programme.world.groups[group] | programme.world.staff[staff]
    return person


@pytest.mark.parametrize("path", [path for _, path in POSTS])
def test_no_form_is_too_strange(request, places, path):
    programme = request.getfixturevalue("programme" if path.endswith(ENDINGS) else "shared_programme")
    draw = random.Random(path)
    for _ in range(6 if path in SLOW else ROUNDS):
        body, kind = strange_form(draw)
        is_a_page(somebody(draw, programme).post(address(draw, path, places), body, **{"Content-Type": kind}))


@pytest.mark.parametrize("path", [path for _, path in GETS])
def test_no_address_is_too_strange(shared_programme, places, path):
    draw = random.Random(path)
    for _ in range(ROUNDS // 2):
        question = draw.choice(["", *(f"?{name}={strange_path(draw)}" for name in
                                      ("from", "page", "show", "reply", "done", "page", "from"))])
        answer = somebody(draw, shared_programme).get(address(draw, path, places) + question)
        if "Content-Disposition" not in answer.headers:
            is_a_page(answer)


@pytest.mark.parametrize("number", [2**63 - 1, -2**63, 2**64, 10**30])
@pytest.mark.parametrize("path", [path for _, path in POSTS if not path.endswith(ENDINGS)])
def test_no_number_is_too_large(shared_programme, places, path, number):
    """The attack: a version, a page or an hour to which nothing can be added without ending the program."""
    fields = {name: str(number) for name in FIELDS} | {"once": token()}
    is_a_page(somebody(random.Random(path), shared_programme).post(address(random.Random(1), path, places), fields))
    assert shared_programme.visitor().get("/en").status == 200


@pytest.mark.parametrize("path", ["/en/nothing", "/xx", "/EN", "/en/%", "/en/%ff", "/en/%00", "/%2e%2e/etc/passwd",
                                  "/en//ask", "/en/ask/", "/en/desk/cases/", "/.env", "/en/" + "a" * 6_000])
def test_a_page_that_is_not_there_says_so(shared_programme, path):
    answer = shared_programme.visitor().get(path)
    is_a_page(answer)
    assert answer.status in (200, 303, 404)


@pytest.mark.parametrize("path", ["ask", "return", "case/entries", "case/plan/comments", "desk/profile"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_too_much_at_once_is_refused_with_a_page(shared_programme, path, language):
    person = somebody(random.Random(1), shared_programme)
    # More than the buffers of a line hold, so that the server has to read on before it can be heard.
    for size in [LIMIT, 16 * LIMIT]:
        answer = person.post(f"/{language}/{path}", b"text=" + b"a" * size)
        assert answer.status == 413
        is_a_page(answer, language)


@pytest.mark.parametrize("sentence", [
    "كُلُّ شَيْءٍ هُنَا. ",
    "हमारी सूची एक पुराने कंप्यूटर में है। ",
    "🕯️ 🧑‍🌾 ",
    "क्षि",
    "👨‍👩‍👧‍👦",
    "我们的名单在一台旧电脑里。"])
def test_a_story_of_any_script_is_taken(shared_programme, sentence):
    group = shared_programme.visitor()
    group.go("ask")
    story = (sentence * 20_000)[:20_000].strip()
    answer = group.submit("/ask", topic="data", words=story, urgency="later")
    assert answer.status == 303
    kept = dict(group.go("ask").form("/ask").fields)
    assert kept["words"] == story


def test_repeated_missing_and_undecodable_fields_are_read_as_a_person_meant_them(shared_programme):
    group = shared_programme.visitor()
    ticked = b"topic=data&topic=data&topic=nonsense&urgency=weeks&words=caf%e9%00+%zz+%"
    answer = group.post("/en/ask", ticked + b"&version=0&once=" + token().encode())
    assert answer.status == 303
    form = group.go("ask").form("/ask")
    assert [value for name, value in form.fields if name == "topic"] == ["data"]
    words = dict(form.fields)["words"]
    assert words.startswith("caf") and "%zz" in words and "\0" not in words


@pytest.mark.parametrize("once", ["", "x", "A" * 42, "!" * 43, "ж" * 43, "%00" * 43, "A" * 4_000])
def test_a_form_without_a_good_token_changes_nothing(shared_programme, once):
    group = shared_programme.group("disability-rights")
    before = group.go("case").text
    answer = group.post("/en/case/entries", {"text": "a message without a token that is good", "once": once})
    assert answer.status == 409
    is_a_page(answer)
    assert "a message without a token that is good" in answer.html, "what was typed is shown, to be copied"
    assert group.go("case").text == before


def test_the_generator_is_strange_enough():
    draw = random.Random(1)
    forms = [strange_form(draw) for _ in range(400)]
    assert any(b"\0" in body for body, _ in forms) and any(b"\xff" in body for body, _ in forms)
    assert any(len(body) > LIMIT for body, _ in forms) and any(not body for body, _ in forms)
    assert {kind for _, kind in forms} > {FORM_TYPE}
    assert len({strange_value(draw) for _ in range(400)}) > 40
    assert len(FIELDS) > 50 and len(POSTS) > 40 and len(GETS) > 25
