"""The demonstration programme, filled and served for the tests."""

import os
import pathlib
import socket
import subprocess
import time
import urllib.request
from dataclasses import dataclass

from words import ROOT

BINARY = pathlib.Path(os.environ.get("LIGHTTOUCH", ROOT / ".build/debug/lighttouch")).resolve()


@dataclass(frozen=True)
class SignIn:
    """What a member of staff signs in with."""

    name: str
    password: str
    secret: str


def fill(folder):
    """Fills a folder with the demonstration and reads its sign-ins and receipts."""
    subprocess.run(
        [BINARY, "demo", "--data", folder, "--root", ROOT], check=True, stdout=subprocess.DEVNULL
    )
    staff, receipts = {}, {}
    for line in (pathlib.Path(folder) / "sign-ins.txt").read_text().splitlines():
        parts = line.split("\t")
        if len(parts) == 4:
            staff[parts[1]] = SignIn(*parts[1:])
        elif len(parts) == 2:
            receipts[parts[1]] = parts[0]
    return staff, receipts


class Server:
    """A server of our own on a free port, which ends when we are done."""

    def __init__(self, folder, log):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        command = [BINARY, "serve", "--data", folder, "--root", ROOT, "--port", str(port)]
        self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        self._wait_until_it_answers()

    def _wait_until_it_answers(self):
        end = time.monotonic() + 30
        while True:
            try:
                urllib.request.urlopen(self.address + "/robots.txt", timeout=2).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > end:
                    self.end()
                    raise RuntimeError(f"The server did not answer; see its log. Binary: {BINARY}")
                time.sleep(0.1)

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
