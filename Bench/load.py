"""Loads of two kinds: many visitors at once by wrk, and one visitor after another."""

import re
import subprocess
import threading
import time
from dataclasses import dataclass

UNITS = {"us": 0.001, "ms": 1, "s": 1_000, "m": 60_000}


@dataclass
class Load:
    """What came of a load; waiting times in milliseconds."""

    name: str
    rate: float
    median: float
    slowest_hundredth: float
    memory: float
    note: str = ""


def milliseconds(text):
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text).groups()
    return float(number) * UNITS[unit]


class MemoryWatch:
    """The most memory that the server held while something went on."""

    def __init__(self, server):
        self.server = server
        self.most = 0.0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)

    def _watch(self):
        while not self.ended.is_set():
            self.most = max(self.most, self.server.memory())
            self.ended.wait(0.05)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()


def at(share, told):
    """The waiting time that this share of requests kept, from wrk's table of latencies."""
    return milliseconds(re.search(rf"^\s+{share}%\s+(\S+)$", told, re.MULTILINE).group(1))


def many(name, server, path, seconds, cookie=None):
    """2 threads and 32 connections for some seconds, asking for gzip as browsers do."""
    headers = ["-H", "Accept-Encoding: gzip"] + (["-H", f"Cookie: {cookie}"] if cookie else [])
    wrk = ["wrk", "--latency", "-t", "2", "-c", "32", "--timeout", "10s"]
    subprocess.run([*wrk, "-d", "1s", *headers, server.address + path], check=True, stdout=subprocess.DEVNULL)
    with MemoryWatch(server) as watch:
        told = subprocess.run(
            [*wrk, "-d", f"{seconds}s", *headers, server.address + path],
            check=True, stdout=subprocess.PIPE, text=True).stdout
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)", told)
    return Load(
        name, float(re.search(r"Requests/sec:\s+([\d.]+)", told).group(1)),
        at(50, told), at(99, told), watch.most, bad.group(0) if bad else "")


def one_by_one(name, server, times, ask, expected, a_second=None):
    """One request after another, each answered before the next; `ask` gets a number and gives the status.

    With a rate, a pause is made before the next, and a wait is counted from when the request was due.
    """
    waits = []
    others = set()
    with MemoryWatch(server) as watch:
        first = time.monotonic()
        for number in range(times):
            began = first + number / a_second if a_second else time.monotonic()
            time.sleep(max(0, began - time.monotonic()))
            status = ask(number)
            waits.append((time.monotonic() - began) * 1_000)
            if status != expected:
                others.add(status)
    waits.sort()
    note = f"{times} in a row" + (f"; some were answered with {sorted(others)}" if others else "")
    rate = times / (time.monotonic() - first)
    return Load(
        name, rate, waits[len(waits) // 2], waits[min(times - 1, times * 99 // 100)],
        watch.most, note)
