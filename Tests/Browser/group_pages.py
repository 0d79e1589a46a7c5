"""Every page that a group or a reader can come to, and how one comes there."""

from coming import at, collector, opens_other_ways, pressing
from stories import GARDENERS

PAGES = {}
page = collector(PAGES)


def _case(name):
    return lambda guests, language: at("case", guests.of_group(name, language))


PAGES |= {
    "front": lambda guests, language: at("", guests.anyone(language)),
    "help-now": lambda guests, language: at("help-now", guests.anyone(language)),
    "privacy": lambda guests, language: at("privacy", guests.anyone(language)),
    "explained": lambda guests, language: at("explained", guests.anyone(language)),
    "explainer": lambda guests, language: at("explained/self-hosting", guests.anyone(language)),
    "glossary": lambda guests, language: at("glossary", guests.anyone(language)),
    "glossary-term": lambda guests, language: at("glossary/metadata", guests.anyone(language)),
    "tools": lambda guests, language: at("tools", guests.anyone(language)),
    "tools-found": lambda guests, language: at("tools?for=messaging&need=no-phone-number", guests.anyone(language)),
    "tool": lambda guests, language: at("tools/signal", guests.anyone(language)),
    "tools-compared": lambda guests, language: at("tools/compare?tool=signal&tool=briar&tool=telegram",
                                                  guests.anyone(language)),
    "tools-known": lambda guests, language: at("tools/known", guests.anyone(language)),
    "hosts": lambda guests, language: at("hosts", guests.anyone(language)),
    "host": lambda guests, language: at("hosts/greenhost", guests.anyone(language)),
    "report": lambda guests, language: at("tools/signal/report", guests.anyone(language)),
    "report-errors": lambda guests, language: pressing("Send it", at("tools/signal/report", guests.anyone(language))),
    "choices": lambda guests, language: at("case/map/choices", guests.of_group("refugee-school", language)),
    "choices-errors": lambda guests, language: pressing(
        "Go on", at("case/map/choices", guests.of_group("refugee-school", language))),
    "introductions": lambda guests, language: at("case/map/introductions", guests.of_group("refugee-school", language)),
    "introduction": lambda guests, language: at("case/map/introductions?host=greenhost",
                                                guests.of_group("refugee-school", language)),
    "ask": lambda guests, language: at("ask", guests.anyone(language)),
    "ask-errors": lambda guests, language: pressing("Go on", at("ask", guests.anyone(language))),
    "who": lambda guests, language: at("ask/who", guests.with_draft(language)),
    "reach": lambda guests, language: at("ask/reach", guests.with_draft(language)),
    "check": lambda guests, language: at("ask/check", guests.with_draft(language)),
    "receipt": lambda guests, language: at("receipt", guests.with_draft(language)),
    "receipt-sent": lambda guests, language: at("receipt", guests.with_new_request(language)),
    "receipt-back": lambda guests, language: at("receipt/back", guests.with_draft(language)),
    "return": lambda guests, language: at("return", guests.anyone(language)),
    "case-new": lambda guests, language: at("case", guests.with_new_request(language)),
    "case-requested": _case("night-shelter"),
    "case-accepted": _case("disability-rights"),
    "case-in-progress": _case("refugee-school"),
    "case-plan-proposed": _case("land-defenders"),
    "case-plan-agreed": _case("legal-clinic"),
    "case-closed": _case("community-radio"),
    "case-declined": _case("waste-pickers"),
    "case-referred": _case("womens-collective"),
    "case-reach": lambda guests, language: at("case/reach", guests.of_group("legal-clinic", language)),
    "call": lambda guests, language: at("case/call", guests.with_new_request(language)),
    "call-moved": lambda guests, language: at("case/call", guests.of_group("refugee-school", language)),
    "plan-proposed": lambda guests, language: at("case/plan", guests.of_group("land-defenders", language)),
    "plan-agreed": lambda guests, language: at("case/plan", guests.of_group("legal-clinic", language)),
    "receipts": lambda guests, language: at("case/receipts", guests.of_group("legal-clinic", language)),
    "deletion": lambda guests, language: at("case/deletion", guests.of_group("legal-clinic", language)),
    "deleted": lambda guests, language: at("deleted", guests.anyone(language)),
    "not-found": lambda guests, language: at("nowhere", guests.anyone(language)),
}


@page
def ask_conflict(guests, language):
    first, second = guests.with_draft(language, "two tabs"), guests.with_draft(language, "two tabs")
    for tab, words in [(first, GARDENERS.words), (second, GARDENERS.message)]:
        tab.open("ask")
        tab.type("In your own words", words)
    first.press("Go on")
    return pressing("Go on", second)


@page
def reach_errors(guests, language):
    member = guests.anyone(language)
    member.open("ask")
    member.says_what_is_hard(GARDENERS)
    member.press("Go on")
    member.tick("way", "email")
    return pressing("Go on", member)


@page
def receipt_back_errors(guests, language):
    member = at("receipt/back", guests.with_draft(language))
    member.type("Your receipt", "1234 1234 1234 1234 1234 123")
    return pressing("Check it", member)


