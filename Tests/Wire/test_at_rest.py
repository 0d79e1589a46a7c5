"""Nothing readable at rest: what anyone typed is in no byte of the data folder, the log or temporary files."""

import secrets
import sqlite3

import pytest
from journey import begin, book, come_back, send, sign_in
from needles import Needles
from person import Person, code
from server import Server, command, copy

HOURS = {f"day-{day}-1-{end}": time for day in range(1, 8) for end, time in (("start", "08:00"), ("end", "18:00"))}


class House:
    """A programme that is founded, staffed and used; every text that is typed in it is a mark."""

    def __init__(self, folder):
        self.data, self.temporary = folder / "data", folder / "temporary"
        self.temporary.mkdir()
        self.needles = Needles()
        founding = command("init", "--name", self.mark("programme"), data=self.data)
        # The most that an operator can have logged.
        self.server = Server(self.data, folder / "server.log", TMPDIR=str(self.temporary),
                             LIGHTTOUCH_LOG_LEVEL="debug").start()
        link = founding.split("/invitation/")[1].split()[0]
        self.needles.hide(link)
        self.coordinator = self.enrol(link, "coordinator")
        self.practitioner = self.enrol(self.invite(), "practitioner")

    def mark(self, place):
        return self.needles.mark(place)

    def visitor(self, language="en"):
        return Person(self.server.port, language)

    def invite(self):
        self.coordinator.go("desk/people")
        shown = self.coordinator.submit("/desk/people", role=["practitioner"]).html
        link = shown.split("/invitation/")[1].split("<")[0]
        self.needles.hide(link)
        return link

    def enrol(self, link, role):
        person = self.visitor()
        person.get(f"/en/invitation/{link}")
        name, password = self.mark("sign-in " + role), self.mark("password " + role)
        person.submit("", {"name": self.mark("name " + role), "sign-in-name": name, "password": password,
                           "password-again": password, "language": ["en", "ar"], "topic": ["data"],
                           "zone": "Asia/Beirut", "capacity": "20"})
        secret = person.follow().html.split('class="receipt" dir="ltr">')[1].split("<")[0]
        self.needles.hide_secret(secret)
        person.submit("/code", code=code(secret, -1))
        self.needles.hide_digits(person.answer.receipt())
        sign_in(person, name, password, secret)
        self.needles.hide(*person.cookies.values())
        return person

    def request(self, language="en", story="words"):
        """A group that typed something in every field it was given."""
        group = self.visitor(language)
        receipt = send(group, self.mark(story), {"who": self.mark("who"), "serves": self.mark("serves")},
                       {"way": "signal", "address": self.mark("address") + " +961 70 123456",
                        "name": self.mark("name"), "hours": self.mark("hours"), "voicemail": "no", "shared": "yes"})
        self.needles.hide_digits(receipt)
        self.needles.hide(*group.cookies.values())
        return group, receipt

    def case(self):
        """The coordinator's path to the request that waits first."""
        links = self.coordinator.go("desk/queue").page.links
        return next(link for link in links if "/desk/cases/" in link)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("house"))
    yield house
    house.server.stop()


def everyone_writes_everywhere(house):
    mark, coordinator, practitioner = house.mark, house.coordinator, house.practitioner

    practitioner.go("desk/hours")
    done(practitioner.submit("/desk/hours", HOURS | {"zone": "Asia/Beirut"}))
    practitioner.go("desk/profile")
    done(practitioner.submit("/desk/profile", name=mark("new name")))
    coordinator.go("desk/programme")
    texts = {f"{text}-{language}": mark(text) for text in ("name", "welcome", "notice")
             for language in ("en", "es", "pt", "fr", "ar")}
    done(coordinator.submit("/desk/programme", texts | {"opening": "busy", "meeting": house.needles.address()}))

    draft = house.visitor("es")
    begin(draft, mark("a draft that is left"))

    group, receipt = house.request()
    done(book(group, channel="signal", number=mark("number"), note=mark("note of the call")))
    group.go("case")
    done(group.submit("/case/entries", text=mark("message of the group")))
    case = house.case()
    coordinator.get(case)
    done(coordinator.submit("/notes", note=mark("note of the coordinator")))
    coordinator.get(case)
    done(coordinator.submit("/acceptance"))
    write_in(house, practitioner, case)
    group.go("case")
    done(group.submit(group.answer.form("/case/tasks/" + task_id(group)).action))
    group.go("case/plan")
    done(group.submit("/case/plan/comments", text=mark("comment")))
    group.go("case/plan")
    done(group.submit("/case/plan/agreement"))
    group.go("case/reach")
    done(group.submit("/case/reach", name=mark("another name"), hours=mark("other hours")))
    group.go("case/receipts")
    house.needles.hide_digits(group.submit("/case/receipts").receipt())
    practitioner.get(case)
    done(practitioner.submit("/closure", {"outcome": first_choice(practitioner, "/closure", "outcome"),
                                          "words": mark("words at the end")}))
    assert house.needles.stems[0] in group.go("case/download").html

    for kind in ("declining", "referral"):
        house.request("es")
        coordinator.get(house.case() + "/" + kind)
        done(coordinator.submit("/" + kind, text=mark(kind)))


