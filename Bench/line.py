"""A bad line: a small TCP proxy that lets few bits through, late; and the first paint of pages over it.

    .venv/bin/python Bench/line.py --port 8080 /en /ar

prints JSON. `Line` is used by tests as well. Data waits for its turn as on one shared line: all connections
together get the rate. Opening a connection costs one round trip, which a proxy on the loopback would hide.
"""

import argparse
import asyncio
import json
import sys
import threading
import time

SEGMENT = 1_420
# What IP and TCP add to each segment.
HEADERS = 40


class Direction:
    """One way of the line: bytes leave one after another at the rate and arrive half a round trip later."""

    def __init__(self, bits_per_second, delay):
        self.rate = bits_per_second / 8
        self.delay = delay
        self.free_at = 0.0
        self.bytes = 0

    async def carry(self, reader, writer, not_before):
        arriving = asyncio.Queue()
        delivering = asyncio.create_task(self._deliver(arriving, writer))
        try:
            while data := await reader.read(SEGMENT):
                begin = max(time.monotonic(), self.free_at, not_before)
                self.free_at = begin + (len(data) + HEADERS) / self.rate
                self.bytes += len(data)
                arriving.put_nowait((self.free_at + self.delay, data))
                # The sender may not run ahead of the line.
                await asyncio.sleep(max(0.0, self.free_at - time.monotonic()))
        except ConnectionError:
            pass
        arriving.put_nowait((time.monotonic() + self.delay, b""))
        await delivering

    @staticmethod
    async def _deliver(arriving, writer):
        try:
            while True:
                at, data = await arriving.get()
                await asyncio.sleep(max(0.0, at - time.monotonic()))
                if not data:
                    break
                writer.write(data)
                await writer.drain()
        except ConnectionError:
            pass
        writer.close()


class Line:
    """The proxy, running in a thread of its own between `with` and its end."""

    def __init__(self, target_port, kbit=50, round_trip=0.5):
        self.target_port = target_port
        self.up = Direction(kbit * 1_000, round_trip / 2)
        self.down = Direction(kbit * 1_000, round_trip / 2)
        self.round_trip = round_trip
        self.port = 0
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self.thread.start()
        self.ready.wait(10)
        return self

    def __exit__(self, *_):
        asyncio.run_coroutine_threadsafe(self._hang_up(), self.loop)
        self.thread.join(10)

    async def _hang_up(self):
        open_connections = asyncio.all_tasks() - {asyncio.current_task()}
        for connection in open_connections:
            connection.cancel()
        await asyncio.gather(*open_connections, return_exceptions=True)
        self.loop.stop()

    def _run(self):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self._connect, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()

    async def _connect(self, reader, writer):
        opened = time.monotonic() + self.round_trip
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target_port)
        except OSError:
            writer.close()
            return
        await asyncio.gather(
            self.up.carry(reader, far_writer, opened), self.down.carry(far_reader, writer, opened))


def first_paint(browser, address):
    """Seconds from asking for the page to its first contentful paint, by the browser's own clock."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    times = {}
    devtools.on("Network.requestWillBeSent", lambda event: times.setdefault("asked", event["timestamp"]))
    devtools.on("Page.lifecycleEvent", lambda event: times.setdefault(event["name"], event["timestamp"])
                if "asked" in times else None)
    devtools.send("Network.enable")
    devtools.send("Page.enable")
    devtools.send("Page.setLifecycleEventsEnabled", {"enabled": True})
    page.goto(address, wait_until="load", timeout=120_000)
    waited_until = time.monotonic() + 5
    while "firstContentfulPaint" not in times and time.monotonic() < waited_until:
        page.wait_for_timeout(50)
    context.close()
    return times["firstContentfulPaint"] - times["asked"]


def measure(chosen):
    from playwright.sync_api import sync_playwright

    pages = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for path in chosen.paths:
            paints = []
            for _ in range(chosen.runs):
                with Line(chosen.port, chosen.kbit, chosen.round_trip / 1_000) as line:
                    paints.append(first_paint(browser, f"http://127.0.0.1:{line.port}{path}"))
            paints.sort()
            pages.append({
                "path": path, "paint": paints[len(paints) // 2],
                "sent": line.up.bytes, "received": line.down.bytes})
        browser.close()
    line = {"kbit": chosen.kbit, "roundTrip": chosen.round_trip, "runs": chosen.runs}
    return {"line": line, "pages": pages}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--port", type=int, required=True, help="where the server listens on 127.0.0.1")
    options.add_argument("--kbit", type=int, default=50, help="kbit/s in each direction (50)")
    options.add_argument("--round-trip", type=int, default=500, help="milliseconds there and back (500)")
    options.add_argument("--runs", type=int, default=5, help="how often each page is loaded (5)")
    options.add_argument("paths", nargs="+", help="such as /en")
    json.dump(measure(options.parse_args()), sys.stdout, indent=2)


if __name__ == "__main__":
    main()
