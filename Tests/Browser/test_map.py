"""A group, in Arabic at a phone, and its practitioner, at a screen, draw one map at the same time."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def member(group, receipts):
    member = group("ar", 320)
    member.comes_back_with(receipts["refugee-school"])
    member.follow("Open the picture")
    return member


@pytest.fixture
def practitioner(colleague, desk_state):
    practitioner = colleague(state=desk_state("rana"))
    practitioner.open("desk")
    practitioner.opens_first_case("In progress")
    practitioner.follow("How the group works")
    return practitioner


def opens(visitor, kind, name=None):
    """An element of a list: the one with a name, or the first."""
    visitor.page.locator(f'main a[href$="/map/list/{kind}"]').click()
    links = visitor.page.locator("main ul.plain a")
    (links.filter(has_text=name) if name else links).first.click()


def test_both_change_one_tool_and_nothing_is_lost(member, practitioner):
    opens(member, "tools")
    opens(practitioner, "tools")
    member.page.locator("#name").fill("هاتف المدرسة القديم")
    practitioner.page.locator("#name").fill("The telephone of the school")
    member.press("Keep this")
    member.sees("your group")

    practitioner.press("Keep this")
    practitioner.sees("Meanwhile someone else changed this")
    expect(practitioner.page.locator("main")).to_contain_text("هاتف المدرسة القديم")
    expect(practitioner.page.locator("#name")).to_have_value("The telephone of the school")
    practitioner.press("Keep this")

    practitioner.page.locator("main ul.plain a", has_text="The telephone of the school").click()
    practitioner.press("Undo the last change")
    expect(practitioner.page.locator("#name")).to_have_value("هاتف المدرسة القديم")


def test_a_finding_becomes_a_line_of_the_plan(practitioner):
    practitioner.page.locator('main a[href$="/map/findings"]').click()
    button = practitioner.page.locator('form[action$="/findings/actions"] button').first
    with practitioner.page.expect_navigation():
        button.click()
    expect(practitioner.page.locator("table.plan tbody tr").last).to_be_visible()


def test_a_group_adds_another_way_to_do_a_step(member):
    member.page.locator('main a[href*="/map/workflows/"]').first.click()
    before = member.page.locator("section.side").count()
    member.page.locator('main a[href$="/patterns"]').first.click()
    member.press("Add this as an idea")
    member.sees("How it could be")
    assert member.page.locator("section.side").count() >= max(before, 2)
    expect(member.page.locator("main svg").first).to_be_visible()
