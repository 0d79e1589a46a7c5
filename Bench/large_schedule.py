"""A map of 80 holdings with four copies each, their rules, events, holds and log, to reckon a schedule of."""

import datetime
import json
import random

HOLDINGS, COPIES = 80, 4
TRIGGERS = ["project-closed", "case-closed", "reported", "person-left", "created", "year-ended", "data-disposed"]
MEDIA = ["paper", "cloud", "phone", "backup"]


def large_schedule():
    """As the text of a map file; the same each time."""
    numbers = random.Random(2)

    def day():
        return (datetime.date(2024, 1, 1) + datetime.timedelta(numbers.randrange(1_000))).isoformat()

    holdings, copies, events, disposals = [], [], [], []
    for number in range(HOLDINGS):
        trigger = TRIGGERS[number % len(TRIGGERS)]
        holding = {"id": f"h{number}", "name": f"List {number}", "trigger": trigger, "months": number % 25, "days": 3}
        if trigger == "data-disposed":
            # The ones before it: chains of waiting, but no circles.
            holding["after"] = [f"h{number - 1}", f"h{number - 2}"]
        else:
            events.append({"id": f"e{number}", "trigger": trigger, "day": day(), "holdings": [f"h{number}"]})
        holdings.append(holding)
        for place in range(COPIES):
            copies.append({"id": f"c{number}-{place}", "holding": f"h{number}", "place": f"p{place}"})
            if numbers.random() < 0.3:
                disposals.append({
                    "id": f"d{number}-{place}", "what": "A list", "holding": f"h{number}", "place": f"p{place}",
                    "day": day(), "who": "coordination"})
    places = [{"id": f"p{number}", "name": medium, "medium": medium} for number, medium in enumerate(MEDIA)]
    holds = [{"id": "claim", "name": "A claim", "holdings": ["h3", "h9"], "since": "2025-01-01"}]
    return json.dumps({
        "format": "lighttouch-map-1", "holdings": holdings, "places": places, "copies": copies, "events": events,
        "holds": holds, "disposals": disposals})
