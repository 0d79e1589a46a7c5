"""Every page of the desk, and how one comes there."""

from coming import at, collector, pressing
from guests import PASSWORD

PAGES = {}
page = collector(PAGES)


def _desk(name, path):
    return lambda guests, language: at(path, guests.at_desk(name, language))


def _case(name, stage):
    def come(guests, language):
        practitioner = at("desk", guests.at_desk(name, language))
        practitioner.opens_first_case(stage)
        return practitioner

    return come


PAGES |= {
    "sign-in": lambda guests, language: at("sign-in", guests.stranger_at_desk(language)),
    "recover": lambda guests, language: at("recover", guests.stranger_at_desk(language)),
    "desk-coordinator": _desk("amal", "desk"),
    "desk-practitioner": _desk("rana", "desk"),
    "desk-empty": lambda guests, language: at("desk", guests.newcomer(language)),
    "queue": _desk("amal", "desk/queue"),
    "queue-open": _desk("amal", "desk/queue?show=open"),
    "queue-answered": _desk("amal", "desk/queue?show=answered"),
    "queue-closed": _desk("amal", "desk/queue?show=closed"),
    "reports": _desk("amal", "desk/reports"),
    "people": _desk("amal", "desk/people"),
    "programme": _desk("amal", "desk/programme"),
    "profile": _desk("rana", "desk/profile"),
    "hours": _desk("rana", "desk/hours"),
    "hours-none": lambda guests, language: at("desk/hours", guests.newcomer(language)),
    "desk-not-found": _desk("rana", "desk/queue"),
    "desk-case-in-progress": _case("rana", "In progress"),
    "desk-case-accepted": _case("lucia", "Accepted"),
    "desk-case-plan-proposed": _case("lucia", "Plan proposed"),
    "desk-case-plan-agreed": _case("rana", "Plan agreed"),
    "desk-case-closed": _case("ousmane", "Closed"),
}


def _answered(stage):
    def come(guests, language):
        coordinator = at("desk/queue?show=answered", guests.at_desk("amal", language))
        coordinator.opens_first_case(stage)
        return coordinator

    return come


PAGES |= {"desk-case-declined": _answered("Declined"), "desk-case-referred": _answered("Referred")}


@page
def sign_in_errors(guests, language):
    stranger = at("sign-in", guests.stranger_at_desk(language))
    stranger.type("Name", f"nobody-{language}")
    return pressing("Sign in", stranger)


@page
def recover_errors(guests, language):
    return pressing("Set it and sign in", at("recover", guests.stranger_at_desk(language)))


@page
def enrolment(guests, language):
    return guests.invited(language)


@page
def enrolment_errors(guests, language):
    newcomer = guests.invited(language)
    newcomer.page.locator('input[name="language"]:checked').uncheck()
    return pressing("Go on", newcomer)


@page
def second_key(guests, language):
    newcomer = guests.invited(language)
    newcomer.enrols(f"second-{language}", PASSWORD)
    return newcomer


@page
def second_key_errors(guests, language):
    newcomer = guests.invited(language)
    newcomer.enrols(f"wrong-{language}", PASSWORD)
    newcomer.type("The code that the app shows now", "12345")
    return pressing("Finish", newcomer)


@page
def recovery_key(guests, language):
    newcomer = guests.invited(language)
    newcomer.enrols(f"kept-{language}", PASSWORD)
    secret = newcomer.page.locator(".receipt").inner_text()
    newcomer.type("The code that the app shows now", guests.app.next_code(secret))
    return pressing("Finish", newcomer)


@page
def desk_case_requested(guests, language):
    coordinator = at("desk/queue", guests.at_desk("amal", language))
    coordinator.opens_first_case("Requested")
    return coordinator


@page
def declining(guests, language):
    coordinator = desk_case_requested(guests, language)
    coordinator.follow("Decline")
    return coordinator


