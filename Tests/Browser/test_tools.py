"""A reader looks for a tool; a group chooses one on a phone, without scripts; a practitioner introduces it to a host."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def member(group, receipts):
    member = group("en", 320)
    member.comes_back_with(receipts["refugee-school"])
    return member


@pytest.fixture
def practitioner(colleague, desk_state):
    practitioner = colleague(state=desk_state("rana"))
    practitioner.open("desk")
    return practitioner


def begins(member, category, current=None):
    """A choice that has just begun, in the place of a tool that is in use."""
    member.open("case/map/choices")
    member.page.locator("#category").select_option(category)
    if current:
        member.page.locator("#current").select_option(label=current)
    member.page.locator("#purpose").fill("Talk with families who wait for papers.")
    member.press("Go on")
    return member.page.url


def puts_in_order(member, places):
    for criterion, place in places.items():
        member.page.locator(f"#place-{criterion}").select_option(place)


def ticks(member, *tools):
    for tool in tools:
        member.page.locator(f"input[name=tool][value={tool}]").check()


def test_a_reader_finds_compares_and_reports(group):
    reader = group("en", 320)
    reader.open("tools")
    reader.follow("Messages")
    reader.page.locator("summary", has_text="Choose by what you need").click()
    reader.page.get_by_label("No phone number needed").check()
    reader.press("Show what fits")
    names = reader.page.locator("main .choice strong").all_inner_texts()
    assert "SimpleX Chat" in names and "WhatsApp" not in names
    ticks(reader, "simplex", "briar")
    reader.press("Compare those I ticked")
    reader.sees_heading("Side by side")
    expect(reader.page.locator("main")).to_contain_text("What you have to give to join")

    reader.page.locator("main ul.plain a").first.click()
    reader.follow("Something here is wrong")
    reader.press("Send it")
    reader.is_led_to("words")
    reader.page.locator("#words").fill("The price has changed since.")
    reader.press("Send it")
    reader.sees("A coordinator reads it")


def test_a_coordinator_reads_the_report_and_takes_it_away(group, colleague, desk_state):
    reader = group("en", 320)
    reader.open("hosts/greenhost/report")
    reader.page.locator("#words").fill("They moved to another house, says their page.")
    reader.press("Send it")
    coordinator = colleague(state=desk_state("amal"))
    coordinator.open("desk/reports")
    card = coordinator.page.locator("section.card", has_text="They moved to another house")
    expect(card).to_contain_text("Greenhost")
    with coordinator.page.expect_navigation():
        card.get_by_role("button").click()
    expect(coordinator.page.locator("main")).not_to_contain_text("They moved to another house")


def test_a_group_chooses_decides_and_changes_its_map(member):
    choice = begins(member, "messaging", current="WhatsApp")
    member.follow("What you cannot do without")
    expect(member.page.get_by_label("The provider can never read it")).to_be_checked()
    member.page.locator("#budget").fill("some")
    member.press("Go on")
    member.is_led_to("budget")
    expect(member.page.locator("#budget")).to_have_value("some")
    member.page.locator("#budget").fill("100")
    member.press("Go on")

    member.press("Go on")
    member.is_led_to("places")
    puts_in_order(member, {"e2ee": "1", "identity": "1", "metadata": "2", "device": "3"})
    member.press("Save, and add another person's order")
    member.page.locator("#who").fill("Rosa")
    puts_in_order(member, {"device": "1", "cost": "1", "upkeep": "2"})
    member.press("Go on")

    ticks(member, "signal", "briar", "element")
    member.press("Compare them")
    expect(member.page.locator("main .lead")).to_have_text(re.compile(r"leads in (about \d of 10|nearly all) settings"))
    for heading in ("What speaks for it", "What would change it", "Where you agree", "Two more ways"):
        member.sees(heading)
    expect(member.page.locator("svg[role=img]")).to_be_visible()
    expect(member.page.locator("main tbody tr")).to_have_count(4)

    member.follow("Try it out")
    member.press("Save")
    member.is_led_to("tool")
    member.page.locator("input[name=tool][value=briar]").check()
    member.page.locator("#who").fill("Two volunteers and a mother")
    member.page.locator("#wayBack").fill("Back to the old chat; delete the new one.")
    member.press("Save")

    member.page.goto(f"{choice}/decision")
    member.press("Keep this decision")
    member.is_led_to("option")
    member.page.locator("input[name=option][value=briar]").check()
    member.page.locator("#why").fill("It needs no number.")
    member.press("Keep this decision")
    member.sees("No longer used: WhatsApp")
    member.page.locator("#goneBy").fill("2030-01-31")
    member.press("Change it so")
    member.sees("The picture of your work now says so")

    member.page.goto(choice)
    _, text = member.downloads("Markdown")
    for words in ("It needs no number.", "Rosa", "Two volunteers and a mother", "How it stood on that day"):
        assert words in text
    member.open("case/map/list/tools")
    expect(member.page.locator("main")).to_contain_text("Briar")


def test_two_who_change_a_choice_at_once_see_both_sides(member, group, receipts):
    choice = begins(member, "files")
    other = group("en", 320)
    other.comes_back_with(receipts["refugee-school"])
    for visitor in (member, other):
        visitor.page.goto(f"{choice}/needs")
        visitor.page.get_by_label("Free software").check()
    member.press("Go on")
    other.press("Go on")
    other.sees("Meanwhile someone else changed this choice")
    expect(other.page.get_by_label("Free software")).to_be_checked()
    other.press("Go on")
    other.sees_heading("What matters most?")


def test_nothing_is_sent_to_a_host_before_the_group_agreed(member, practitioner):
    practitioner.opens_first_case("In progress")
    practitioner.page.goto(f"{practitioner.page.url}/map/introductions?host=may-first")
    practitioner.page.locator("#text").fill("A small group looks for a home for its files.")
    practitioner.press("Keep it for the group to read")
    practitioner.sees("It waits for the group to agree.")
    expect(practitioner.page.get_by_role("button", name="It was sent")).to_have_count(0)

    member.open("case/map/introductions")
    member.sees("A small group looks for a home for its files.")
    member.press("We agree that this is sent")
    member.sees("Agreed by the group")

    practitioner.page.reload()
    practitioner.press("It was sent")
    practitioner.sees("Sent by")
    member.page.reload()
    expect(member.page.get_by_role("button", name="Take it away")).to_have_count(0)
