"""Asking on a bad line, with a trembling hand, and in two sittings."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from stories import GARDENERS

STORY = replace(GARDENERS, words="The minibus has one logbook and five drivers, and the logbook is never in it.")


def test_a_draft_is_continued_elsewhere_with_its_receipt(group):
    member = group()
    member.open("ask")
    member.says_what_is_hard(STORY)
    member.unfold("Stop here and go on later")
    member.follow("Show my receipt")
    receipt = member.reads_receipt()
    member.types_back(receipt)
    member.sees_heading("Who are you, and whom do you serve?")

    later = group()
    later.comes_back_with(receipt)
    later.says_who_they_are(STORY)
    later.says_how_to_be_reached(STORY)
    later.sees_heading("Is this right?")
    later.sees(STORY.words)


def test_a_request_that_is_sent_twice_is_one_request(group, colleague, desk_state):
    coordinator = colleague(state=desk_state("amal"))
    before = waiting(coordinator)
    member = group()
    member.asks(STORY)
    press_twice(member, "Send our request")
    member.page.go_back()
    member.page.reload()
    member.open("case")
    member.sees_heading("We have your request")
    assert waiting(coordinator) == before + 1


def test_a_first_step_whose_answer_was_lost_makes_one_draft(group, colleague, desk_state):
    coordinator = colleague(state=desk_state("amal"))
    before = waiting(coordinator)
    member = group()
    member.open("ask")
    once = member.page.locator('input[name="once"]').first.get_attribute("value")
    fields = {"once": once, "version": "0", "topic": "data", "words": STORY.words, "urgency": "weeks"}
    for _ in range(2):
        member.page.request.post(f"{member.address}/en/ask", form=fields, max_redirects=0)
        member.page.context.clear_cookies()
    member.page.request.post(f"{member.address}/en/ask", form=fields)
    member.open("ask/who")
    member.says_who_they_are(STORY)
    member.says_how_to_be_reached(STORY)
    member.press("Send our request")
    assert waiting(coordinator) == before + 1


def test_a_call_that_is_booked_twice_is_one_call(group):
    member = group()
    member.asks(STORY)
    member.press("Send our request")
    member.open("case/call")
    member.chooses_time(0)
    member.tick("channel", "writing")
    press_twice(member, "Book this call")
    member.open("case")
    expect(member.page.locator("main")).to_contain_text("Your call")
    expect(member.page.get_by_role("link", name="Save to a calendar")).to_have_count(1)


def press_twice(member, button):
    """Sends the form of a button, and then the same form once more, as a browser on a bad line does."""
    form = member.page.locator("form", has=member.page.get_by_role("button", name=button, exact=True))
    fields = form.locator("input:not([type=radio]):not([type=checkbox]), input:checked, textarea")
    sent = {field.get_attribute("name"): field.input_value() for field in fields.all()}
    action = member.address + form.get_attribute("action")
    for _ in range(2):
        answer = member.page.request.post(action, form=sent)
        assert answer.ok


def waiting(coordinator):
    """How many requests wait, as the queue says."""
    coordinator.open("desk/queue")
    said = coordinator.page.locator("main .hint").first.inner_text()
    return int(re.search(r"\d+", said).group())


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_missing_is_said_and_what_was_typed_stays(group, language):
    member = group(language)
    member.open("ask")
    member.type("In your own words", STORY.words)
    member.press("Go on")
    member.is_led_to("topic")
    member.is_led_to("urgency")
    member.sees("Choose at least one thing that is hard.")
    member.finds_in("In your own words", STORY.words)
    member.tick("topic", "data")
    member.tick("urgency", "later")
    member.press("Go on")

    member.type("Your group (optional)", STORY.who)
    member.press("Go on")
    member.tick("way", "phone")
    member.type("Safe hours (optional)", STORY.hours)
    member.press("Go on")
    member.is_led_to("address")
    member.is_led_to("zone")
    member.finds_in("Safe hours (optional)", STORY.hours)
    expect(member.page.locator('input[name="way"][value="phone"]')).to_be_checked()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_receipt_with_a_wrong_digit_is_met_with_help(group, receipts, language):
    member = group(language)
    receipt = receipts["legal-clinic"]
    wrong = receipt[:-1] + str((int(receipt[-1]) + 1) % 10)
    member.comes_back_with(wrong)
    member.is_led_to("receipt")
    member.sees("One or more digits are different. Compare each group with what you wrote down.")
    member.finds_in("Your receipt", wrong)
    member.comes_back_with(receipt[:-2])
    member.is_led_to("receipt")
    member.comes_back_with(receipt)
    member.sees_heading("You have a plan")


def test_what_was_typed_is_shown_when_the_browser_was_signed_out_meanwhile(group, receipts):
    member = group()
    member.comes_back_with(receipts["refugee-school"])
    member.type("Write to us", STORY.message)
    member.page.context.clear_cookies()
    member.press("Send the message")
    member.sees("What you typed is still here")
    member.finds_in("What you typed", STORY.message)


def test_leaving_ends_the_visit_at_once(group, receipts):
    member = group()
    member.comes_back_with(receipts["refugee-school"])
    away = member.page.request.get(member.address + "/leave", max_redirects=0)
    assert away.status == 303
    assert "lighttouch" not in away.headers["location"]
    member.open("case")
    member.sees_heading("Come back with your receipt")
