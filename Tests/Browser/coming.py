"""The ways in which guests come to a page, used by the lists of pages of groups and of the desk."""


def collector(pages):
    """A decorator that enters the way to a page into a list under its own name."""

    def page(come):
        pages[come.__name__.replace("_", "-")] = come
        return come

    return page


def at(path, visitor):
    visitor.open(path)
    return visitor


def pressing(button, visitor):
    visitor.press(button)
    return visitor


def opens_other_ways(visitor):
    """From a workflow to the patterns for its first step."""
    visitor.page.locator('main table a[href*="/map/elements/"]').first.click()
    visitor.page.locator('main a[href$="/patterns"]').click()
