"""What the pages say, in each language: the same PO files that the server reads."""

import functools
import gettext
import io
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).parents[2]
LANGUAGES = ["en", "es", "pt", "fr", "ar"]
DESK_LANGUAGES = ["en", "es"]


@functools.cache
def _catalogue(domain, language):
    source = ROOT / "Locales" / domain / f"{language}.po"
    if not source.exists():
        return gettext.NullTranslations()
    compiled = subprocess.run(["msgfmt", "--output-file", "-", source], check=True, stdout=subprocess.PIPE)
    return gettext.GNUTranslations(io.BytesIO(compiled.stdout))


class Words:
    """Says an English sentence of the pages in another language; the desk looks in its own words first."""

    def __init__(self, language, desk=False):
        self.language = language
        self.domains = ["desk", "group"] if desk else ["group"]

    def __call__(self, english, **values):
        said = english
        for domain in self.domains:
            said = _catalogue(domain, self.language).gettext(english)
            if said != english:
                break
        for name, value in values.items():
            said = said.replace("{" + name + "}", value)
        return said
