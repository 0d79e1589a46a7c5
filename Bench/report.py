"""Writes what was measured as a page, with the machine named."""

import datetime
import os
import platform
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Result:
    """Everything measured in one run; memory in MiB, times in seconds unless said otherwise."""

    few: int
    lots: int
    seconds: int
    made_in: float | None
    start: float = 0
    start_lots: float = 0
    idle: float = 0
    most: float = 0
    checks: float = 0
    findings: int = 0
    schedule: float = 0
    rows: int = 0
    documents: dict = field(default_factory=dict)
    ranking: list = field(default_factory=list)
    plan: float = 0
    loads: list = field(default_factory=list)
    paints: dict | None = None


def first_line(command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0].strip()
    except (OSError, IndexError):
        return "not found"


def machine():
    info = Path("/proc/cpuinfo").read_text()
    model = re.search(r"model name\s*:\s*(.+)", info)
    total = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text()).group(1))
    system = re.search(r'PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text())
    return [
        ("Processor", f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores"),
        ("Memory", f"{total / 1048576:.0f} GiB"),
        ("System", f"{system.group(1) if system else platform.system()}, Linux {platform.release()}"),
        ("Swift", first_line(["swift", "--version"])),
        ("Day", datetime.date.today().isoformat()),
        ("Commit", first_line(["git", "describe", "--always", "--dirty"])),
    ]


def table(head, rows, others="---:"):
    # The first column is words, the others are numbers unless said otherwise.
    lines = ["| " + " | ".join(head) + " |", "|---|" + f"{others}|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def load_rows(result):
    for load in result.loads:
        note = f" ({load.note})" if load.note else ""
        yield [
            load.name + note, number(load.rate), number(load.median), number(load.slowest_hundredth),
            f"{load.memory:.0f}",
        ]


def paint_text(result):
    if result.paints is None:
        return "Not measured in this run: there was no browser."
    line = result.paints["line"]
    rows = [
        [page["path"], f"{page['paint']:.2f}", f"{page['sent']:,}", f"{page['received']:,}"]
        for page in result.paints["pages"]
    ]
    return (
        f"A small proxy lets {line['kbit']} kbit/s through in each direction, with {line['roundTrip']} ms for a "
        "round trip; opening a\nconnection costs a round trip too. Chromium begins with an empty cache and with "
        "scripts off. The time runs from\nasking for the page to its first contentful paint; median of "
        f"{line['runs']}.\n\n"
        + table(["page", "first paint, s", "bytes sent", "bytes received"], rows))


def text(result):
    made = ""
    if result.made_in:
        made = f"\nFilling the folder of {result.lots:,} cases took {result.made_in:.0f} s.\n"
    return f"""# Benchmarks

Written by `bin/bench`, which measures a release build; run it on your own machine before you rely on a figure.

{table(["", "this machine"], machine(), others="---")}

## Requests

wrk, two threads and 32 connections for {result.seconds} s, on the loopback of the same machine: it shares the cores with
the server, so the server alone would do better. Waiting times are in milliseconds, memory is the most that was
resident meanwhile, in MiB. Sign-ins and first steps are sent one after another, because each pays for a key
derivation on purpose and the server lets only a few run at once.

{table(["what", "requests/s", "p50", "p99", "memory"], list(load_rows(result)))}

## The map

The large map has 60 steps in one workflow and more than 80 holdings with their copies, places, people and tools.

{table(["what", "figure"], [
    [f"All checks over it once ({result.findings} findings), median of 100", f"{result.checks:.1f} ms"],
    [f"Schedule of 80 holdings with four copies each ({result.rows} rows), median of 100", f"{result.schedule:.1f} ms"],
])}

The responsible data policy of the starting map with donors, written from the command line, the start of the program
included; median of five.

{table(["format", "seconds"], [[form.upper(), f"{seconds:.2f}"] for form, seconds in result.documents.items()])}

## Ranking

35 criteria, 150 alternatives, 10,000 draws; more than half of the facts are open. The numpy version draws and counts the same.

{table(["what", "ms"], [
    [what, f"{took:.0f}"] for what, took in zip(
        ["Draws, ranks and wins, median of 15", "The same, with dominance and all open questions", "numpy"],
        result.ranking, strict=True)
])}

## Plans

60 controls against 12 threats, with prerequisites, in three periods.

{table(["what", "ms"], [["One plan, median of 15", f"{result.plan:.0f}"]])}

## Memory and start

{table(["what", "figure"], [
    ["Idle, after the first page", f"{result.idle:.0f} MiB"],
    ["Highest, during sign-ins", f"{result.most:.0f} MiB"],
    [f"Start until the first page, {result.few:,} cases", f"{result.start:.2f} s"],
    [f"Start until the first page, {result.lots:,} cases", f"{result.start_lots:.2f} s"],
])}
{made}
## A bad line

{paint_text(result)}
"""
