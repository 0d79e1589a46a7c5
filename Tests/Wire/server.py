"""A server of its own on the loopback, started and ended by its process."""

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("LIGHTTOUCH", str(ROOT / ".build/debug/lighttouch"))


def command(*words, data):
    """Runs a command of lighttouch on a folder of data and gives what it printed."""
    ran = subprocess.run([BINARY, *words, "--data", str(data), "--root", str(ROOT)],
                         capture_output=True, text=True, timeout=120, cwd=data.parent)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


class Server:
    def __init__(self, data, log=None, **environment):
        self.data, self.log = Path(data), Path(log or f"{data}.log")
        self.environment = environment
        self.process = None
        self.port = free_port()

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Is up when this returns."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("LIGHTTOUCH")}
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--data", str(self.data), "--root", str(ROOT), "--port", str(self.port)],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=self.data.parent,
                env=environment | self.environment)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self
            except OSError:
                time.sleep(0.01)
        self.kill()
        raise AssertionError(f"the server does not start: {self.log.read_text()}")

    def stop(self):
        """Ends as an operator would end it."""
        self.end(signal.SIGTERM)

    def kill(self):
        """Ends as a power cut would end it."""
        self.end(signal.SIGKILL)

    def end(self, how):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def copy(folder, to):
    """A copy of a folder of data, as a backup makes it while no server runs."""
    if Path(to).exists():
        shutil.rmtree(to)
    shutil.copytree(folder, to)
    return Path(to)
