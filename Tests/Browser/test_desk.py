"""People at the desk: how they come in, get back in, and do not write over one another."""

import re

from playwright.sync_api import expect

from demonstration import SignIn


def test_a_new_practitioner_comes_by_a_link_and_comes_back_by_a_recovery_key(colleague, desk_state, app):
    coordinator = colleague(state=desk_state("amal"))
    coordinator.open("desk/people")
    coordinator.press("Make a link")
    link = coordinator.page.locator("code").inner_text()

    newcomer = colleague()
    newcomer.page.goto(link)
    newcomer.sees_heading("Welcome to the team")
    newcomer.enrols("ife", "nine roofs and a river")

    newcomer.sees_heading("Your second key")
    secret = newcomer.page.locator(".receipt").inner_text()
    newcomer.type("The code that the app shows now", app.next_code(secret))
    newcomer.press("Finish")
    newcomer.sees_heading("Your recovery key")
    recovery = newcomer.page.locator(".receipt").inner_text()
    newcomer.follow("I have kept it. Sign in")

    newcomer.signs_in(SignIn("ife", "nine roofs and a river", secret), app)
    newcomer.sees("No case is with you at the moment.")
    newcomer.press("Sign out")
    late = colleague()
    assert late.page.goto(link).status == 404

    newcomer.follow("I have lost my password")
    newcomer.type("Name", "ife")
    newcomer.type("Recovery key", recovery)
    newcomer.type("Code from your app", app.next_code(secret))
    newcomer.type("New password", "a boat under every bridge")
    newcomer.type("New password once more", "a boat under every bridge")
    newcomer.press("Set it and sign in")
    newcomer.sees_heading("My desk")
    newcomer.press("Sign out")

    newcomer.type("Name", "ife")
    newcomer.type("Password", "nine roofs and a river")
    newcomer.type("Code from your app", app.next_code(secret))
    newcomer.press("Sign in")
    newcomer.is_led_to("name")
    newcomer.signs_in(SignIn("ife", "a boat under every bridge", secret), app)


def test_a_practitioner_opens_only_their_own_cases(colleague, desk_state):
    rana = colleague(state=desk_state("rana"))
    rana.open("desk")
    theirs = rana.page.locator(".list th a").first.get_attribute("href")
    lucia = colleague(state=desk_state("lucia"))
    assert lucia.page.goto(lucia.address + theirs).status == 404
    for place in ["queue", "people", "programme"]:
        assert lucia.open("desk/" + place).status == 404


def test_two_who_change_one_action_see_both_sides(colleague, desk_state):
    first = colleague(state=desk_state("rana"))
    first.open("desk")
    first.opens_first_case("In progress")
    action = first.page.locator(".plan th a").first.get_attribute("href")
    second = colleague(state=desk_state("rana"))
    for tab in [first, second]:
        tab.page.goto(tab.address + action)

    first.type("Why", "Because the first tab says so")
    first.press("Keep this")
    second.type("Why", "Because the second tab says so")
    second.press("Keep this")
    second.sees("Meanwhile someone else changed this")
    expect(second.page.locator(".warm")).to_contain_text("Because the first tab says so")
    second.finds_in("Why", "Because the second tab says so")
    second.press("Keep this")
    second.sees("Because the second tab says so")


def test_two_who_change_how_a_group_is_reached_see_both_sides(group, receipts):
    first, second = group(), group()
    for member, name in [(first, "Heron"), (second, "Kestrel")]:
        member.comes_back_with(receipts["elder-neighbours"])
        member.follow("Change how we reach you")
        member.type("Name to use (optional)", name)
    first.press("Keep this")
    first.sees("We will use this from now on.")
    second.press("Keep this")
    second.sees("Meanwhile someone else changed this")
    second.sees("Heron")
    second.finds_in("Name to use (optional)", "Kestrel")
    second.press("Keep this")
    second.sees("We will use this from now on.")


def test_a_message_that_is_missing_is_asked_for_where_it_is_missing(colleague, desk_state):
    practitioner = colleague(state=desk_state("rana"))
    practitioner.open("desk")
    practitioner.opens_first_case("In progress")
    practitioner.press("Send to the group")
    practitioner.is_led_to("entry")
    practitioner.open("desk")
    practitioner.opens_first_case("In progress")
    practitioner.unfold("Add an action")
    practitioner.type("What", "Something without a reason")
    practitioner.press("Add it")
    practitioner.is_led_to("why")
    practitioner.finds_in("What", "Something without a reason")


def test_the_coordinator_declines_with_a_kind_message_in_the_groups_language(
    colleague, group, receipts, desk_state
):
    coordinator = colleague(state=desk_state("amal"))
    coordinator.open("desk/queue")
    rows = coordinator.page.locator(".list tbody tr", has_text=re.compile("French"))
    coordinator.page.goto(coordinator.address + rows.first.locator("th a").get_attribute("href"))
    coordinator.follow("Decline")
    text = coordinator.page.get_by_label("Message to the group")
    assert "nous" in text.input_value().lower()
    text.fill("Nous ne pouvons pas, et nous pensons à vous.")
    coordinator.press("Send and mark as declined")
    coordinator.sees_heading("Queue")

    member = group("fr")
    member.comes_back_with(receipts["election-watch"])
    member.sees_heading("We have answered your request")
    member.sees("Nous ne pouvons pas, et nous pensons à vous.")


def test_busy_is_said_and_nobody_is_turned_away(colleague, group, desk_state):
    coordinator = colleague(state=desk_state("amal"))
    say_how_busy(coordinator, "busy", "We are fewer than usual this month.")
    reader = group()
    reader.open()
    reader.sees("We are fewer than usual this month.")
    reader.sees("We never close. If it is busy, you wait longer, and we say so.")
    reader.follow("Ask for support")
    reader.sees_heading("What is hard at the moment?")
    say_how_busy(coordinator, "open", "")
    another = group()
    another.open()
    another.does_not_see("We are fewer than usual this month.")


def say_how_busy(coordinator, opening, notice):
    coordinator.open("desk/programme")
    coordinator.tick("opening", opening)
    coordinator.page.locator("#notice-en").fill(notice)
    coordinator.press("Keep this")
