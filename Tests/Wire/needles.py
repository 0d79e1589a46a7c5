"""Texts that are typed so that they can be searched for, in every spelling in which they might lie around."""

import base64
import json
import random
from pathlib import Path
from urllib.parse import quote

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
LATIN = "bcdfghjklmnpqrstvwxz"


class Needles:
    def __init__(self):
        draw = random.SystemRandom()
        # Each mark holds both stems, so that two searches find every text that was ever typed.
        self.stems = ["".join(draw.choices(LATIN, k=18)), "".join(draw.choices(ARABIC, k=14))]
        self.hidden = []

    def mark(self, place):
        return f"{place} {self.stems[0]} {self.stems[1]}"

    def address(self):
        return f"https://{self.stems[0]}.example/"

    def hide(self, *texts):
        """A secret that a page showed: a receipt, a cookie, a key."""
        self.hidden += texts

    def hide_digits(self, plain):
        """A receipt or a recovery key: as one, and in groups of four."""
        self.hidden += [plain, " ".join(plain[at:at + 4] for at in range(0, len(plain), 4))]

    def hide_secret(self, typed):
        """The secret of an authenticator app, as it is typed and as the bytes it stands for."""
        plain = typed.replace(" ", "")
        self.hidden += [typed, plain, base64.b32decode(plain + "=" * (-len(plain) % 8))]

    @staticmethod
    def raw(text):
        """The bytes of a text in each of the encodings that a machine is likely to use."""
        if isinstance(text, bytes):
            return {"bytes": text}
        return {name: text.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")}

    def spellings(self, text):
        """What to search for, so that a text is found wherever it begins."""
        for name, plain in self.raw(text).items():
            yield name, plain
            yield f"hex of {name}", plain.hex().encode()
            yield f"HEX of {name}", plain.hex().upper().encode()
            for lead in range(3):
                # What stands before shifts the letters; those at both ends depend on the neighbours.
                letters = base64.b64encode(b"\0" * lead + plain).rstrip(b"=")[4 if lead else 0:-2]
                yield f"base64 of {name} after {lead}", letters
                yield f"URL base64 of {name} after {lead}", letters.translate(bytes.maketrans(b"+/", b"-_"))
        if isinstance(text, str):
            yield "percent", quote(text, safe="").encode()
            yield "percent, small", quote(text, safe="").lower().encode()
            yield "JSON", json.dumps(text)[1:-1].encode()

    def in_every_spelling(self, text):
        """A whole text as it might lie around, for trying the search out."""
        for name, plain in self.raw(text).items():
            yield name, plain
            yield f"hex of {name}", plain.hex().encode()
            for lead in range(3):
                yield f"base64 of {name} after {lead}", base64.b64encode(b"?" * lead + plain)
                yield f"URL base64 of {name} after {lead}", base64.urlsafe_b64encode(b"?" * lead + plain)
        yield "percent", quote(text, safe="").encode()
        yield "JSON", json.dumps(text).encode()

    def found_in(self, *places):
        """What was found, as (file, spelling); empty when nothing lies open."""
        needles = {(name, spelling) for text in self.stems + self.hidden for name, spelling in self.spellings(text)}
        files = [path for place in places for path in ([place] if Path(place).is_file() else Path(place).rglob("*"))]
        found = []
        for path in files:
            if path.is_file():
                content = path.read_bytes()
                found += [(path.name, name) for name, spelling in needles if spelling in content]
        return found
