"""What groups and staff do, page by page, as their browsers do it."""

from person import code


def begin(person, words, **more):
    """The first step of asking: from here on the draft is kept."""
    person.go("ask")
    person.submit("/ask", {"topic": ["data"], "words": words, "urgency": "weeks"} | more)
    return person.follow()


def send(person, words, background=(), contact=()):
    """Asks for support from the first step to the last, and gives the receipt that was typed back."""
    begin(person, words)
    person.submit("/ask/who", background)
    person.follow()
    person.submit("/ask/reach", {"way": "here", "zone": "Asia/Beirut"} | dict(contact))
    person.follow()
    person.submit("/ask/check")
    receipt = person.follow().receipt()
    person.go("receipt/back")
    person.submit("/receipt/back", receipt=" ".join(receipt[at:at + 4] for at in range(0, 24, 4)))
    person.follow()
    return receipt


def come_back(person, receipt):
    """Types a receipt, and goes where it leads."""
    person.go("return")
    person.submit("/return", receipt=receipt)
    return person.follow() if person.answer.status == 303 else person.answer


def slots(person):
    """The times that are offered first."""
    return person.go("case/call").form("/case/call").choices.get("slot", [])


def book(person, slot=None, **typed):
    """Books the first time that is offered, or a given one."""
    offered = slots(person)
    assert offered, person.answer
    return person.submit("/case/call", {"slot": slot or offered[0], "channel": "writing"} | typed)


def write(person, text):
    """Sends a message from the page of the case."""
    person.go("case")
    return person.submit("/case/entries", text=text)


def sign_in(person, name, password, secret, ahead=0):
    person.go("sign-in")
    person.submit("/sign-in", name=name, password=password, code=code(secret, ahead))
    assert person.answer.status == 303, person.answer.text
    return person.follow()
