"""Forms that no page of ours would send, drawn from a generator that is seeded."""

import re
from urllib.parse import quote, quote_from_bytes

from person import FORM_TYPE, token
from server import ROOT

TEMPLATES = "\n".join(path.read_text() for path in sorted((ROOT / "Templates").rglob("*.mustache")))
FIELDS = sorted(
    set(re.findall(r'\bname="([a-z-]+)"', TEMPLATES)) - {"viewport", "once"}
    | {f"{text}-{code}" for text in ("name", "welcome", "notice") for code in ("en", "ar")}
    | {f"day-{day}-{half}-{end}" for day in (1, 7) for half in (1, 2) for end in ("start", "end")}
    | set(re.findall(r"- key: (\w+)", (ROOT / "Content/map-words.yaml").read_text()))
    | {"uses-holding-0", "uses-does-0", "next-step-0", "next-when-0"}
    | {"slotMinutes", "bufferAfter", "noticeHours", "horizonDays", "callsPerDay", "callsPerWeek"})

GOOD = ["data", "safety", "weeks", "now", "here", "email", "signal", "phone", "jitsi", "writing", "Asia/Beirut", "en",
        "ar", "yes", "no", "1", "30", "2027-03-31", "09:00", "17:30", "busy", "coordinator", "practitioner",
        "workflow", "https://meet.example/", "A sentence that a person would write."]

ODD = ["", " ", "\0", "a\0b", "-1", "0", "9" * 30, str(2**63 - 1), str(-2**63), str(2**63), "1e400", "nan", "-inf",
       "0x10", "½", "十", "٢٤", "९९", "true", "null", "[]", "{}", "{{once}}", "{{{style}}}", "{{#a}}", "[[Leave now]]",
       "<script>alert(1)</script>", "\"><script>", "' OR 1=1 --", "../../etc/passwd", "\r\nSet-Cookie: injected=1",
       "\u202eelif", "\ufeff", "\u2028", "e" + "\u0301" * 500, "👨‍👩‍👧‍👦" * 50, "ﷺ" * 100, "24:60", "24:00", "99:99",
       "2027-02-30", "0000-00-00", "-2027-01-01", "99999-01-01", "x" * 2_001, "ض" * 20_001]

RAW = [b"\xff\xfe\xfd", b"\xc3\x28", b"\xed\xa0\x80", b"%", b"%f", b"%zz", b"%%%", b"%00", b"%ff%fe", b"%C0%80",
       b"%ED%A0%80", b"%F5%80%80%80", b"%+5", b"%25%32%35", b"%u0041", b"=", b"==a==", b"+%2B+", b"a\rb\nc", b"\x00"]

KINDS = [FORM_TYPE] * 12 + [FORM_TYPE + "; charset=utf-16", "multipart/form-data; boundary=x", "multipart/form-data",
                            "application/json", "text/plain", "application/octet-stream", "", "x" * 300]


def strange_value(draw):
    """Something for a field, as it goes over the wire."""
    return draw.choice([lambda: quote(draw.choice(GOOD), safe="").encode(), lambda: draw.choice(RAW),
                        lambda: quote(draw.choice(ODD), safe="").encode(),
                        lambda: draw.choice(ODD).encode(),
                        lambda: quote_from_bytes(draw.randbytes(draw.randrange(200))).encode()])()


def strange_path(draw):
    """Something for a part of an address, where no space or line end can stand."""
    return quote(re.sub(rb"[\x00-\x20\x7f#?/]", b"-", strange_value(draw))[:2_000], safe="%")


def strange_form(draw):
    """A body and a content type."""
    return draw.choice(SHAPES)(draw)[:2_200_000], draw.choice(KINDS)


def filled(draw, names):
    pairs = [name.encode() + b"=" + strange_value(draw) for name in names]
    once = draw.choice([token(), token(), token(), token(), "A" * 43, "", "ж" * 43]).encode()
    return b"&".join(pairs + [b"once=" + once, b"version=" + strange_value(draw)])


def some(draw):
    return filled(draw, draw.sample(FIELDS, draw.randrange(len(FIELDS))))


def every(draw):
    return filled(draw, FIELDS)


def repeated(draw):
    return filled(draw, [draw.choice(FIELDS)] * draw.randrange(1, 300) + FIELDS)


def nameless(draw):
    return b"&".join(strange_value(draw) for _ in range(draw.randrange(40)))


def crowded(draw):
    return b"&".join(b"%d=%d" % (number, number) for number in range(20_000)) + b"&" + every(draw)


def long(draw):
    value = draw.choice([b"a", b"%41", b"%", b"%00", b"\xff", b"\xd8\xb6", b"&", b"=", b"\n", b"e%CC%81"])
    return every(draw) + b"&" + draw.choice(FIELDS).encode() + b"=" + value * (draw.randrange(1, 600_000) // len(value))


def endless(draw):
    """More than is taken from anybody at once."""
    return every(draw) + b"&text=" + b"a" * 2_200_000


def noise(draw):
    return draw.randbytes(draw.randrange(3_000))


def nothing(draw):
    return b""


SHAPES = [some, some, some, every, every, every, every, repeated, nameless, noise, nothing, crowded, long, endless]
