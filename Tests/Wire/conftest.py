import re
import sys

import pytest
from journey import come_back, sign_in
from person import Person
from server import BINARY, ROOT, Server, command, copy
from world import Programme, World


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


@pytest.fixture(scope="session")
def large_map():
    """The one that bin/bench measures with."""
    sys.path.append(str(ROOT / "Bench"))
    from large_map import large_map

    return large_map(BINARY)
