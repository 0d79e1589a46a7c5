"""The whole way, from the front page to a case that is gone: in Arabic on a phone, in English at a desk."""

import html
import re
from datetime import datetime, timezone

import pytest
from playwright.sync_api import expect

from stories import GARDENERS, SEAMSTRESSES


@pytest.mark.parametrize("story", [SEAMSTRESSES, GARDENERS], ids=lambda story: story.language)
def test_a_group_comes_with_an_idea_leaves_with_a_plan_and_without_a_trace(
    story, group, colleague, staff, app
):
    member = group(story.language, story.width)
    coordinator = colleague(story.desk_language, story.width)
    practitioner = colleague(story.desk_language, story.width)

    receipt = sends_its_request(member, story)
    books_a_call_and_moves_it(member, story)
    coordinator.signs_in(staff["amal"], app)
    accepts_and_assigns(coordinator, story)
    practitioner.signs_in(staff[story.practitioner], app)
    works_on_the_case(practitioner, story)
    proposes_the_plan(practitioner, story)

    member = group(story.language, story.width)
    member.comes_back_with(story.in_own_digits(receipt))
    reads_and_answers(member, story)
    accepts_the_plan(member, story)
    sees_the_answer_and_closes(practitioner, story)
    gives_consents(member)
    sees_the_consents(practitioner)

    shares_with_a_colleague(member, group, story)
    receipt = changes_its_receipt(member, group, story, receipt)
    downloads_everything(member, story)
    deletes_everything(member, group, story, receipt)


def sends_its_request(member, story):
    member.asks(story)
    member.sees_heading("Is this right?")
    for text in [story.words, story.who, story.serves, story.name, story.hours]:
        member.sees(text)
    member.press("Send our request")
    member.sees_heading("This is your receipt")
    receipt = member.reads_receipt()
    assert [len(part) for part in receipt.split()] == [4] * 6
    member.types_back(story.in_own_digits(receipt))
    member.sees_heading("Choose a call")
    return receipt


def books_a_call_and_moves_it(member, story):
    first = member.chooses_time(0)
    member.tick("channel", "signal")
    member.type("Number that we call", "+961 3 555 014")
    member.type("Anything we should know? (optional)", story.wish)
    member.press("Book this call")
    member.sees("Your call is booked.")
    assert calendar_start(member) == first

    member.follow("Move the call")
    member.sees_heading("Move the call")
    second = member.chooses_time(1)
    assert second != first
    member.press("Move the call")
    member.sees("Your call is booked.")
    assert calendar_start(member) == second


def calendar_start(member):
    """When the call starts by the entry for a calendar, which tells a bystander nothing."""
    name, text = member.downloads("Save to a calendar")
    lines = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    assert name == "appointment.ics"
    assert lines["SUMMARY"] == member.words("Appointment")
    assert not any(word in text.replace("PRODID:-//Lighttouch", "").lower() for word in ["lighttouch", "lamp", "support", "المصباح"])
    start = datetime.strptime(lines["DTSTART"], "%Y%m%dT%H%M%SZ")
    return int(start.replace(tzinfo=timezone.utc).timestamp())


def accepts_and_assigns(coordinator, story):
    coordinator.follow("Queue")
    coordinator.opens_newest_of(story)
    for text in [story.words, story.who, story.serves, story.name, story.hours]:
        coordinator.sees(text)
    name = {"rana": "Rana Khoury", "lucia": "Lucía Restrepo"}[story.practitioner]
    coordinator.page.locator("label", has_text=name).locator("input").check()
    coordinator.press("Accept")
    coordinator.sees(name)


def works_on_the_case(practitioner, story):
    practitioner.opens_newest_of(story)
    practitioner.sees(story.words)
    practitioner.type("Message to the group", story.reply)
    practitioner.press("Send to the group")
    practitioner.sees(story.reply)
    practitioner.type("Staff-only note", story.note)
    practitioner.press("Keep the note")
    note = practitioner.page.locator(".entry.note", has_text=story.note)
    expect(note).to_contain_text(practitioner.words("Staff only"))
    practitioner.type("Agree something new", story.task)
    with practitioner.page.expect_navigation():
        practitioner.page.locator('form[action$="/tasks"] button').click()
    practitioner.sees(story.task)


