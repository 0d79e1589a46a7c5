"""A person with a browser that runs no script: it keeps cookies, fills in forms, and counts bytes."""

import base64
import gzip
import hashlib
import hmac
import io
import re
import secrets
import socket
import time
from html.parser import HTMLParser
from http.client import HTTPResponse
from urllib.parse import urlencode

FORM_TYPE = "application/x-www-form-urlencoded"


class Form:
    """A form as the page offers it, with what stands in its fields already."""

    def __init__(self, attributes):
        self.action = attributes.get("action") or ""
        self.method = (attributes.get("method") or "get").lower()
        self.fields = []
        self.choices = {}

    def filled(self, typed):
        """The fields that a browser would send; a list is what is ticked, None leaves the field out."""
        sent = [(name, value) for name, value in self.fields if name not in typed]
        for name, value in typed.items():
            values = value if isinstance(value, (list, tuple)) else [] if value is None else [value]
            sent += [(name, str(one)) for one in values]
        return sent


class PageReader(HTMLParser):
    """Reads forms, links, headings, and what a browser would load by itself."""

    LOADS = {"img", "script", "iframe", "embed", "object", "source", "video", "audio", "track", "link", "input",
             "image", "use"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.forms, self.links, self.tags, self.loads = [], [], set(), []
        self.words, self.headings, self.style = [], [], ""
        self.form = self.select = self.area = self.heading = None
        self.in_style = False

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        self.tags.add(tag)
        if tag in self.LOADS:
            self.loads += [value for name, value in pairs if name in ("src", "srcset", "href", "data", "poster")]
        self.loads += [value for name, value in pairs if name in ("style", "background")]
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        elif tag == "form":
            self.form = Form(attributes)
            self.forms.append(self.form)
        elif tag == "style":
            self.in_style = True
        elif tag in ("h1", "h2"):
            self.heading = ""
        elif self.form is not None:
            self.read_field(tag, attributes)

    def read_field(self, tag, attributes):
        name, value = attributes.get("name"), attributes.get("value")
        if tag == "input" and name:
            if attributes.get("type") in ("checkbox", "radio"):
                self.form.choices.setdefault(name, []).append(value)
                if "checked" in attributes:
                    self.form.fields.append((name, value or "on"))
            else:
                self.form.fields.append((name, value or ""))
        elif tag == "textarea" and name:
            self.area = (name, "")
        elif tag == "select" and name:
            self.select = name
        elif tag == "option" and self.select:
            options = self.form.choices.setdefault(self.select, [])
            if "selected" in attributes or not options:
                self.form.fields = [pair for pair in self.form.fields if pair[0] != self.select]
                self.form.fields.append((self.select, value or ""))
            options.append(value or "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None
        elif tag == "style":
            self.in_style = False
        elif tag in ("h1", "h2") and self.heading is not None:
            self.headings.append(" ".join(self.heading.split()))
            self.heading = None
        elif tag == "textarea" and self.area:
            # A browser drops one line end after the tag.
            self.form.fields.append((self.area[0], re.sub(r"^\r?\n", "", self.area[1])))
            self.area = None

    def handle_data(self, data):
        if self.in_style:
            self.style += data
            return
        self.words.append(data)
        if self.heading is not None:
            self.heading += data
        if self.area:
            self.area = (self.area[0], self.area[1] + data)


class Answer:
    """One answer, and the bytes it took on the wire."""

    def __init__(self, method, path, raw):
        self.method, self.path, self.wire = method, path, len(raw)
        response = HTTPResponse(Wire(raw), method=method)
        response.begin()
        self.status, self.headers = response.status, response.headers
        body = response.read()
        self.body = gzip.decompress(body) if self.headers["Content-Encoding"] == "gzip" else body
        self.html = self.body.decode("utf-8")
        self._page = None

    @property
    def page(self):
        if self._page is None:
            self._page = PageReader()
            self._page.feed(self.html)
        return self._page

    @property
    def text(self):
        return " ".join("".join(self.page.words).split())

    @property
    def location(self):
        return self.headers["Location"] or ""

    def form(self, action):
        """The form whose address ends so."""
        for form in self.page.forms:
            if form.action.endswith(action):
                return form
        raise AssertionError(f"{self.path} ({self.status}) has no form for {action}: "
                             f"{[form.action for form in self.page.forms]} {self.page.headings}")

    def receipt(self):
        """The 24 digits that this page shows."""
        shown = re.search(r'class="receipt"[^>]*>(.*?)</p>', self.html, re.S)
        assert shown, f"{self.path} ({self.status}) shows no receipt"
        return re.sub(r"<[^>]*>|\s", "", shown.group(1))

    def __repr__(self):
        return f"{self.method} {self.path}: {self.status} {self.location} {self.page.headings}"


class Wire:
    """Bytes that were read, as http.client wants them."""

    def __init__(self, raw):
        self.raw = raw

    def makefile(self, mode):
        return io.BytesIO(self.raw)


class Person:
    def __init__(self, port, language="en", **headers):
        self.port, self.language, self.cookies, self.answers = port, language, {}, []
        self.headers = headers
        self.answer = self.last_form = None

    def get(self, path, **headers):
        return self.ask("GET", path, headers)

    def post(self, path, fields, **headers):
        """Sends fields to an address, as a form of ours would."""
        body = fields if isinstance(fields, bytes) else urlencode(fields, encoding="utf-8").encode()
        self.last_form = (path, body, headers)
        return self.ask("POST", path, {"Content-Type": FORM_TYPE} | headers, body)

    def go(self, page, **headers):
        """Opens a page in one's language."""
        return self.get(f"/{self.language}/{page}".rstrip("/"), **headers)

    def submit(self, action, typed=(), **more):
        """Fills in a form of the page one is on, and sends it."""
        form = self.answer.form(action)
        return self.post(form.action or self.answer.path, form.filled(dict(typed) | more))

    def follow(self):
        """Goes where the last answer leads."""
        assert self.answer.status == 303, self.answer
        return self.get(self.answer.location)

    def ask(self, method, path, headers, body=None):
        lines = {"Host": f"127.0.0.1:{self.port}", "User-Agent": "wire", "Accept": "text/html",
                 "Accept-Encoding": "gzip", "Connection": "close"} | self.headers | headers
        if self.cookies:
            lines["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            lines["Content-Length"] = str(len(body))
        head = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        raw = exchange(self.port, head.encode("utf-8", "surrogateescape") + b"\r\n" + (body or b""))
        self.answer = Answer(method, path, raw)
        self.answers.append(self.answer)
        for cookie in self.answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
            if not value:
                del self.cookies[name]
        return self.answer


def exchange(port, request, seconds=60):
    """Sends a request and reads to the end. Raises ConnectionError when no whole answer came."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        try:
            line.sendall(request)
        except (BrokenPipeError, ConnectionResetError):
            pass  # The server may answer before it has read all.
        raw = b""
        while part := line.recv(65536):
            raw += part
    head, end, body = raw.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    if not end or (length and len(body) < int(length.group(1))):
        raise ConnectionError("the line broke")
    return raw


def token():
    """A form's own token, as a page makes one."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")


def code(secret, ahead=0):
    """The one-time code of now, or of some steps later (RFC 6238)."""
    secret = secret.replace(" ", "")
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, (int(time.time() // 30) + ahead).to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start:start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"
