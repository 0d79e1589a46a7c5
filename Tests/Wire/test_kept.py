"""A field that has to be mended costs nobody the rest: what was typed stands there again."""

import pytest
from journey import begin

LONG = "ض" * 20_001
STORY = "قائمة أعضائنا على حاسوب قديم. \"Two lines\" & <more>,\nand a second one."


def as_visitor(programme):
    return programme.visitor("ar")


def as_draft(programme):
    group = programme.visitor("es")
    begin(group, STORY)
    return group


def as_group(programme):
    """A group in whose case a call can be booked and a plan be read."""
    return programme.group("night-shelter")


def with_plan(programme):
    """A group whose plan was proposed."""
    return programme.group("land-defenders")


def desk(name):
    return lambda programme: programme.staff(name)


# Who · on which page · which form · what is typed · what of it has to be mended.
PUBLIC = [
    (as_visitor, "ask", "/ask", {"topic": [], "words": STORY, "urgency": "weeks"}, "topic"),
    (as_visitor, "ask", "/ask", {"topic": ["data", "safety"], "words": STORY, "urgency": None}, "urgency"),
    (as_visitor, "ask", "/ask", {"topic": ["data"], "words": LONG, "urgency": "now"}, "words"),
    (as_draft, "ask/who", "/ask/who", {"who": LONG, "serves": STORY, "region": "western-asia",
                                       "language": "ar"}, "who"),
    (as_draft, "ask/reach", "/ask/reach", {"way": "email", "address": "nobody", "name": "رنا", "hours": STORY,
                                           "zone": "Asia/Beirut", "voicemail": "no", "shared": "yes"}, "address"),
    (as_draft, "ask/reach", "/ask/reach", {"way": "phone", "address": "+961 70 123456", "hours": STORY, "zone": ""},
     "zone"),
    (as_visitor, "return", "/return", {"receipt": "1234 5678 90"}, "receipt"),
    (as_group, "case", "/case/entries", {"text": LONG}, "text"),
    (as_group, "case/reach", "/case/reach", {"way": "signal", "address": "none", "name": "رنا", "hours": STORY},
     "address"),
    (as_group, "case/call", "/case/call", {"slot": "first", "channel": "phone", "number": "", "note": STORY}, "number"),
    (as_group, "case/call", "/case/call", {"slot": None, "channel": "writing", "note": STORY}, "slot"),
    (with_plan, "case/plan", "/case/plan/comments", {"text": LONG}, "text"),
]
CASE = [
    ("/entries", {"entry": LONG}, "entry"), ("/notes", {"note": LONG}, "note"),
    ("/tasks", {"task": STORY, "task-due": "31.3.2027"}, "task-due"),
    ("/actions", {"what": STORY, "why": STORY, "who": "رنا", "hours": "many", "due": "2027-03-31", "track": "data"},
     "hours"),
    ("/actions", {"what": STORY, "why": STORY, "who": "رنا", "hours": "2", "due": "2027-02-30", "track": ""}, "due"),
    ("/proposal", {"introduction": LONG}, "introduction"),
    ("/closure", {"outcome": "", "words": STORY}, "outcome"),
]
DESK = [
    (desk("lucia"), "desk/hours", "/desk/hours",
     {"day-1-1-start": "nine", "day-1-1-end": "12:00", "day-2-1-start": "10:00", "day-2-1-end": "11:30",
      "callsPerDay": "2", "zone": "Asia/Beirut"}, "day-1-1"),
    (desk("lucia"), "desk/profile", "/desk/profile",
     {"name": "", "language": ["en", "ar"], "topic": ["data"], "zone": "Asia/Beirut", "capacity": "7"}, "name"),
    (desk("amal"), "desk/programme", "/desk/programme",
     {"name-en": "", "welcome-ar": STORY, "notice-fr": STORY, "opening": "busy", "language": ["en", "ar"]}, "name-en"),
    (desk("amal"), "desk/programme", "/desk/programme",
     {"meeting": "http://meet.example/", "welcome-es": STORY}, "meeting"),
]


