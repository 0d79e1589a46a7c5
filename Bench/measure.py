"""Measures a release build of lighttouch on this machine and writes docs/BENCHMARKS.md.

Run it by bin/bench. Needs wrk; the emulated line needs Playwright and Chromium and is left out without them.
"""

import argparse
import json
import re
import secrets
import statistics
import subprocess
import sys
import time

import planning
import ranking
import report
from large_map import large_map
from large_schedule import large_schedule
from load import many, one_by_one
from server import BINARY, ROOT, Server, demonstration

STARTS = 7
SIGN_INS = 40
FIRST_STEPS = 60
CHECKS = 100


def starts(folder):
    """Seconds from starting the process until the front page was answered; the median of several."""
    measured = []
    for _ in range(STARTS):
        with Server(folder) as server:
            measured.append(server.start_seconds)
    return sorted(measured)[STARTS // 2]


def idle_memory(server):
    time.sleep(3)
    return server.memory()


def first_step(server):
    """Sends the first step of a request, which opens a draft and derives its receipt."""
    form = [("topic", "tools"), ("words", "We need to choose a tool for our meetings."), ("urgency", "weeks")]
    return one_by_one(
        "First step, sent", server, FIRST_STEPS, lambda _: server.post("/en/ask", form)[0], expected=303)


def sign_ins(server):
    """Names that nobody has: refused after the same work as a real one, and counted apart by the limits."""
    def ask(number):
        form = [("name", f"nobody-{number}"), ("password", secrets.token_hex(8)), ("code", "000000")]
        return server.post("/en/sign-in", form)[0]
    return one_by_one("Sign-in", server, SIGN_INS, ask, expected=422)


def checks(large):
    """Milliseconds that all checks take over a large map, and how many findings they have; the median of many runs."""
    told = subprocess.run(
        [str(BINARY), "map", "check", "-", "--repeat", str(CHECKS)], cwd=ROOT, input=large, capture_output=True, text=True)
    return float(told.stderr), len(json.loads(told.stdout))


def schedule():
    """Milliseconds that the schedule of 80 holdings with four copies each takes; the median of many runs."""
    told = subprocess.run(
        [str(BINARY), "data", "schedule", "-", "--today", "2026-11-24", "--repeat", str(CHECKS)], cwd=ROOT,
        input=large_schedule(), capture_output=True, text=True)
    return float(told.stderr), len(json.loads(told.stdout))


def documents():
    """Seconds that it takes to write the longest document of a starting map, by format; the median of five."""
    chart = subprocess.run(
        [str(BINARY), "map", "start", "ngo-with-donors"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    def once(form):
        began = time.monotonic()
        subprocess.run(
            [str(BINARY), "document", "data-policy", "-", "--format", form], cwd=ROOT, input=chart.encode(),
            capture_output=True, check=True)
        return time.monotonic() - began

    return {form: statistics.median(once(form) for _ in range(5)) for form in ("html", "docx", "odt", "pdf")}


def with_large_map(server, folder, large):
    """The cookie of a group whose map is the large one, and the address of its workflow."""
    cookie = server.come_back(folder, "elder-neighbours")
    status = server.post("/en/case/map/import", [("map", large)], cookie)[0]
    workflow = re.search(r'href="(/en/case/map/workflows/[^"/?#]+)"', server.get("/en/case/map", cookie)[2])
    if status != 303 or not workflow:
        raise SystemExit(f"The large map was answered with {status}.")
    return cookie, workflow.group(1)


def under_flood(server, seconds):
    """The front page, 100 times a second, while someone tries 200 receipts a second."""
    command = [sys.executable, str(ROOT / "Bench/flood.py"), str(server.port), "200", str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as flood:
        time.sleep(1)
        load = one_by_one(
            "Front page during a flood", server, 100 * (seconds - 2), lambda _: server.get("/en")[0], expected=200,
            a_second=100)
        told = json.loads(flood.communicate()[0])
    answers = ", ".join(f"{number} x {status}" for status, number in sorted(told["answers"].items()))
    load.note = f"{told['rate']:.0f} wrong receipts a second: {answers}, {told['failed']} unanswered"
    return load


def case_path(server, cookie):
    text = server.get("/en/desk/queue", cookie)[2]
    found = re.search(r'href="(/en/desk/cases/[^"/?#]+)"', text)
    if not found:
        raise SystemExit("The queue names no case.")
    return found.group(1)


def over_the_line(server):
    """First paint of two front pages over an emulated line; None where there is no browser for it."""
    command = [sys.executable, str(ROOT / "Bench/line.py"), "--port", str(server.port), "/en", "/ar"]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    return json.loads(told.stdout) if told.returncode == 0 else None


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=int, default=10)
    options.add_argument("--cases", default="1000,100000")
    chosen = options.parse_args()
    few, lots = (int(number) for number in chosen.cases.split(","))
    seconds = chosen.seconds

    small, _ = demonstration(few)
    large, made_in = demonstration(lots)
    result = report.Result(few=few, lots=lots, seconds=seconds, made_in=made_in)
    result.start = starts(small)
    result.start_lots = starts(large)
    with Server(small) as server:
        result.idle = idle_memory(server)
        result.loads.append(many("Front page", server, "/en", seconds))
        result.loads.append(many("Front page, Arabic", server, "/ar", seconds))
        result.loads.append(many("First step of asking", server, "/en/ask", seconds))
        cookie = server.sign_in(small)
        result.loads.append(many(f"Queue, {few:,} cases", server, "/en/desk/queue", seconds, cookie))
        result.loads.append(many("Case page, at the desk", server, case_path(server, cookie), seconds, cookie))
        cookie = server.come_back(small, "legal-clinic")
        result.loads.append(many("Case page, of the group", server, "/en/case", seconds, cookie))
        wide = large_map(BINARY)
        result.checks, result.findings = checks(wide)
        result.schedule, result.rows = schedule()
        result.documents = documents()
        result.ranking = [*ranking.ours(BINARY), ranking.by_numpy()]
        result.plan = planning.ours(BINARY)
        cookie, workflow = with_large_map(server, small, wide)
        result.loads.append(many("Large map, overview", server, "/en/case/map", seconds, cookie))
        result.loads.append(many("Large map, its workflow", server, workflow, seconds, cookie))
    with Server(large) as server:
        cookie = server.sign_in(large)
        result.loads.append(many(f"Queue, {lots:,} cases", server, "/en/desk/queue", seconds, cookie))
        result.loads.append(
            many(f"Case page, at the desk, {lots:,} cases", server, case_path(server, cookie), seconds, cookie))
    with Server(small) as server:
        result.loads.append(sign_ins(server))
        result.loads.append(first_step(server))
        result.most = server.memory("VmHWM")
    with Server(small) as server:
        result.loads.append(under_flood(server, seconds))
    with Server(small) as server:
        result.paints = over_the_line(server)
    path = ROOT / "docs/BENCHMARKS.md"
    path.write_text(report.text(result), encoding="utf-8")
    print(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