@page
def return_errors(guests, language):
    member = guests.anyone(language)
    member.comes_back_with("1234 1234 1234 1234 1234 1234")
    return member


@page
def return_kept(guests, language):
    member = at("case", guests.of_group("refugee-school", language))
    member.type("Write to us", GARDENERS.words)
    member.page.context.clear_cookies()
    return pressing("Send the message", member)


@page
def case_errors(guests, language):
    return pressing("Send the message", at("case", guests.of_group("refugee-school", language)))


@page
def case_written(guests, language):
    member = at("case", guests.with_new_request(language))
    member.type("Write to us", GARDENERS.message)
    return pressing("Send the message", member)


@page
def case_reach_errors(guests, language):
    member = at("case/reach", guests.of_group("legal-clinic", language))
    member.tick("way", "email")
    member.type("Address or number", "somewhere")
    return pressing("Keep this", member)


@page
def case_reach_conflict(guests, language):
    tabs = [guests.of_group("elder-neighbours", language) for _ in range(2)]
    for tab, name in zip(tabs, ["Heron", "Kestrel"]):
        tab.open("case/reach")
        tab.type("Name to use (optional)", f"{name} {language}")
    tabs[0].press("Keep this")
    return pressing("Keep this", tabs[1])


@page
def call_errors(guests, language):
    member = at("case/call", guests.with_new_request(language))
    member.tick("channel", "phone")
    member.type("Number that we call", "")
    return pressing("Book this call", member)


@page
def plan_errors(guests, language):
    member = at("case/plan", guests.of_group("land-defenders", language))
    return pressing("Send the comment", member)


@page
def receipts_made(guests, language):
    member = at("case/receipts", guests.of_group("community-radio", language))
    return pressing("Make a second receipt", member)


@page
def deletion_errors(guests, language):
    member = at("case/deletion", guests.of_group("legal-clinic", language))
    return pressing("Delete everything now", member)


@page
def not_now(guests, language):
    """A plan that is accepted where none is proposed any more."""
    member = at("case", guests.of_group("waste-pickers", language))
    once = member.page.locator('input[name="once"]').first.get_attribute("value")
    there = f"{guests.address}/{language}/case/plan/agreement"
    form = f"once={once}&version=1"
    kind = {"content-type": "application/x-www-form-urlencoded"}
    member.page.route(
        there,
        lambda route: route.continue_(
            method="POST", post_data=form, headers=route.request.headers | kind
        ),
    )
    member.page.goto(there)
    return member


@page
def foreign_form(guests, language):
    """A form on another site that would write in a group's name."""
    member = guests.of_group("refugee-school", language)
    form = (
        f'<form method="post" action="{guests.address}/{language}/case/entries">'
        f'<input name="text" value="{GARDENERS.words}"><button>Win</button></form>'
    )
    member.page.route("**/elsewhere", lambda route: route.fulfill(body=form, content_type="text/html"))
    member.page.goto("http://localhost:9/elsewhere")
    with member.page.expect_navigation():
        member.page.locator("button").click()
    return member


def _map(guests, language, path="", name="legal-clinic"):
    return at("case/map" + path, guests.of_group(name, language))


PAGES |= {
    "map": _map,
    "map-steps": lambda guests, language: _map(guests, language, "/list/steps"),
    "map-copies": lambda guests, language: _map(guests, language, "/list/copies"),
    "map-findings": lambda guests, language: _map(guests, language, "/findings"),
    "map-empty": lambda guests, language: _map(guests, language, "", "elder-neighbours"),
    "map-start": lambda guests, language: _map(guests, language, "/start", "elder-neighbours"),
    "map-examples": lambda guests, language: pressing(
        "Show examples that fit", _map(guests, language, "/start", "elder-neighbours")
    ),
    "map-printed": lambda guests, language: _map(guests, language, "/print"),
    "map-new-people": lambda guests, language: _map(guests, language, "/new/people"),
    "map-new-step": lambda guests, language: _map(guests, language, "/new/steps"),
    "map-new-holding": lambda guests, language: _map(guests, language, "/new/holdings"),
    "map-new-place": lambda guests, language: _map(guests, language, "/new/places"),
}


def _first_of(kind, guests, language):
    member = _map(guests, language, f"/list/{kind}")
    member.page.locator("main ul.plain a").first.click()
    return member


@page
def map_step(guests, language):
    return _first_of("steps", guests, language)


@page
def map_workflow(guests, language):
    member = _map(guests, language)
    member.page.locator('main a[href*="/map/workflows/"]').first.click()
    return member


@page
def map_step_errors(guests, language):
    member = _first_of("steps", guests, language)
    member.page.locator("#name").fill("")
    member.page.locator("#minutes").fill("ninety")
    return pressing("Keep this", member)


@page
def map_conflict(guests, language):
    tabs = [_first_of("tools", guests, language) for _ in range(2)]
    for tab, name in zip(tabs, ["The old phone", "The new phone"]):
        tab.page.locator("#name").fill(name)
    tabs[0].press("Keep this")
    return pressing("Keep this", tabs[1])


