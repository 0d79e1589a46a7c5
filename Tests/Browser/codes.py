"""Codes of an authenticator app: RFC 6238 with SHA-1, 30 seconds and six digits."""

import base64
import hashlib
import hmac
import time

STEP = 30


def code(secret, step):
    """The code of one step of half a minute."""
    plain = secret.replace(" ", "")
    key = base64.b32decode(plain + "=" * (-len(plain) % 8))
    digest = hmac.new(key, step.to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


class App:
    """Gives each code once, since the server takes each code once. A clock may be one step ahead."""

    def __init__(self):
        self.used = {}

    def next_code(self, secret):
        now = int(time.time()) // STEP
        step = max(now, self.used.get(secret, 0) + 1)
        while step > int(time.time()) // STEP + 1:
            time.sleep(0.2)
        self.used[secret] = step
        return code(secret, step)
