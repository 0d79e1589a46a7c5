"""35 criteria and 150 alternatives to rank, more than half of their facts open, and the same ranked by numpy.

Run by measure.py. The numpy version draws weights and facts by numpy's own generator and counts what is counted by us.
"""

import json
import random
import subprocess
import time

import numpy

CRITERIA, ALTERNATIVES, DRAWS = 35, 150, 10_000


def _fact(numbers):
    kind = numbers.random()
    if kind < 0.4:
        return None
    if kind < 0.55:
        return sorted((numbers.random(), numbers.random()))
    return round(numbers.random(), 2)


def shortlist():
    """As the input of `lighttouch rank`; the same each time."""
    numbers = random.Random(3)
    names = [f"c{number}" for number in range(CRITERIA)]
    order, priorities = numbers.sample(names, CRITERIA), []
    while order:
        size = numbers.randint(1, 5)
        priorities.append(order[:size])
        order = order[size:]
    alternatives = [{"id": f"t{number}", "facts": {name: _fact(numbers) for name in names}}
                    for number in range(ALTERNATIVES)]
    return {"criteria": names, "priorities": priorities, "alternatives": alternatives}


def ours(binary):
    """Milliseconds for the draws alone, and with dominance and all questions; the medians of 15 runs."""
    told = subprocess.run(
        [str(binary), "rank", "--input", "-", "--draws", str(DRAWS), "--repeat", "15"], input=json.dumps(shortlist()),
        capture_output=True, text=True, check=True)
    return [float(line) for line in told.stderr.split()]


def by_numpy():
    """Milliseconds for the same draws in numpy, a hundred at a time, which suits its memory."""
    given, chance = shortlist(), numpy.random.default_rng(1)
    place = {name: number for number, name in enumerate(given["criteria"])}
    blocks = [[place[name] for name in block] for block in given["priorities"]]
    ends = [[(0, 1) if fact is None else fact if isinstance(fact, list) else (fact, fact)
             for fact in entry["facts"].values()] for entry in given["alternatives"]]
    low, high = numpy.moveaxis(numpy.array(ends, float), 2, 0)
    began = time.monotonic()
    ranks = numpy.zeros((ALTERNATIVES, ALTERNATIVES), int)
    wins = numpy.zeros((ALTERNATIVES, ALTERNATIVES), int)
    for _ in range(DRAWS // 100):
        weights = numpy.zeros((100, CRITERIA))
        ordered = -numpy.sort(-chance.dirichlet(numpy.ones(CRITERIA), 100), axis=1)
        begin = 0
        for block in blocks:
            weights[:, block] = chance.permuted(ordered[:, begin:begin + len(block)], axis=1)
            begin += len(block)
        facts = low + chance.random((100, ALTERNATIVES, CRITERIA)) * (high - low)
        scores = numpy.einsum("dc,dac->da", weights, facts)
        higher = scores[:, :, None] > scores[:, None, :]
        wins += higher.sum(axis=0)
        numpy.add.at(ranks, (numpy.arange(ALTERNATIVES), higher.sum(axis=1)), 1)
    return (time.monotonic() - began) * 1_000
