"""On a bad line people send twice, reload and go back; others send what nobody asked for."""

import random
import sqlite3
import threading
import time

import pytest
from journey import begin, book, come_back, send, slots, write
from person import token
from server import Server, copy
from world import Programme

TEXT = "Sent once, whatever the line does."


def again(person):
    """Sends the very form that was sent last, as a browser does on 'reload'."""
    path, body, headers = person.last_form
    return person.post(path, body, **headers)


def rows(programme, question, *values):
    with sqlite3.connect(f"file:{programme.server.data}/data.sqlite?mode=ro", uri=True) as file:
        return file.execute(question, values).fetchall()


def count(programme, table, where="1"):
    return rows(programme, f"SELECT count(*) FROM {table} WHERE {where}")[0][0]


def at_once(*work):
    """Does all of it at the same moment, and gives what came of each."""
    results, start = [None] * len(work), threading.Barrier(len(work))

    def run(number):
        start.wait(30)
        results[number] = work[number]()

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert all(result is not None for result in results)
    return results


def test_a_first_step_that_is_sent_twice_opens_one_draft(programme):
    drafts = count(programme, "support_case")
    group = programme.visitor()
    begin(group, TEXT)
    first, form = dict(group.cookies), group.last_form
    # The answer was lost on the way, and the cookie with it.
    group.cookies = {}
    assert again(group).status == 303
    assert group.cookies == first
    others = [programme.visitor() for _ in range(6)]
    fresh = {"topic": "data", "words": TEXT, "urgency": "weeks", "version": 0, "once": token()}
    answers = at_once(*[lambda one=one: one.post("/en/ask", fresh) for one in others])
    assert {answer.status for answer in answers} == {303}
    assert len({one.cookies["case"] for one in others}) == 1
    assert count(programme, "support_case") == drafts + 2


def test_a_request_that_is_sent_twice_is_one_request(programme):
    waiting = count(programme, "support_case", "stage = 'requested'")
    group = programme.visitor()
    begin(group, TEXT)
    group.submit("/ask/who")
    group.follow()
    group.submit("/ask/reach", way="here", zone="Asia/Beirut")
    page = group.follow()
    assert group.submit("/ask/check").status == 303
    assert again(group).status == 303
    # The page from before, in another tab: another form, the same wish.
    fields = dict(page.form("/ask/check").fields) | {"once": token()}
    assert group.post("/en/ask/check", fields).status == 303
    assert count(programme, "support_case", "stage = 'requested'") == waiting + 1
    assert group.go("ask").location == group.go("ask/check").location == "/en/case", "going back leads to the case"
    receipt = group.go("receipt").receipt()
    group.go("receipt/back")
    group.submit("/receipt/back", receipt=receipt)
    assert again(group).status == 303
    assert group.go("receipt").status == 303, "a receipt that was typed back is never shown again"


def test_a_message_that_is_sent_twice_stands_there_once(shared_programme):
    group = shared_programme.group("refugee-school")
    write(group, TEXT)
    path, body, headers = group.last_form
    copies = [shared_programme.group("refugee-school") for _ in range(6)]
    answers = at_once(*[lambda one=one: one.post(path, body, **headers) for one in copies])
    assert {answer.status for answer in answers} == {303}
    for _ in range(2):
        assert group.go("case").text.count(TEXT) == 1


def test_a_message_that_was_changed_after_going_back_is_not_lost(shared_programme):
    group = shared_programme.group("refugee-school")
    page = group.go("case")
    fields = dict(page.form("/case/entries").fields)
    assert group.post("/en/case/entries", fields | {"text": "The first wording."}).status == 303
    # 'Back' shows the form as it was, with its token; the text is changed and sent once more.
    answer = group.post("/en/case/entries", fields | {"text": "The second wording, after going back."})
    kept = answer.html + group.go("case").html
    assert "The second wording, after going back." in kept, "a message was answered as sent, and is nowhere"


def test_a_call_that_is_booked_twice_is_one_call(programme):
    calls = count(programme, "booking", "cancelled = 0")
    group = programme.visitor()
    send(group, TEXT)
    assert book(group).status == 303
    booked = rows(programme, "SELECT id, start_at, sequence FROM booking ORDER BY rowid DESC LIMIT 1")
    assert again(group).status == 303
    assert rows(programme, "SELECT id, start_at, sequence FROM booking ORDER BY rowid DESC LIMIT 1") == booked
    # The form of the page from before, in another tab, moves the call; there is never a second one.
    other = slots(group)[2]
    assert book(group, other).status == 303
    assert count(programme, "booking", "cancelled = 0") == calls + 1
    group.go("case")
    assert group.submit("/case/call/cancellation").status == 303
    assert again(group).status == 303
    assert count(programme, "booking", "cancelled = 0") == calls


def test_a_second_receipt_that_is_asked_for_twice_is_one_receipt(programme):
    group = programme.group("refugee-school")
    group.go("case/receipts")
    made = group.submit("/case/receipts").receipt()
    assert again(group).receipt() == made
    assert come_back(programme.visitor(), made).status == 200


def same_hours_for_all(programme):
    """All three practitioners take calls in English at the same times of the week."""
    hours = {f"day-{day}-1-{end}": time for day in range(1, 8) for end, time in (("start", "08:00"), ("end", "20:00"))}
    for name in ("lucia", "ousmane", "rana"):
        host = programme.staff(name)
        host.go("desk/hours")
        assert host.submit("/desk/hours", hours | {"zone": "Europe/Paris", "callsPerDay": "6"}).status == 303
        host.go("desk/profile")
        assert host.submit("/desk/profile", language=["en", "fr"]).status == 303
    return 3