def proposes_the_plan(practitioner, story):
    for action in story.actions:
        practitioner.adds_action(action)
        practitioner.sees(action.what)
    practitioner.unfold("Propose the plan")
    practitioner.page.get_by_label(practitioner.words("A word to the group (optional)")).first.fill(
        story.introduction
    )
    practitioner.press("Propose the plan")
    practitioner.sees("The group has it to read.")


def reads_and_answers(member, story):
    member.sees_heading("Your plan is ready to read")
    member.sees(story.reply)
    member.does_not_see(story.note)
    member.press("Done")
    expect(member.page.locator(".tasks .done")).to_contain_text(story.task)
    member.type("Write to us", story.message)
    member.press("Send the message")
    member.sees("Your message is sent.")
    member.sees(story.message)


def accepts_the_plan(member, story):
    member.follow("Read the plan")
    for text in [story.introduction] + [text for a in story.actions for text in (a.what, a.why, a.who)]:
        member.sees(text)
    member.type("What should be different?", story.comment)
    member.press("Send the comment")
    member.sees("Your comment is sent.")
    member.press("We accept this plan")
    member.sees("The plan is agreed.")


def sees_the_answer_and_closes(practitioner, story):
    practitioner.page.reload()
    practitioner.sees("The group has accepted this plan.")
    practitioner.sees(story.comment)
    practitioner.sees(story.message)
    expect(practitioner.page.locator(".tasks .done")).to_contain_text(story.task)
    practitioner.pick("outcome", "carried-out")
    practitioner.page.locator("#words").fill(story.closing)
    practitioner.press("Close the case")
    practitioner.sees("It has not answered yet, so: nothing.")


def gives_consents(member):
    member.open("case")
    member.sees_heading("Our work together has ended")
    assert member.page.locator('input[name="consent"]:checked').count() == 0
    member.tick("consent", "figures")
    member.press("Send our answer")
    member.sees("Thank you. You can change this at any time.")


def sees_the_consents(practitioner):
    practitioner.page.reload()
    practitioner.sees("What the group agreed to")
    practitioner.does_not_see("It has not answered yet, so: nothing.")


def shares_with_a_colleague(member, group, story):
    member.follow("A second or a new receipt")
    member.press("Make a second receipt")
    second = member.reads_receipt()
    colleague = group(story.language, story.width)
    colleague.comes_back_with(second)
    colleague.sees(story.message)


def changes_its_receipt(member, group, story, old):
    member.press("Make a new receipt")
    new = member.reads_receipt()
    assert new != old
    other = group(story.language, story.width)
    other.comes_back_with(old)
    other.sees(story.message)
    member.types_back(new)
    opens_nothing(group, story, old)
    other = group(story.language, story.width)
    other.comes_back_with(new)
    other.sees(story.message)
    return new


def opens_nothing(group, story, receipt):
    stranger = group(story.language, story.width)
    stranger.comes_back_with(receipt)
    stranger.is_led_to("receipt")
    stranger.does_not_see(story.message)


def downloads_everything(member, story):
    member.open("case")
    written = [story.words, story.who, story.serves, story.name, story.hours, story.message]
    written += [story.wish, story.comment, story.reply, story.task, story.introduction, story.closing]
    written += [text for action in story.actions for text in (action.what, action.why, action.who)]
    for link in ["Download everything", "as plain text"]:
        name, text = member.downloads(link)
        assert name.startswith("notes.")
        # Characters that mean something in HTML or Markdown are written so that they mean themselves.
        text = html.unescape(text) if name.endswith(".html") else re.sub(r"\\(.)", r"\1", text)
        assert [part for part in written if part not in text] == []
        assert story.note not in text


def deletes_everything(member, group, story, receipt):
    member.open("case")
    member.follow("Delete everything")
    member.press("Delete everything now")
    member.is_led_to("sure")
    member.tick("sure", "yes")
    member.press("Delete everything now")
    member.sees_heading("Everything is deleted")
    opens_nothing(group, story, receipt)
    member.open("case")
    member.sees_heading("Come back with your receipt")