@page
def declining_errors(guests, language):
    coordinator = declining(guests, language)
    coordinator.type("Message to the group", "")
    return pressing("Send and mark as declined", coordinator)


@page
def referral(guests, language):
    coordinator = desk_case_requested(guests, language)
    coordinator.follow("Refer to someone else")
    return coordinator


@page
def people_invited(guests, language):
    return pressing("Make a link", at("desk/people", guests.at_desk("amal", language)))


@page
def programme_errors(guests, language):
    coordinator = at("desk/programme", guests.at_desk("amal", language))
    coordinator.type("Where rooms for calls in the browser are opened", "nowhere")
    return pressing("Keep this", coordinator)


@page
def profile_errors(guests, language):
    practitioner = at("desk/profile", guests.at_desk("rana", language))
    practitioner.type("Your name, as groups see it", "")
    return pressing("Keep this", practitioner)


@page
def profile_conflict(guests, language):
    tabs = [at("desk/profile", guests.at_desk("ousmane", language)) for _ in range(2)]
    tabs[0].press("Keep this")
    return pressing("Keep this", tabs[1])


@page
def hours_errors(guests, language):
    practitioner = at("desk/hours", guests.at_desk("rana", language))
    practitioner.page.locator('input[name="day-2-1-start"]').fill("18:00")
    practitioner.page.locator('input[name="slotMinutes"]').fill("soon")
    return pressing("Keep these hours", practitioner)


@page
def desk_case_errors(guests, language):
    practitioner = PAGES["desk-case-in-progress"](guests, language)
    practitioner.unfold("Add an action")
    return pressing("Add it", practitioner)


@page
def action(guests, language):
    practitioner = PAGES["desk-case-in-progress"](guests, language)
    link = practitioner.page.locator(".plan th a").first.get_attribute("href")
    practitioner.page.goto(guests.address + link)
    return practitioner


@page
def action_errors(guests, language):
    practitioner = action(guests, language)
    practitioner.type("Why", "")
    return pressing("Keep this", practitioner)


@page
def action_conflict(guests, language):
    tabs = [action(guests, language), action(guests, language)]
    for tab, why in zip(tabs, ["one", "the other"]):
        tab.type("Why", f"Said by {why}, in {language}")
    tabs[0].press("Keep this")
    return pressing("Keep this", tabs[1])


def _desk_map(path):
    def come(guests, language):
        practitioner = _case("rana", "Plan agreed")(guests, language)
        practitioner.page.locator('main a[href$="/map"]').first.click()
        if path:
            practitioner.page.goto(practitioner.page.url + path)
        return practitioner

    return come


PAGES |= {
    "desk-map": _desk_map(""),
    "desk-map-people": _desk_map("/list/people"),
    "desk-map-printed": _desk_map("/print"),
    "desk-map-findings": _desk_map("/findings"),
    "desk-map-new-sharing": _desk_map("/new/sharings"),
    "desk-data": _desk_map("/data"),
    "desk-schedule": _desk_map("/data/schedule"),
    "desk-flow": _desk_map("/data/flow"),
    "desk-calendar": _desk_map("/data/calendar"),
    "desk-method": _desk_map("/data/methods/cloud"),
    "desk-documents": _desk_map("/documents"),
    "desk-document": _desk_map("/documents/rad-policy"),
    "desk-section": _desk_map("/documents/rad-policy/sections/disposal"),
    "desk-passage": _desk_map("/documents/rad-policy/passage?id=why"),
}


def _empty_desk_map(guests, language):
    coordinator = desk_case_requested(guests, language)
    coordinator.follow("How the group works")
    return coordinator


@page
def desk_map_examples(guests, language):
    coordinator = _empty_desk_map(guests, language)
    coordinator.follow("Begin with an example")
    return pressing("Show examples that fit", coordinator)


@page
def desk_map_workflow(guests, language):
    practitioner = _desk_map("")(guests, language)
    practitioner.page.locator('main a[href*="/map/workflows/"]').first.click()
    return practitioner