def write_in(house, practitioner, case):
    """What a practitioner writes in a case, up to the plan."""
    mark = house.mark
    for form, field in (("/entries", "entry"), ("/notes", "note"), ("/tasks", "task")):
        practitioner.get(case)
        done(practitioner.submit(form, {field: mark(field)}))
    practitioner.get(case)
    done(practitioner.submit("/actions", what=mark("what"), why=mark("why"), who=mark("who does it"), hours="2",
                             track="data"))
    practitioner.get(next(link for link in practitioner.get(case).page.links if "/actions/" in link))
    done(practitioner.submit(practitioner.answer.path, what=mark("what, changed")))
    practitioner.get(case)
    done(practitioner.submit("/proposal", introduction=mark("introduction")))


def refused_texts(house):
    """What is refused is not kept either, and no error says it in the log."""
    mark, stranger = house.mark, house.visitor()
    stranger.go("ask")
    assert stranger.submit("/ask", words=mark("words without a topic")).status == 422
    assert stranger.post("/en/case/entries", {"text": mark("a message of nobody")}).status == 401
    assert stranger.post("/en/nothing", {"text": mark("to nowhere")}).status == 404
    assert stranger.post("/en/ask", {"words": mark("foreign")}, Origin="https://other.example").status == 403
    assert stranger.post("/en/ask", {"words": mark("too much") * 150_000}).status == 413
    stranger.go("ask", Cookie=f"case={mark('cookie')}")
    stranger.get("/en/help-now?words=" + house.needles.stems[0])
    stranger.get("/en/" + house.needles.stems[0])
    stranger.go("return")
    assert stranger.submit("/return", receipt=mark("receipt")).status == 422
    stranger.go("sign-in")
    stranger.submit("/sign-in", name=mark("nobody"), password=mark("a wrong password"), code="123456")


def done(answer):
    assert answer.status == 303, f"{answer} {answer.text[:300]}"


def task_id(group):
    return next(form.action for form in group.answer.page.forms if "/case/tasks/" in form.action).split("/")[-1]


def first_choice(person, action, field):
    return next(value for value in person.answer.form(action).choices[field] if value)


def test_the_search_finds_what_lies_open(tmp_path):
    needles = Needles()
    for name, text in needles.in_every_spelling("a sentence around it: " + needles.mark("anything") + "."):
        (tmp_path / "open").write_bytes(secrets.token_bytes(99) + text + secrets.token_bytes(99))
        assert needles.found_in(tmp_path), f"{name} is not found"


def test_nothing_that_was_typed_lies_open(house):
    everyone_writes_everywhere(house)
    refused_texts(house)
    places = [house.data, house.temporary, house.server.log]
    assert (house.data / "data.sqlite-wal").stat().st_size > 0
    assert house.needles.found_in(*places) == [], "while the server runs"
    house.server.stop()
    assert house.needles.found_in(*places) == [], "after it has ended"
    house.server.start()


def test_a_deleted_case_opens_from_no_backup(house, tmp_path):
    group, receipt = house.request(story=STORY)
    house.server.stop()
    backup = copy(house.data, tmp_path / "backup")
    house.server.start()
    group.go("case/deletion")
    done(group.submit("/case/deletion", sure="yes"))
    assert house.coordinator.go("desk/queue").status == 200
    assert come_back(house.visitor(), receipt).status == 422
    house.server.stop()

    stolen = copy(backup, tmp_path / "stolen")
    for name in ("keyring.sqlite", "pepper"):
        (stolen / name).write_bytes((house.data / name).read_bytes())
    assert shreds(backup) > shreds(stolen)
    for shred in shreds(backup) - shreds(stolen):
        assert all(shred not in path.read_bytes() for path in house.data.iterdir()), "an erased shred is still there"
    assert not opens(stolen, receipt, house), "the receipt opens a case that was deleted"
    assert opens(backup, receipt, house), "the attack itself must be able to succeed"
    house.server.start()


STORY = "the story of those who leave"


def shreds(data):
    with sqlite3.connect(data / "keyring.sqlite") as keyring:
        return {row[0] for row in keyring.execute("SELECT bytes FROM shred")}


def opens(data, receipt, house):
    """Whether the receipt, or a coordinator who is still signed in, reads anything of the case there."""
    with Server(data) as server:
        group = Person(server.port)
        seen = [come_back(group, receipt).html, group.go("case/download").html]
        coordinator = Person(server.port)
        coordinator.cookies = house.coordinator.cookies
        seen += [coordinator.get(link).html for link in coordinator.go("desk/queue").page.links
                 if "/desk/cases/" in link]
    return any(STORY in html for html in seen)
