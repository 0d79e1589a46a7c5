"""When the programme's own data cannot be read any more: a page of ours, and nothing that was typed is lost."""

import sqlite3
import time

import pytest
from person import token


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_database_that_is_gone_is_said_on_a_page_of_ours(programme, language):
    group = programme.visitor()
    # The page itself is asked for first, so that the form is a real one.
    group.go("ask")
    with sqlite3.connect(programme.server.data / "data.sqlite", timeout=10) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("DROP TABLE programme")
    # What everyone is shown alike is remembered for five seconds.
    time.sleep(6)
    typed = "Two men <stood> before the office & took pictures of us."
    form = {"words": typed, "topic": "safety", "urgency": "weeks", "once": token()}
    sent = group.post(f"/{language}/ask", form)
    assert "stood&gt; before the office &amp; took pictures" in sent.html
    for answer in [group.get(f"/{language}/help-now"), sent]:
        assert answer.status == 500
        assert "content-security-policy" in answer.headers
        assert any(answer.page.headings) and f'lang="{language}"' in answer.html
        assert "SQL" not in answer.text and "table" not in answer.text.lower()
