"""The documents in the programs that people open them with, and the schedule and its errors from the command line."""

import json
import os
import re
import subprocess
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LIGHTTOUCH = os.environ.get("LIGHTTOUCH", ROOT / ".build/debug/lighttouch")
# A group of two, one of about twelve, and one with dozens of people.
GROUPS = ["two-person-collective", "legal-clinic", "ngo-with-donors"]
EVERY = ["en", "es", "pt", "fr", "ar"]
KINDS = {
    "data-policy": EVERY, "rad-policy": EVERY, "summary": EVERY, "consent-script": ["en", "es"],
    "sharing-checklist": ["en", "es"], "incident-card": ["en", "es"], "life-cycle": ["en", "es"],
}
ALL = [(kind, language) for kind, languages in KINDS.items() for language in languages]


def run(*arguments, text=None):
    return subprocess.run(
        [LIGHTTOUCH, *arguments, "--root", ROOT], input=text, capture_output=True, timeout=120)


@pytest.fixture(scope="session")
def maps(tmp_path_factory):
    """A file with the map of each group, in the language of its documents where it is written in it."""
    folder = tmp_path_factory.mktemp("maps")
    for group in GROUPS:
        for language in ("en", "es"):
            made = run("map", "start", group, "--language", language)
            assert made.returncode == 0, made.stderr
            (folder / f"{group}.{language}.json").write_bytes(made.stdout)
    return lambda group, language: folder / f"{group}.{'es' if language == 'es' else 'en'}.json"


@pytest.fixture(scope="session")
def write(maps):
    def write(kind, language, form, group="legal-clinic", *more):
        made = run(
            "document", kind, maps(group, language), "--language", language, "--format", form, "--today",
            "2026-11-24", *more)
        assert made.returncode == 0, made.stderr.decode()
        return made.stdout

    return write


class Shown(HTMLParser):
    """The words of a page, and its headings."""

    def __init__(self, html):
        super().__init__()
        self.text, self.headings, self.hidden, self.heading = [], [], False, None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.hidden = self.hidden or tag in ("style", "title")
        if tag in ("h1", "h2", "h3"):
            self.heading = ""
        self.text.append(" ")

    def handle_endtag(self, tag):
        if tag in ("style", "title"):
            self.hidden = False
        if tag in ("h1", "h2", "h3"):
            self.headings.append(self.heading)
            self.heading = None
        self.text.append(" ")

    def handle_data(self, data):
        if self.hidden:
            return
        self.text.append(data)
        if self.heading is not None:
            self.heading += data


