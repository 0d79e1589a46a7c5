"""People at their browsers, who do what people do: read, type, press, follow."""

from playwright.sync_api import expect


class Visitor:
    """Someone at a browser that runs no script, in one language."""

    def __init__(self, page, address, words):
        self.page = page
        self.address = address
        self.words = words
        self.language = words.language
        self.answer = None
        page.on("response", self._keep)

    def _keep(self, response):
        """The last page itself, as it came over the line."""
        if response.request.is_navigation_request() and not 300 <= response.status < 400:
            self.answer = response

    def html(self):
        return self.answer.text()

    def open(self, path=""):
        return self.page.goto(f"{self.address}/{self.language}/{path}".rstrip("/"))

    def press(self, button):
        """Presses a button and waits for the page that answers."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=self.words(button), exact=True).first.click()

    def follow(self, link):
        with self.page.expect_navigation():
            self.link(link).click()

    def link(self, name):
        return self.page.get_by_role("link", name=self.words(name), exact=True).first

    def unfold(self, summary):
        self.page.locator("summary", has_text=self.words(summary)).click()

    def type(self, label, text):
        self.page.get_by_label(self.words(label), exact=True).first.fill(text)

    def tick(self, name, *values):
        for value in values:
            self.page.locator(f'input[name="{name}"][value="{value}"]').check()

    def pick(self, name, value):
        self.page.locator(f'select[name="{name}"]').select_option(value)

    def sees(self, text, **values):
        expect(self.page.locator("main")).to_contain_text(self.words(text, **values))

    def sees_heading(self, text):
        expect(self.page.locator("h1")).to_contain_text(self.words(text))

    def does_not_see(self, text):
        expect(self.page.locator("body")).not_to_contain_text(self.words(text))

    def finds_in(self, label, text):
        expect(self.page.get_by_label(self.words(label), exact=True).first).to_have_value(text)

    def is_led_to(self, field):
        """The summary of what is to be mended has the focus, and leads to the field."""
        expect(self.page.locator(".errors")).to_be_focused()
        expect(self.page.locator(f'.errors a[href="#{field}"]')).to_be_visible()
        expect(self.page.locator(f'[id="{field}"]')).to_have_count(1)


class Group(Visitor):
    """A member of a group."""

    def asks(self, story):
        self.open()
        self.sees_heading("Support for groups who work for justice")
        self.follow("Ask for support")
        self.says_what_is_hard(story)
        self.says_who_they_are(story)
        self.says_how_to_be_reached(story)

    def says_what_is_hard(self, story):
        self.sees_heading("What is hard at the moment?")
        self.tick("topic", *story.topics)
        self.type("In your own words", story.words)
        self.tick("urgency", story.urgency)
        self.press("Go on")

    def says_who_they_are(self, story):
        self.sees_heading("Who are you, and whom do you serve?")
        self.type("Your group (optional)", story.who)
        self.type("The people you serve (optional)", story.serves)
        self.pick("language", story.language)
        self.press("Go on")

    def says_how_to_be_reached(self, story):
        self.sees_heading("How do we reach you safely?")
        self.tick("way", story.way)
        self.type("Address or number", story.number)
        self.pick("zone", story.zone)
        self.type("Name to use (optional)", story.name)
        self.type("Safe hours (optional)", story.hours)
        self.tick("voicemail", "no")
        self.press("Go on")

    def reads_receipt(self):
        return self.page.locator(".receipt").inner_text().replace("\n", " ").strip()

    def types_back(self, receipt):
        self.follow("I have written it down")
        self.sees_heading("Type your receipt back")
        self.type("Your receipt", receipt)
        self.press("Check it")

    def comes_back_with(self, receipt):
        self.open("return")
        self.type("Your receipt", receipt)
        self.press("Open our case")

    def chooses_time(self, number):
        """The nth of the times that are shown."""
        time = self.page.locator('input[name="slot"]').nth(number)
        chosen = time.get_attribute("value")
        time.check()
        return int(chosen)

    def downloads(self, link):
        """The name and the text of a file."""
        with self.page.expect_download() as started:
            self.link(link).click()
        with open(started.value.path(), encoding="utf-8", newline="") as file:
            return started.value.suggested_filename, file.read()


class Colleague(Visitor):
    """A member of staff at the desk."""

    def enrols(self, name, password):
        """The first step, after the link of an invitation was opened."""
        self.type("Your name, as groups see it", name)
        self.type("Name to sign in with", name)
        self.type("Password", password)
        self.type("Password once more", password)
        self.tick("language", "en")
        self.pick("zone", "Africa/Lagos")
        self.press("Go on")

    def signs_in(self, sign_in, app):
        self.open("sign-in")
        self.type("Name", sign_in.name)
        self.type("Password", sign_in.password)
        self.type("Code from your app", app.next_code(sign_in.secret))
        self.press("Sign in")
        self.sees_heading("My desk")

    def opens_first_case(self, stage):
        """The first case in a list that stands at a stage."""
        row = self.page.locator("tr", has=self.page.locator(".stage", has_text=self.words(stage)))
        self.page.goto(self.address + row.first.locator("th a").get_attribute("href"))

    def opens_newest_of(self, story):
        """The case in a list that came last from someone who works in the story's language."""
        for link in reversed(self.page.locator(".list th a").all()):
            self.page.goto(self.address + link.get_attribute("href"))
            if story.words in self.page.locator("main").inner_text():
                return
            self.page.go_back()
        raise AssertionError("No case in the list holds these words.")

    def adds_action(self, action):
        self.unfold("Add an action")
        for label, text in zip(["What", "Why", "Who"], [action.what, action.why, action.who]):
            self.type(label, text)
        self.type("Hours, as an estimate", action.hours)
        self.type("By when (optional)", action.due)
        self.pick("track", action.track)
        self.press("Add it")

