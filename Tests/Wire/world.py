"""The demonstration as tests use it: filled once, copied and served as often as needed."""

from dataclasses import dataclass, field

from person import Person

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