def words(text):
    """The words alone, without the marks that programs put in or leave out between them."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(c for c in text if unicodedata.category(c) != "Cf" and not unicodedata.combining(c))
    return re.findall(r"\w+", text.replace("_", " "))


def letters(text):
    """The letters in order, but for lam and alef: pdftotext parts words at some marks, and takes the two letters of one
    drawn sign the other way round."""
    return re.sub("[لاأإآىـ]", "", "".join(words(text)))


@pytest.fixture(scope="session")
def opened(write, tmp_path_factory):
    """The text that LibreOffice finds in every document, by kind, language and format; all in one start of it."""
    folder = tmp_path_factory.mktemp("office")
    for kind, language in ALL:
        for form in ("docx", "odt"):
            (folder / f"{kind}.{language}.{form}").write_bytes(write(kind, language, form))
    texts = {}
    for form in ("docx", "odt"):
        files = sorted(folder.glob(f"*.{form}"))
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "txt:Text (encoded):UTF8", "--outdir", folder / form, *files],
            check=True, capture_output=True, timeout=600)
        for file in files:
            kind, language = file.name.split(".")[:2]
            text = (folder / form / f"{kind}.{language}.txt").read_text("utf-8-sig")
            # The numbers of steps are written out there.
            texts[kind, language, form] = re.sub(r"^\s+\d+\. ", " ", text, flags=re.M)
    return texts


@pytest.mark.parametrize("form", ["docx", "odt"])
@pytest.mark.parametrize("kind, language", ALL)
def test_an_office_program_reads_every_word_in_order(kind, language, form, opened, write):
    page = Shown(write(kind, language, "html").decode())
    assert words(opened[kind, language, form]) == words("".join(page.text))


@pytest.mark.parametrize("kind, language", ALL)
def test_the_pdf_is_tagged_and_holds_every_heading_in_order(kind, language, write, tmp_path):
    file = tmp_path / "document.pdf"
    file.write_bytes(write(kind, language, "pdf"))
    facts = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Tagged:\s+yes$", facts, re.M)
    tree = subprocess.run(["pdfinfo", "-struct", file], check=True, capture_output=True, text=True).stdout
    page = Shown(write(kind, language, "html").decode())
    assert len(re.findall(r"^\s*H[123]\b", tree, re.M)) == len(page.headings)
    text = subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True, text=True).stdout
    found, place = letters(text), 0
    for heading in page.headings:
        place = found.find(letters(heading), place)
        assert place >= 0, f"{heading} is not there, or not in its place"


@pytest.mark.parametrize("form", ["html", "markdown", "docx", "odt", "pdf"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_same_input_gives_the_same_bytes(form, language, write):
    first = write("rad-policy", language, form)
    # ZIP files tell the time in steps of two seconds.
    subprocess.run(["sleep", "2.1"], check=True)
    assert write("rad-policy", language, form) == first


@pytest.mark.parametrize("language", ["en", "ar"])
def test_large_print_says_the_same_on_more_pages(language, write, tmp_path):
    pages = []
    for more in ([], ["--large"]):
        file = tmp_path / "document.pdf"
        file.write_bytes(write("summary", language, "pdf", "legal-clinic", *more))
        facts = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
        pages.append(int(re.search(r"Pages:\s+(\d+)", facts)[1]))
    assert pages[1] > pages[0]
    small, large = (Shown(write("summary", language, "html", "legal-clinic", *more).decode())
                    for more in ([], ["--large"]))
    assert small.text == large.text


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("kind, language", ALL)
def test_nothing_stays_open_or_empty(group, kind, language, write):
    page = Shown(write(kind, language, "html", group).decode())
    text = "".join(page.text)
    assert "{" not in text and "}" not in text
    assert all(heading.strip() for heading in page.headings)
    assert len(words(text)) > 60


def test_a_small_group_gets_a_short_policy(write):
    long, short = (len(words(write("data-policy", "en", "markdown", group).decode()))
                   for group in ("ngo-with-donors", "two-person-collective"))
    assert short < long


@pytest.mark.parametrize("group", GROUPS)
def test_every_copy_has_a_way_to_go_and_a_state(group, maps):
    made = run("data", "schedule", maps(group, "en"), "--today", "2026-11-24")
    assert made.returncode == 0, made.stderr
    rows = json.loads(made.stdout)
    assert rows
    for row in rows:
        assert row["method"] and row["dataType"] and row["placeName"] and row["status"]


def test_the_day_follows_from_the_event_and_the_rule(tmp_path):
    """An independent reckoning of one row, leap day included."""
    chart = {
        "format": "lighttouch-map-1",
        "holdings": [{"id": "list", "name": "List", "trigger": "project-closed", "months": 3, "days": 2}],
        "places": [{"id": "box", "name": "Box", "medium": "paper"}],
        "copies": [{"id": "copy", "holding": "list", "place": "box"}],
        "events": [{"id": "end", "name": "End", "trigger": "project-closed", "day": "2027-11-30", "holdings": ["list"]}],
    }
    [row] = schedule(chart, tmp_path, "2028-01-01")
    # Three months after 30 November is 29 February in 2028; two days later is 2 March.
    assert (row["due"], row["status"], row["event"]) == ("2028-03-02", "scheduled", "end")
    chart["holds"] = [{"id": "claim", "name": "Claim", "holdings": ["list"], "since": "2028-02-01"}]
    [row] = schedule(chart, tmp_path, "2028-04-01")
    assert (row.get("due"), row["status"], row["holds"]) == (None, "held", ["claim"])


def schedule(chart, folder, today):
    file = folder / "map.json"
    file.write_text(json.dumps(chart))
    made = run("data", "schedule", file, "--today", today)
    assert made.returncode == 0, made.stderr
    return json.loads(made.stdout)


@pytest.mark.parametrize("change, element", [
    ({"trigger": "full-moon"}, "list"), ({"months": -1}, "list"), ({"days": -4}, "list"),
    ({"trigger": "data-disposed", "after": ["list"], "months": 1}, "list"),
])
def test_bad_rules_are_refused_by_the_name_of_their_element(change, element, tmp_path):
    chart = {"format": "lighttouch-map-1", "holdings": [{"id": "list", "name": "List", **change}]}
    file = tmp_path / "map.json"
    file.write_text(json.dumps(chart))
    made = run("data", "schedule", file)
    assert made.returncode != 0
    assert not made.stdout
    assert f"({element})" in made.stderr.decode()


@pytest.mark.parametrize("arguments, said", [
    (["wishlist"], "There is no document"), (["consent-script", "--language", "fr"], "is not written in"),
    (["summary", "--today", "soon"], "is no day"), (["summary", "--format", "xls"], "--format"),
])
def test_what_cannot_be_written_is_said(arguments, said, maps):
    made = run("document", arguments[0], maps("legal-clinic", "en"), *arguments[1:])
    assert made.returncode != 0 and said in made.stderr.decode()
