"""The power goes, again and again, while people write: what was answered is there, and nothing is there twice."""

import os
import random
import re
import sqlite3
import threading
import time
from dataclasses import dataclass

from journey import send, slots
from person import token
from server import Server, copy
from world import Programme

KILLS = int(os.environ.get("LIGHTTOUCH_KILLS", "100"))
WRITERS, BOOKERS = 8, 2
MOST_MESSAGES, MOST_DRAFTS, MOST_CALLS = 4, 2, 4


@dataclass
class Sent:
    """A form that was sent, and what came of it as far as the sender knows."""

    group: object
    path: str
    fields: dict
    round: int
    answered: object = None

    def send(self):
        answer = self.group.post(self.path, self.fields)
        self.answered = answer
        return answer


class Load:
    """People who write until the line breaks."""

    def __init__(self, programme, draw):
        self.programme, self.draw = programme, draw
        self.writers = [self.new_group(f"writer {number}") for number in range(WRITERS)]
        self.bookers = [self.new_group(f"booker {number}") for number in range(BOOKERS)]
        self.free = [slots(booker)[:8] for booker in self.bookers]
        self.messages, self.drafts, self.calls = [], [], [[] for _ in self.bookers]
        self.surprises = []

    def new_group(self, words):
        group = self.programme.visitor()
        send(group, words)
        return group

    def begin(self, round_number):
        """Starts everyone; each keeps to a bounded number of forms."""
        work = [(self.write, half, round_number) for half in range(2)]
        work += [(self.ask, round_number), *((self.book, number, round_number) for number in range(BOOKERS))]
        threads = [threading.Thread(target=self.until_the_line_breaks, args=one, daemon=True) for one in work]
        for thread in threads:
            thread.start()
        return threads

    def until_the_line_breaks(self, work, *about):
        try:
            work(*about)
        except OSError:
            pass
        except Exception as surprise:  # A thread's failure must not be silent.
            self.surprises.append(repr(surprise))

    def write(self, half, round_number):
        for count in range(MOST_MESSAGES):
            # Each half has groups of its own, since a person sends one form at a time.
            group = self.writers[(round_number * MOST_MESSAGES + count) % (WRITERS // 2) * 2 + half]
            text = f"message {round_number}-{half}-{count}."
            fields = {"text": text, "once": token()}
            self.remember(self.messages, Sent(group, "/en/case/entries", fields, round_number), 303)

    def ask(self, round_number):
        for count in range(MOST_DRAFTS):
            fields = {"topic": "data", "words": f"draft {round_number}-{count}.", "urgency": "weeks",
                      "version": "0", "once": token()}
            self.remember(self.drafts, Sent(self.programme.visitor(), "/en/ask", fields, round_number), 303)

    def book(self, number, round_number):
        for _ in range(MOST_CALLS):
            fields = {"slot": self.draw.choice(self.free[number]), "channel": "writing", "once": token()}
            call = Sent(self.bookers[number], "/en/case/call", fields, round_number)
            self.remember(self.calls[number], call, 303, 422)

    def sent(self):
        return [*self.messages, *self.drafts, *(call for calls in self.calls for call in calls)]

    def unanswered(self):
        return sum(not sent.answered for sent in self.sent())

    def remember(self, list, sent, *expected):
        list.append(sent)
        answer = sent.send()
        assert answer.status in expected, f"{answer} {answer.text[:200]}"


def nothing_is_lost(load, round_number=None):
    """Everyone whose line broke in the round (or ever) sends the same form again; then each thing is there once."""
    def of_the_round(list):
        return [sent for sent in list if round_number in (None, sent.round)]

    for sent in of_the_round(load.messages):
        again_if_unanswered(sent)
    for sent in of_the_round(load.drafts):
        first = dict(sent.group.cookies)
        sent.group.cookies = {}
        assert sent.send().status == 303
        assert not first or sent.group.cookies == first, "a retry opened a second draft"
        assert sent.fields["words"] in sent.group.go("ask").text
    for group, calls in zip(load.bookers, load.calls):
        for sent in of_the_round(calls):
            again_if_unanswered(sent)
        is_booked_as_answered(group, calls)
    for group in {id(sent.group): sent.group for sent in of_the_round(load.messages)}.values():
        shown = re.findall(r"message [\d-]+\.", group.go("case").text)
        assert sorted(shown) == sorted(sent.fields["text"] for sent in load.messages if sent.group is group)


def again_if_unanswered(sent):
    if not sent.answered:
        assert sent.send().status in (303, 422), sent.group.answer


def is_booked_as_answered(group, calls):
    """The call that stands is the last one that was said to be booked."""
    booked = [sent.fields["slot"] for sent in calls if sent.answered.status == 303]
    if booked:
        start = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(int(booked[-1])))
        assert f"DTSTART:{start}" in group.go("case/call.ics").html


def is_sound(data, scratch):
    """Looks at a copy, so that the server itself has to recover the files."""
    for name in ("data.sqlite", "keyring.sqlite"):
        with sqlite3.connect(copy(data, scratch) / name) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)], name
            assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def counts(data):
    with sqlite3.connect(f"file:{data}/data.sqlite?mode=ro", uri=True) as file:
        def count(table, where):
            return file.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0]
        return {"drafts": count("support_case", "stage = 'draft'"), "entries": count("record", "kind = 'entry'"),
                "calls ahead": count("booking", "cancelled = 0 AND over = 0")}


def test_nothing_answered_is_lost_and_nothing_is_doubled_by_kills(world, tmp_path):
    draw = random.Random(20_26)
    server = Server(copy(world.data, tmp_path / "data")).start()
    load = Load(Programme(world, server), draw)
    before = counts(server.data)
    broken = 0
    for round_number in range(KILLS):
        threads = load.begin(round_number)
        time.sleep(draw.uniform(0, 0.12))
        server.kill()
        for thread in threads:
            thread.join(30)
            assert not thread.is_alive()
        assert not load.surprises, load.surprises
        broken += load.unanswered()
        is_sound(server.data, tmp_path / "scratch")
        server.start()
        nothing_is_lost(load, round_number)

    print(f"{KILLS} kills broke {broken} of {len(load.sent())} forms")
    assert broken >= KILLS // 4, "the kills came too late to break anything"
    nothing_is_lost(load)
    after = counts(server.data)
    assert after["drafts"] - before["drafts"] == len(load.drafts)
    assert after["entries"] - before["entries"] == len(load.messages)
    booked = sum(any(sent.answered.status == 303 for sent in calls) for calls in load.calls)
    assert after["calls ahead"] - before["calls ahead"] == booked
    server.stop()
    is_sound(server.data, tmp_path / "scratch")
