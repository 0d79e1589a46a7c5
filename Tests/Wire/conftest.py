import re
from dataclasses import dataclass, field

import pytest
from journey import come_back, sign_in
from person import Person
from server import Server, command, copy

LANGUAGES = ["en", "es", "pt", "fr", "ar"]


@dataclass
class World:
    """The demonstration, and cookies of everyone in it: a session outlives a restart and a copy."""

    data: object
    staff: dict = field(default_factory=dict)
    groups: dict = field(default_factory=dict)
    receipts: dict = field(default_factory=dict)


class Programme:
    """A served copy of the demonstration."""

    def __init__(self, world, server):
        self.world, self.server = world, server

    def visitor(self, language="en", **headers):
        return Person(self.server.port, language, **headers)

    def group(self, name, language="en"):
        return self.with_cookies(self.world.groups[name], language)

    def staff(self, name, language="en"):
        return self.with_cookies(self.world.staff[name], language)

    def with_cookies(self, cookies, language):
        person = self.visitor(language)
        person.cookies = dict(cookies)
        return person


@pytest.fixture(scope="session")
def world(tmp_path_factory):
    world = World(tmp_path_factory.mktemp("demonstration") / "data")
    told = command("demo", data=world.data)
    (world.data / "sign-ins.txt").unlink()
    with Server(world.data) as server:
        for name, password, secret in re.findall(r"^[a-z+]+\t(\w+)\t([^\t]+)\t(\w+)$", told, re.M):
            person = Person(server.port)
            sign_in(person, name, password, secret)
            world.staff[name] = person.cookies
        for receipt, name in re.findall(r"^([\d ]{29})\t(\S+)$", told, re.M):
            person = Person(server.port)
            come_back(person, receipt)
            assert person.cookies, person.answer.text
            world.groups[name], world.receipts[name] = person.cookies, receipt
    assert len(world.staff) == 4 and len(world.groups) >= 12
    return world


@pytest.fixture
def programme(world, tmp_path):
    with Server(copy(world.data, tmp_path / "data")) as server:
        yield Programme(world, server)


@pytest.fixture(scope="module")
def shared_programme(world, tmp_path_factory):
    """One for all tests of a file that do not get in each other's way."""
    with Server(copy(world.data, tmp_path_factory.mktemp("shared") / "data")) as server:
        yield Programme(world, server)
