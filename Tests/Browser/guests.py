"""Visitors who stand where a page is to be looked at, signed in once and not for each page."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser

from codes import App
from demonstration import SignIn
from stories import GARDENERS, SEAMSTRESSES
from visitors import Colleague, Group
from words import Words

PASSWORD = "nine roofs and a river"


@dataclass
class Guests:
    """Everyone who visits during the tests of pages."""

    chromium: Browser
    address: str
    staff: dict
    receipts: dict
    app: App
    desk_state: object
    states: dict = field(default_factory=dict)
    contexts: list = field(default_factory=list)

    def _page(self, language, state):
        context = self.chromium.new_context(
            java_script_enabled=False, locale=language, storage_state=state
        )
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        return context.new_page()

    def leave(self):
        for context in self.contexts:
            context.close()
        self.contexts.clear()

    def anyone(self, language):
        return Group(self._page(language, None), self.address, Words(language))

    def stranger_at_desk(self, language):
        return Colleague(self._page(language, None), self.address, Words(language, desk=True))

    def _returning(self, key, language, begin):
        """Someone of a group whose first visit was kept."""
        if key not in self.states:
            first = self.anyone(language)
            begin(first)
            self.states[key] = first.page.context.storage_state()
        return Group(self._page(language, self.states[key]), self.address, Words(language))

    def of_group(self, name, language):
        return self._returning(name, language, lambda member: member.comes_back_with(self.receipts[name]))

    def with_draft(self, language, name="draft"):
        """A draft that only waits to be sent; with another name, another draft."""
        story = SEAMSTRESSES if language == "ar" else GARDENERS
        return self._returning((name, language), language, lambda member: member.asks(story))

    def with_new_request(self, language):
        def begin(member):
            member.asks(SEAMSTRESSES if language == "ar" else GARDENERS)
            member.press("Send our request")

        return self._returning(("request", language), language, begin)

    def at_desk(self, name, language):
        state = self.desk_state(name)
        return Colleague(self._page(language, state), self.address, Words(language, desk=True))

    def invited(self, language):
        """Someone who opens a fresh invitation."""
        coordinator = self.at_desk("amal", language)
        coordinator.open("desk/people")
        coordinator.press("Make a link")
        newcomer = self.stranger_at_desk(language)
        newcomer.page.goto(coordinator.page.locator("code").inner_text())
        return newcomer

    def newcomer(self, language):
        """Someone who has enrolled, whose desk is still empty."""
        if ("newcomer", language) not in self.states:
            newcomer = self.invited(language)
            newcomer.enrols(f"Lin {language}", PASSWORD)
            secret = newcomer.page.locator(".receipt").inner_text()
            newcomer.type("The code that the app shows now", self.app.next_code(secret))
            newcomer.press("Finish")
            newcomer.signs_in(SignIn(f"Lin {language}", PASSWORD, secret), self.app)
            self.states["newcomer", language] = newcomer.page.context.storage_state()
        state = self.states["newcomer", language]
        return Colleague(self._page(language, state), self.address, Words(language, desk=True))
