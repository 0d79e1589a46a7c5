"""A lighttouch server under measurement, and one person who signs in to it."""

import base64
import hashlib
import hmac
import http.client
import re
import secrets
import socket
import subprocess
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/lighttouch"
LOG = ROOT / "build-output/bench-server.log"


def one_time_code(secret):
    """The six digits of this moment (RFC 6238)."""
    secret = secret.replace(" ", "")
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, int(time.time() // 30).to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start:start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def demonstration(cases):
    """The folder of a demonstration with that many cases, made if there is none; and how long making it took."""
    folder = ROOT / f"data/bench-{cases}"
    if folder.exists():
        return folder, None
    part = folder.with_suffix(".part")
    subprocess.run(["rm", "-rf", str(part)], check=True)
    part.parent.mkdir(exist_ok=True)
    began = time.monotonic()
    told = subprocess.run(
        [str(BINARY), "demo", "--cases", str(cases), "--data", str(part)],
        cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    took = time.monotonic() - began
    sign_ins = part / "sign-ins.txt"
    if not sign_ins.exists():
        sign_ins.write_text(told, encoding="utf-8")
    part.rename(folder)
    return folder, took


def coordinator(folder):
    """Name, password and secret of the first coordinator: columns parted by a tab or by two spaces or more."""
    for line in (folder / "sign-ins.txt").read_text(encoding="utf-8").splitlines():
        fields = re.split(r"\t| {2,}", line.strip())
        if len(fields) >= 4 and "coordinator" in fields[0].lower():
            return fields[1], fields[2], fields[-1]
    raise SystemExit(f"No coordinator stands in {folder / 'sign-ins.txt'}.")


class Server:
    """One server process, from its start to its end."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        LOG.parent.mkdir(exist_ok=True)
        began = time.monotonic()
        with LOG.open("w") as log:
            self.process = subprocess.Popen(
                [str(BINARY), "serve", "--data", str(folder), "--port", str(self.port)],
                cwd=ROOT, stdout=log, stderr=log)
        while True:
            try:
                if self.get("/en")[0] == 200:
                    break
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() - began > 60:
                raise SystemExit(f"The server did not start; see {LOG}.")
            time.sleep(0.002)
        self.start_seconds = time.monotonic() - began

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def memory(self, kind="VmRSS"):
        """Mebibytes that the process holds now, or, as VmHWM, held at most."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{kind}:\s+(\d+) kB", status).group(1)) / 1024

    def get(self, path, cookie=None):
        return self._ask("GET", path, None, {"Cookie": cookie} if cookie else {})

    def post(self, path, fields, cookie=None):
        """Sends a form with a token of its own, as a browser does that loaded the page first."""
        body = urllib.parse.urlencode([*fields, ("once", secrets.token_urlsafe(32)), ("version", "0")])
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | ({"Cookie": cookie} if cookie else {})
        return self._ask("POST", path, body, headers)

    def _ask(self, method, path, body, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, answer.headers, text

    def sign_in(self, folder):
        """The cookie of a coordinator's session. A code works once, so a second try waits for the next one."""
        name, password, secret = coordinator(folder)
        for _ in range(3):
            form = [("name", name), ("password", password), ("code", one_time_code(secret))]
            status, headers, _ = self.post("/en/sign-in", form)
            if status == 303 and headers["Set-Cookie"]:
                return headers["Set-Cookie"].split(";")[0]
            time.sleep(31 - time.time() % 30)
        raise SystemExit(f"Signing in as {name} failed with {status}.")

    def come_back(self, folder, name):
        """The cookie of a group of the demonstration, which types its receipt."""
        told = (folder / "sign-ins.txt").read_text(encoding="utf-8")
        receipt = re.search(rf"^([0-9 ]{{24,}})\t{name}$", told, re.MULTILINE).group(1)
        status, headers, _ = self.post("/en/return", [("receipt", receipt)])
        if status != 303:
            raise SystemExit(f"The receipt of {name} was answered with {status}.")
        return headers["Set-Cookie"].split(";")[0]
