"""Someone who tries receipts: each well formed, none of them right, from many addresses of the loopback.

Run by measure.py as a process of its own: python flood.py PORT A_SECOND SECONDS
"""

import asyncio
import json
import secrets
import sys
import time


def wrong_receipt():
    """24 digits that fit together (ISO 7064 MOD 97-10), so that the server has to derive before it can say no."""
    payload = "".join(str(secrets.randbelow(10)) for _ in range(22))
    return f"{payload}{98 - int(payload + '00') % 97:02}"


async def try_one(port, number, answers):
    """One wrong receipt over a connection of its own. A new address each time: no limit by address helps."""
    source = f"127.{number // 62_500 % 250 + 1}.{number // 250 % 250}.{number % 250 + 1}"
    body = f"receipt={wrong_receipt()}"
    reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(source, 0))
    writer.write((
        "POST /en/return HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}").encode())
    status = (await reader.readline()).split(b" ")[1].decode()
    answers[status] = answers.get(status, 0) + 1
    writer.close()


async def flood(port, a_second, seconds):
    """Sends at a fixed rate, whether the earlier ones were answered or not."""
    answers, tries, began = {}, [], time.monotonic()
    for number in range(a_second * seconds):
        await asyncio.sleep(max(0, began + number / a_second - time.monotonic()))
        tries.append(asyncio.create_task(try_one(port, number, answers)))
    sent_in = time.monotonic() - began
    failed = sum(isinstance(end, Exception) for end in await asyncio.gather(*tries, return_exceptions=True))
    return {"rate": len(tries) / sent_in, "answers": answers, "failed": failed}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(flood(*(int(argument) for argument in sys.argv[1:])))))
