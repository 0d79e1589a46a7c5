"""A group, at a phone, decides how long things are kept, carries it out, and signs a policy with its practitioner."""

import re
import urllib.request

import pytest
from playwright.sync_api import expect


@pytest.fixture
def member(group, receipts):
    member = group("en", 320)
    member.comes_back_with(receipts["domestic-workers"])
    member.follow("Open the picture")
    return member


@pytest.fixture
def practitioner(colleague, desk_state):
    practitioner = colleague(state=desk_state("rana"))
    practitioner.open("desk")
    return practitioner


def opens_data(visitor):
    visitor.page.locator('main a[href$="/map/data"]').first.click()


def test_a_group_takes_a_rule_writes_down_what_happened_and_disposes(member):
    opens_data(member)
    button = member.page.get_by_role("button", name="Start from this rule").first
    panel = member.page.locator("section.panel", has=button).first
    name = panel.locator("h2").inner_text()
    with member.page.expect_navigation():
        button.click()
    panel = member.page.locator("section.panel", has=member.page.get_by_role("heading", name=name, exact=True))
    expect(panel).to_contain_text("counted from")
    expect(panel.get_by_role("button")).to_have_count(0)

    member.follow("What is due, copy by copy")
    row = member.page.locator("section.panel", has=member.page.locator("h2", has_text=name)).first
    row.get_by_role("link", name="It has happened").click()
    member.page.locator("#name").fill("The last of it")
    member.page.locator("#day").fill("2020-02-29")
    member.press("Keep this")
    member.page.locator("a.back").click()

    expect(member.page.locator("main")).to_contain_text(re.compile("cop(y is|ies are) overdue"))
    member.follow("See what is due")
    first = member.page.locator("section.panel").first
    expect(first).to_contain_text("Overdue since")
    overdue = member.page.locator("section.warm").count()
    first.get_by_role("link", name="It was disposed of").click()
    member.page.locator("#day").fill("2020-01-01 or so")
    member.press("Write it into the log")
    member.is_led_to("day")
    expect(member.page.locator("#day")).to_have_value("2020-01-01 or so")
    member.page.locator("#day").fill("2026-11-20")
    member.page.locator("#who").fill("The editors")
    member.press("Write it into the log")
    member.sees_heading("Disposal certificate")
    member.sees("The editors")
    member.page.locator("a.back").click()
    assert member.page.locator("section.warm").count() == overdue - 1

    member.open("case")
    member.sees("Something you keep is due to go" if overdue > 1 else "How you work")


def test_a_calendar_learns_days_and_nothing_else(member):
    opens_data(member)
    member.follow("Calendar of due dates")
    member.press("Make a secret address")
    address = member.page.locator("code").inner_text()
    with urllib.request.urlopen(address) as answer:
        text = answer.read().decode()
        assert answer.headers["Content-Type"].startswith("text/calendar")
    titles = set(re.findall(r"^SUMMARY:(.*?)\r$", text, re.M))
    assert text.startswith("BEGIN:VCALENDAR") and titles <= {"Reminder"}
    member.press("End this address")
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(address)


def test_a_policy_is_changed_signed_and_becomes_stale(member):
    opens_data(member)
    member.follow("Policies and other documents")
    member.follow("Retention, archiving and disposal policy")
    member.follow("Why things have to go")
    member.page.get_by_role("link", name="Change or leave out").first.click()
    member.tick("choice", "change")
    member.page.locator("#text").fill("What we do not have, nobody can take from us.")
    member.press("Keep this decision")
    member.sees("What we do not have, nobody can take from us.")
    member.page.get_by_role("link", name="Change or leave out").nth(1).click()
    member.tick("choice", "leave")
    member.press("Keep this decision")
    member.is_led_to("reason")
    member.page.locator("#reason").fill("We say so at every meeting.")
    member.press("Keep this decision")
    member.sees("We say so at every meeting.")

    member.page.locator("a.back").click()
    member.press("Sign this version")
    member.is_led_to("signedBy")
    member.page.locator("#signedBy").fill("The assembly")
    member.page.locator("#reviewOn").fill("2030-01-31")
    member.press("Sign this version")
    member.sees("What was signed")
    member.sees("The assembly")
    _, text = member.downloads("Plain text")
    assert "What we do not have, nobody can take from us." in text
    assert "Some things must stay" not in text

    with member.page.expect_download() as started:
        member.page.get_by_role("link", name="PDF", exact=True).first.click()
    assert started.value.suggested_filename == "notes.pdf"
    with open(started.value.path(), "rb") as file:
        assert file.read(5) == b"%PDF-"

    document = member.page.url
    member.open("case/map/list/holdings")
    member.page.locator("main ul.plain a").first.click()
    member.page.locator("#name").fill("Tips, under another name")
    member.press("Keep this")
    member.page.goto(document)
    member.sees("The picture of your work has changed since this was signed.")
    member.page.get_by_role("link", name="What would be other today").first.click()
    expect(member.page.locator("ins", has_text="Tips, under another name").first).to_be_visible()
    expect(member.page.locator("del").first).to_be_visible()


def test_staff_decide_with_the_group_but_do_not_sign_for_it(practitioner):
    practitioner.opens_first_case("In progress")
    practitioner.follow("What is kept, and until when")
    practitioner.follow("Policies and other documents")
    practitioner.follow("Responsible data policy")
    expect(practitioner.page.locator("#signedBy")).to_have_count(0)
    practitioner.follow("Why we have this policy")
    practitioner.page.get_by_role("link", name="Change or leave out").first.click()
    practitioner.tick("choice", "change")
    practitioner.page.locator("#text").fill("People first, always.")
    practitioner.press("Keep this decision")
    practitioner.sees("People first, always.")


def test_rules_that_wait_for_each_other_are_refused(member):
    def opens(number):
        member.open("case/map/list/holdings")
        member.page.locator("main ul.plain a").nth(number).click()
        member.page.get_by_role("link", name="More about this").click()
        member.page.locator("#trigger").select_option("data-disposed")
        member.page.locator("#months").fill("1")
        return member.page.locator('input[name="after"]')

    opens(3).nth(3).check()
    member.press("Keep this")
    opens(4).nth(3).check()
    member.press("Keep this")
    member.sees("These would wait for each other")
    expect(member.page.locator('select[name="trigger"]')).to_have_value("data-disposed")