@page
def map_file_errors(guests, language):
    member = _map(guests, language)
    member.unfold("Bring a file in")
    member.page.locator("#map").fill("[]")
    return pressing("Put it in the place of this one", member)


@page
def map_finding_errors(guests, language):
    member = _map(guests, language, "/findings")
    member.page.locator("main details summary").first.click()
    return pressing("Leave it, for this reason", member)


def _with_idea(guests, language):
    """The workflow of a group that has an idea to decide about."""
    member = _map(guests, language, "", "refugee-school")
    member.page.locator('main a[href*="/map/workflows/"]').first.click()
    if not member.page.locator("#decision").count():
        opens_other_ways(member)
        member.press("Add this as an idea")
    return member


@page
def map_idea(guests, language):
    return _with_idea(guests, language)


@page
def map_idea_conflict(guests, language):
    tabs = [_with_idea(guests, language) for _ in range(2)]
    opens_other_ways(tabs[0])
    tabs[0].press("Add this as an idea")
    return pressing("Drop this idea", tabs[1])


@page
def map_examples_errors(guests, language):
    return pressing("Begin with this", PAGES["map-examples"](guests, language))


PAGES |= {
    "data": lambda guests, language: _map(guests, language, "/data"),
    "data-empty": lambda guests, language: _map(guests, language, "/data", "elder-neighbours"),
    "schedule": lambda guests, language: _map(guests, language, "/data/schedule"),
    "flow": lambda guests, language: _map(guests, language, "/data/flow"),
    "method": lambda guests, language: _map(guests, language, "/data/methods/phone"),
    "calendar": lambda guests, language: _map(guests, language, "/data/calendar"),
    "documents": lambda guests, language: _map(guests, language, "/documents"),
    "document": lambda guests, language: _map(guests, language, "/documents/data-policy"),
    "document-elsewhere": lambda guests, language: _map(guests, language, "/documents/consent-script"),
    "section": lambda guests, language: _map(guests, language, "/documents/data-policy/sections/scope"),
    "section-inventory": lambda guests, language: _map(
        guests, language, "/documents/data-policy/sections/inventory"
    ),
    "passage": lambda guests, language: _map(
        guests, language, "/documents/data-policy/passage?id=own-devices"
    ),
    "new-harm": lambda guests, language: _map(guests, language, "/new/harms"),
    "new-event": lambda guests, language: _map(guests, language, "/new/events"),
}


@page
def calendar_with_address(guests, language):
    member = _map(guests, language, "/data/calendar", "refugee-school")
    if not member.page.locator("code").count():
        member.press("Make a secret address")
    return member


def _disposal(guests, language):
    member = _map(guests, language, "/data/schedule", "refugee-school")
    member.page.locator('main a[href*="/data/disposal?"]').first.click()
    return member


@page
def disposal(guests, language):
    return _disposal(guests, language)


@page
def disposal_errors(guests, language):
    member = _disposal(guests, language)
    member.page.locator("#day").fill("3024-01-01")
    return pressing("Write it into the log", member)


@page
def certificate(guests, language):
    member = _disposal(guests, language)
    member.page.locator("#day").fill("2026-11-20")
    member.page.locator("#who").fill("coordination")
    return pressing("Write it into the log", member)


@page
def document_errors(guests, language):
    return pressing("Sign this version", PAGES["document"](guests, language))


@page
def passage_errors(guests, language):
    member = PAGES["passage"](guests, language)
    member.tick("choice", "leave")
    return pressing("Keep this decision", member)


@page
def document_changes(guests, language):
    member = _map(guests, language, "/documents/rad-policy", "refugee-school")
    member.page.locator("#signedBy").fill("the assembly")
    member.press("Sign this version")
    member.open("case/map/documents/rad-policy/passage?id=why")
    member.tick("choice", "change")
    member.page.locator("#text").fill(f"What we no longer have can hurt nobody ({language}).")
    member.press("Keep this decision")
    member.open("case/map/documents/rad-policy/changes?from=1")
    return member


def _choosing(guests, language, step):
    """A choice with everything in it, as far as a step of it."""
    member = at("case/map/choices", guests.of_group("refugee-school", language))
    member.page.locator("#category").select_option("messaging")
    member.press("Go on")
    root = member.page.url
    member.page.goto(f"{root}/priorities")
    for criterion, place in {"e2ee": "1", "identity": "1", "cost": "2", "device": "3"}.items():
        member.page.locator(f"#place-{criterion}").select_option(place)
    member.press("Go on")
    for tool in ("signal", "briar", "telegram"):
        member.page.locator(f"input[name=tool][value={tool}]").check()
    member.press("Compare them")
    if step == "decided":
        member.page.goto(f"{root}/decision")
        member.page.locator("input[name=option][value=briar]").check()
        member.page.locator("#why").fill(GARDENERS.words)
        member.press("Keep this decision")
    else:
        member.page.goto(f"{root}/{step}")
    return member


PAGES |= {
    f"choice-{step or 'way'}": lambda guests, language, step=step: _choosing(guests, language, step)
    for step in ("", "needs", "priorities", "shortlist", "ranking", "trial", "decision", "decided")
}
