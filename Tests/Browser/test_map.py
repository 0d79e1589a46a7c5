"""A group, in Arabic at a phone, and its practitioner, at a screen, draw one map at the same time."""

import pytest
from coming import opens_other_ways
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
    opens_other_ways(member)
    member.press("Add this as an idea")
    member.sees("How it could be")
    assert member.page.locator("section.side").count() >= max(before, 2)
    expect(member.page.locator("main svg").first).to_be_visible()


def test_a_group_decides_about_an_idea_and_carries_it_out(group, receipts):
    member = group("es", 320)
    member.comes_back_with(receipts["land-defenders"])
    member.follow("Open the picture")
    member.page.locator('main a[href*="/map/workflows/"]').first.click()
    if not member.page.locator("#decision").count():
        opens_other_ways(member)
        member.press("Add this as an idea")
    member.sees("This is an idea so far")
    member.press("Decide to do it this way")
    member.sees("This was decided")
    member.press("We work this way now")
    expect(member.page.locator("#decision")).to_have_count(0)
    expect(member.page.locator("section.side")).to_have_count(1)


def test_a_group_begins_with_the_example_that_fits(group, receipts):
    member = group("en", 320)
    member.comes_back_with(receipts["elder-neighbours"])
    member.follow("Open the picture")
    member.follow("Begin with an example")
    member.tick("work", "health")
    member.tick("size", "few")
    member.press("Show examples that fit")
    chosen = member.page.locator('input[name="start"]:checked')
    assert chosen.get_attribute("value") == "elder-health"
    assert "health" not in member.page.url
    member.page.locator('input[name="languages"][value="ar"]').check()
    member.press("Begin with this")
    member.page.locator('main a[href$="/map/list/people"]').click()
    member.page.locator("main ul.plain a").first.click()
    expect(member.page.locator('input[name="languages"][value="ar"]')).to_be_checked()


def test_a_hostile_file_says_what_is_wrong_and_changes_nothing(member):
    before = member.page.locator("dl.facts").inner_text()
    member.unfold("Bring a file in")
    circle = '{"format": "lighttouch-map-1", "steps": [{"id": "a", "next": [{"step": "nowhere"}]}]}'
    for text in ["[" * 5_000, '{"format": "lighttouch-map-1", "people": 7}', circle]:
        member.page.locator("#map").fill(text)
        member.press("Put it in the place of this one")
        expect(member.page.locator(".error").first).to_be_visible()
        expect(member.page.locator("#map")).to_have_value(text)
    assert member.page.locator("dl.facts").inner_text() == before