def test_of_fifty_groups_that_want_one_time_each_host_gets_one(programme):
    hosts = same_hours_for_all(programme)
    groups = [programme.visitor() for _ in range(50)]
    # A few at a time: receipts are derived one after another.
    for start in range(0, 50, 10):
        at_once(*[lambda one=one: send(one, TEXT) for one in groups[start:start + 10]])
    wanted = slots(groups[0])[-1]
    for one in groups:
        assert wanted in slots(one)
    answers = at_once(*[lambda one=one: one.submit("/case/call", slot=wanted, channel="writing") for one in groups])
    assert {answer.status for answer in answers} == {303, 422}
    given = rows(programme, "SELECT host_id FROM booking WHERE cancelled = 0 AND start_at = ?", wanted)
    booked = [one for one, answer in zip(groups, answers) if answer.status == 303]
    assert len(given) == len(booked) == len(set(given)), "what was answered is what is booked, each with another host"
    assert len(booked) == hosts, "groups were told that the time is taken while a host was free"
    late = next(one for one in groups if one not in booked)
    assert wanted not in slots(late)


def test_as_many_groups_as_hosts_can_have_one_time_at_once(programme):
    groups = [programme.visitor() for _ in range(same_hours_for_all(programme))]
    for one in groups:
        send(one, TEXT)
    for wanted in slots(groups[0])[:6]:
        for one in groups:
            one.go("case/call")
        answers = at_once(*[lambda one=one: one.submit("/case/call", slot=wanted, channel="writing")
                            for one in groups])
        assert [answer.status for answer in answers] == [303] * len(groups), "a host was free"


FOREIGN = [{"Origin": "https://other.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
           {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1"}]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_a_form_from_another_site_changes_nothing(shared_programme, headers):
    group, staff = shared_programme.group("refugee-school"), shared_programme.staff("amal")
    cases = count(shared_programme, "support_case")
    before = group.go("case").form("/case/entries")
    fields = before.filled({"text": "written by another site"})
    assert group.post("/en/case/entries", fields, **headers).status == 403
    assert group.post("/en/case/deletion", {"sure": "yes"}, **headers).status == 403
    assert group.post("/en/case/sign-out", {}, **headers).status == 403
    assert staff.post("/en/desk/sign-out", {}, **headers).status == 403
    stranger = shared_programme.visitor()
    refused = stranger.post("/en/ask", {"topic": "data", "words": TEXT, "urgency": "now", "once": token()}, **headers)
    assert refused.status == 403 and not stranger.cookies and refused.page.headings
    assert "written by another site" not in group.go("case").text
    assert staff.go("desk").status == 200
    assert count(shared_programme, "support_case") == cases


def test_a_form_of_our_own_is_taken_with_all_that_browsers_say(shared_programme):
    for headers in ({"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"},
                    {"Origin": f"http://127.0.0.1:{shared_programme.server.port}"}, {}):
        group = shared_programme.group("refugee-school")
        fields = group.go("case").form("/case/entries").filled({"text": f"ours {token()}"})
        assert group.post("/en/case/entries", fields, **headers).status == 303


def a_wrong_receipt(draw):
    """24 digits that fit together (ISO 7064 MOD 97-10) and open nothing."""
    payload = "".join(draw.choices("0123456789", k=22))
    return f"{payload}{98 - int(payload + '00') % 97:02}"


def test_wrong_receipts_are_slowed_down_and_the_right_one_still_opens(world, tmp_path):
    draw = random.Random(7)
    # A proxy stands in front, so that everyone is counted apart.
    with Server(copy(world.data, tmp_path / "data"), LIGHTTOUCH_TRUST_FORWARDED_FROM="127.0.0.1") as server:
        programme = Programme(world, server)
        guesser, member = [programme.visitor(**{"X-Forwarded-For": address})
                           for address in ("203.0.113.9", "198.51.100.7")]
        tries = [guesser.post("/en/return", {"receipt": a_wrong_receipt(draw)}).status for _ in range(30)]
        assert set(tries) == {422, 429}
        assert tries.count(422) < 20, "guesses are not limited"
        assert not guesser.cookies
        assert come_back(member, world.receipts["refugee-school"]).status == 200, "another address is kept out"
        end = time.monotonic() + 40
        while not guesser.cookies and time.monotonic() < end:
            come_back(guesser, world.receipts["refugee-school"])
            time.sleep(1)
        assert guesser.answer.status == 200, "the right receipt must open again after a while"


def test_a_flood_of_wrong_receipts_keeps_nobody_from_the_front_page(programme):
    draw, slowest = random.Random(8), 0
    guesses = [a_wrong_receipt(draw) for _ in range(60)]

    def look():
        """The front page, again and again while the guesses are being tried."""
        times = []
        for _ in range(60):
            start = time.monotonic()
            assert programme.visitor().go("").status == 200
            times.append(time.monotonic() - start)
        return sorted(times)

    answers = at_once(look, *[lambda one=one: programme.visitor().post("/en/return", {"receipt": one})
                              for one in guesses])
    times, statuses = answers[0], [answer.status for answer in answers[1:]]
    assert set(statuses) <= {422, 429} and 429 in statuses
    assert times[len(times) // 2] < 0.5
    assert come_back(programme.visitor(), programme.world.receipts["refugee-school"]).status == 200