def is_kept(person, action, typed, wrong):
    """The form stands there again with all that was typed, and says at the top what has to be mended."""
    answer = person.submit(action, typed)
    assert answer.status == 422, answer
    form = answer.form(action)
    for name, value in typed.items():
        shown = [one for field, one in form.fields if field == name]
        expected = value if isinstance(value, list) else [value] if value is not None else []
        assert [one.strip() for one in shown] == expected, name
    assert f'href="#{wrong}"' in answer.html and 'role="alert"' in answer.html


@pytest.mark.parametrize("who, page, action, typed, wrong", PUBLIC + DESK)
def test_what_was_typed_stands_there_again(shared_programme, who, page, action, typed, wrong):
    person = who(shared_programme)
    person.go(page)
    if typed.get("slot") == "first":
        typed = typed | {"slot": person.answer.form(action).choices["slot"][0]}
    is_kept(person, action, typed, wrong)


@pytest.fixture(scope="module")
def open_case(shared_programme):
    """A practitioner on the page of a case whose plan is still open."""
    for name in ("lucia", "ousmane", "rana"):
        person = shared_programme.staff(name)
        for link in [link for link in person.go("desk").page.links if "/desk/cases/" in link]:
            if any(form.action.endswith("/proposal") for form in person.get(link).page.forms):
                return person, link
    raise AssertionError("the demonstration has no plan that is open")


@pytest.mark.parametrize("action, typed, wrong", CASE)
def test_what_staff_typed_stands_there_again(open_case, action, typed, wrong):
    person, link = open_case
    person.get(link)
    is_kept(person, action, typed, wrong)


@pytest.mark.parametrize("kind", ["declining", "referral"])
def test_an_answer_that_is_too_long_stands_there_again(shared_programme, kind):
    coordinator = shared_programme.staff("amal")
    case = next(link for link in coordinator.go("desk/queue").page.links if "/desk/cases/" in link)
    coordinator.get(f"{case}/{kind}")
    is_kept(coordinator, "/" + kind, {"text": LONG}, "text")


def test_enrolment_keeps_all_but_the_password(shared_programme):
    coordinator = shared_programme.staff("amal")
    coordinator.go("desk/people")
    link = coordinator.submit("/desk/people", role=["practitioner"]).html.split("/invitation/")[1].split("<")[0]
    new = shared_programme.visitor()
    new.get("/en/invitation/" + link)
    password = "a lamp that is not there again"
    new.submit("", {"password": password, "password-again": password + "?"})
    is_kept(new, "", {"name": "رنا", "sign-in-name": "rana2", "language": ["en", "ar"], "topic": ["data"],
                      "zone": "Asia/Beirut", "capacity": "12"}, "password")
    assert password not in new.answer.html


@pytest.mark.parametrize("path, field", [("case/entries", "text"), ("ask/who", "who"), ("desk/profile", "name"),
                                         ("desk/cases/nothing/notes", "note")])
def test_what_was_typed_after_the_session_ended_is_shown_to_be_copied(shared_programme, path, field):
    answer = shared_programme.visitor().post(f"/en/{path}", {field: STORY, "password": "a secret that is not shown"})
    assert answer.status == 401
    assert "قائمة أعضائنا على حاسوب قديم. \"Two lines\" & <more>," in answer.text
    assert "a secret" not in answer.html


def test_a_conflict_shows_both_sides(shared_programme):
    one = as_draft(shared_programme)
    other = shared_programme.with_cookies(one.cookies, "es")
    one.go("ask/who")
    other.go("ask/who")
    assert one.submit("/ask/who", who="what one wrote").status == 303
    shown = other.submit("/ask/who", who="what the other wrote")
    assert shown.status == 422
    assert "what one wrote" in shown.text
    assert dict(shown.form("/ask/who").fields)["who"] == "what the other wrote"
    assert other.submit("/ask/who").status == 303
