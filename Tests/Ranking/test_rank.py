"""Rankings by other means: dominance and scores by linear programming (scipy), draws by brute force (numpy)."""

import itertools
import json
import os
import random
import subprocess
from pathlib import Path

import numpy
import pytest
from scipy.optimize import linprog

ROOT = Path(__file__).resolve().parents[2]
LIGHTTOUCH = os.environ.get("LIGHTTOUCH", str(ROOT / ".build/debug/lighttouch"))
NEAR = 1e-9


def run(given, *options):
    text = given if isinstance(given, (str, bytes)) else json.dumps(given)
    return subprocess.run(
        [LIGHTTOUCH, "rank", "--input", "-", *options], cwd=ROOT, capture_output=True, timeout=120, check=False,
        input=text.encode() if isinstance(text, str) else text)


def ranked(given, *options):
    ended = run(given, *options)
    assert ended.returncode == 0, ended.stderr.decode()
    return json.loads(ended.stdout)


def fact(numbers, coarse):
    """Coarse worths make ties, and differences that are 0 but for the way computers add."""
    worth = (lambda: numbers.randrange(11) / 10) if coarse else numbers.random
    match numbers.randrange(6):
        case 0:
            return None
        case 1:
            return sorted((worth(), worth()))
        case _:
            return worth()


def question(seed, most_criteria=7, most_alternatives=6):
    """Something to rank, the same for the same seed."""
    numbers = random.Random(seed)
    criteria = [f"c{number}" for number in range(numbers.randint(1, most_criteria))]
    order, priorities = numbers.sample(criteria, len(criteria)), []
    while order:
        size = numbers.randint(1, len(order))
        priorities.append(order[:size])
        order = order[size:]
    coarse = numbers.random() < 0.5
    alternatives = []
    for number in range(numbers.randint(1, most_alternatives)):
        facts = {name: fact(numbers, coarse) for name in criteria if numbers.random() < 0.95}
        if alternatives and numbers.random() < 0.4:
            # Close to another one, so that some dominate others.
            facts |= {name: value for name, value in alternatives[-1]["facts"].items() if numbers.random() < 0.8}
        alternatives.append({"id": f"a{number}", "facts": facts})
    return {"criteria": criteria, "priorities": priorities, "alternatives": alternatives}


def ends(given):
    """The lowest and highest worths, a row for each alternative."""
    def end(alternative, name, side):
        value = alternative["facts"].get(name)
        return float((0, 1)[side] if value is None else value[side] if isinstance(value, list) else value)
    return [numpy.array([[end(alternative, name, side) for name in given["criteria"]]
                         for alternative in given["alternatives"]]) for side in (0, 1)]


def lowest(given, worths):
    """The lowest weighted sum over all weights that fit, by linear programming."""
    place = {name: number for number, name in enumerate(given["criteria"])}
    rows = []
    for earlier, later in itertools.pairwise(given["priorities"]):
        for one, other in itertools.product(earlier, later):
            row = numpy.zeros(len(worths))
            row[place[other]], row[place[one]] = 1, -1
            rows.append(row)
    ended = linprog(worths, A_ub=numpy.array(rows) if rows else None, b_ub=numpy.zeros(len(rows)) if rows else None,
                    A_eq=[numpy.ones(len(worths))], b_eq=[1], bounds=(0, None), method="highs")
    assert ended.status == 0
    return ended.fun


@pytest.mark.parametrize("seed", range(200))
def test_dominance_and_scores_are_those_of_linear_programming(seed):
    given = question(seed)
    answer = ranked(given, "--draws", "1")
    low, high = ends(given)
    names = [alternative["id"] for alternative in given["alternatives"]]
    for number, alternative in enumerate(answer["alternatives"]):
        assert alternative["score"] == pytest.approx(
            [lowest(given, low[number]), -lowest(given, -high[number])], abs=1e-7)
    expected = [[names[one], names[other]] for one, other in itertools.permutations(range(len(names)), 2)
                if lowest(given, low[one] - high[other]) >= -NEAR and -lowest(given, low[other] - high[one]) > NEAR]
    assert answer["dominates"] == expected


def uniform(seed, counters):
    """Numbers between 0 and 1 for counters: SplitMix64, as numpy reckons it."""
    with numpy.errstate(over="ignore"):
        step = (counters + numpy.uint64(1)) * numpy.uint64(0x9E3779B97F4A7C15) + numpy.uint64(seed)
        bits = (step ^ (step >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        bits = (bits ^ (bits >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        bits ^= bits >> numpy.uint64(31)
    return (bits >> numpy.uint64(12)).astype(float) * 2.0**-52 + 2.0**-53


def drawn(given, draws, seed):
    """Weights and facts of every draw, the numbers those that the program draws."""
    place = {name: number for number, name in enumerate(given["criteria"])}
    criteria, alternatives = len(place), len(given["alternatives"])
    width = criteria * (2 + alternatives)
    counters = numpy.arange(draws * width, dtype=numpy.uint64).reshape(draws, width)
    chances = uniform(seed, counters)
    exponential = -numpy.log(chances[:, :criteria])
    sorted_weights = -numpy.sort(-exponential, axis=1) / exponential.sum(axis=1, keepdims=True)
    weights = numpy.zeros((draws, criteria))
    for draw in range(draws):
        begin = 0
        for block in given["priorities"]:
            own = list(sorted_weights[draw, begin:begin + len(block)])
            for spot in range(len(block) - 1, 0, -1):
                other = int(chances[draw, criteria + begin + spot] * (spot + 1))
                own[spot], own[other] = own[other], own[spot]
            for name, weight in zip(block, own, strict=True):
                weights[draw, place[name]] = weight
            begin += len(block)
    low, high = ends(given)
    shares = chances[:, 2 * criteria:].reshape(draws, alternatives, criteria)
    return weights, low + shares * (high - low)


def brute(weights, facts):
    """Ranks, wins and central weights by sorting every draw."""
    scores = numpy.einsum("dc,dac->da", weights, facts)
    # Sums that differ by rounding alone are equal.
    scores = numpy.round(scores, 12)
    order = numpy.argsort(-scores, axis=1, kind="stable")
    alternatives = scores.shape[1]
    ranks = numpy.array([[(order[:, rank] == one).mean() for rank in range(alternatives)]
                         for one in range(alternatives)])
    wins = numpy.array([[(scores[:, one] > scores[:, other]).mean() for other in range(alternatives)]
                        for one in range(alternatives)])
    central = [weights[order[:, 0] == one].mean(axis=0) if (order[:, 0] == one).any() else None
               for one in range(alternatives)]
    return scores, ranks, wins, central


@pytest.mark.parametrize("seed", range(40))
def test_draws_come_to_what_numpy_makes_of_the_same_numbers(seed):
    given, draws = question(seed + 1_000), 400
    answer = ranked(given, "--draws", str(draws), "--seed", str(seed))
    weights, facts = drawn(given, draws, seed)
    _, ranks, wins, central = brute(weights, facts)
    names = [alternative["id"] for alternative in given["alternatives"]]
    # Two equal scores may differ by rounding in one of two ways of adding; that is seen in a draw or two at most.
    slack = 2.5 / draws if len(names) > 1 else NEAR
    for one, alternative in enumerate(answer["alternatives"]):
        assert alternative["rank_acceptability"] == pytest.approx(list(ranks[one]), abs=slack)
        assert sum(alternative["rank_acceptability"]) == pytest.approx(1)
        expected = {name: wins[one][other] for other, name in enumerate(names) if other != one}
        assert list(alternative["pairwise"]) == list(expected)
        assert alternative["pairwise"] == pytest.approx(expected, abs=slack)
        if alternative["central_weights"] is None:
            assert ranks[one][0] <= slack
        elif ranks[one][0] > 0.2:
            assert list(alternative["central_weights"].values()) == pytest.approx(list(central[one]), abs=0.01)


@pytest.mark.parametrize("seed", range(12))
def test_questions_are_those_of_both_ends_on_the_same_draws(seed):
    given, draws = question(seed + 2_000, most_criteria=5, most_alternatives=4), 300
    answer = ranked(given, "--draws", str(draws), "--seed", "5")
    weights, facts = drawn(given, draws, 5)
    _, ranks, _, _ = brute(weights, facts)
    leader = int(numpy.argmax(ranks[:, 0]))
    low, high = ends(given)
    names = [alternative["id"] for alternative in given["alternatives"]]
    expected = {}
    for one, alternative in enumerate(given["alternatives"]):
        for place, name in enumerate(given["criteria"]):
            if not isinstance(alternative["facts"].get(name), float | int):
                shares = []
                for end in (low, high):
                    changed = facts.copy()
                    changed[:, one, place] = end[one, place]
                    shares.append(brute(weights, changed)[1][leader][0])
                expected[(names[one], name)] = abs(shares[1] - shares[0])
    found = {(entry["alternative"], entry["criterion"]): entry["effect"] for entry in answer["questions"]}
    assert found.keys() == expected.keys()
    assert found == pytest.approx(expected, abs=2.5 / draws)
    effects = [entry["effect"] for entry in answer["questions"]]
    assert effects == sorted(effects, reverse=True)


def test_weights_have_the_means_of_rank_order_centroids():
    names = [f"c{number}" for number in range(5)]
    # Each alternative has one criterion alone, so its mean score is that criterion's mean weight.
    given = {"criteria": names, "priorities": [[name] for name in names],
             "alternatives": [{"id": "only", "facts": dict.fromkeys(names, 0.5)}]}
    weights = ranked(given, "--draws", "40000")["alternatives"][0]["central_weights"]
    centroids = [sum(1 / rank for rank in range(place, 6)) / 5 for place in range(1, 6)]
    assert list(weights.values()) == pytest.approx(centroids, abs=0.005)
    given["priorities"] = [names[:2], names[2:]]
    weights = ranked(given, "--draws", "40000")["alternatives"][0]["central_weights"]
    means = [sum(centroids[:2]) / 2] * 2 + [sum(centroids[2:]) / 3] * 3
    assert list(weights.values()) == pytest.approx(means, abs=0.005)


@pytest.mark.parametrize("seed", range(20))
def test_another_alternative_changes_no_dominance_between_two_others(seed):
    given = question(seed + 3_000)
    before = ranked(given, "--draws", "1")["dominates"]
    more = given | {"alternatives": given["alternatives"] + [
        {"id": "new", "facts": {name: random.Random(seed).random() for name in given["criteria"]}}]}
    after = ranked(more, "--draws", "1")["dominates"]
    assert [pair for pair in after if "new" not in pair] == before


def test_the_same_input_and_seed_give_the_same_bytes():
    given = question(7, most_criteria=20, most_alternatives=20)
    first = run(given, "--seed", "3")
    assert first.returncode == 0
    assert all(run(given, "--seed", "3").stdout == first.stdout for _ in range(3))
    assert run(given, "--seed", "4").stdout != first.stdout


def test_rounding_makes_no_dominance():
    """0.1 + 0.2 is a little more than 0.3 for a computer, and not for a person."""
    given = {"criteria": ["a", "b", "c"], "priorities": [["a", "b", "c"]],
             "alternatives": [{"id": "x", "facts": {"a": 0.1 + 0.2, "b": 0.5, "c": 0.5}},
                              {"id": "y", "facts": {"a": 0.3, "b": 0.5, "c": 0.5}}]}
    assert ranked(given, "--draws", "10")["dominates"] == []


def test_equal_scores_rank_in_the_order_of_the_input():
    given = {"criteria": ["a"], "priorities": [["a"]],
             "alternatives": [{"id": name, "facts": {"a": 0.4}} for name in "xyz"]}
    answer = ranked(given, "--draws", "10")
    assert [entry["rank_acceptability"] for entry in answer["alternatives"]] == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    assert [entry["central_weights"] for entry in answer["alternatives"]] == [{"a": 1.0}, None, None]
    assert answer["alternatives"][0]["pairwise"] == {"y": 0, "z": 0}
    assert answer["dominates"] == [] and answer["questions"] == []


GOOD = {"criteria": ["a", "b"], "priorities": [["a"], ["b"]],
        "alternatives": [{"id": "x", "facts": {"a": 0.5, "b": None}}]}


def with_fact(value):
    return GOOD | {"alternatives": [{"id": "x", "facts": {"a": value}}]}


HOSTILE = {
    "no JSON": "{", "nothing": "", "a list": "[]", "no text": b"\xff\xfe\x00", "no criteria": GOOD | {"criteria": []},
    "criteria missing": {"priorities": [["a"]], "alternatives": []},
    "a criterion twice": GOOD | {"criteria": ["a", "b", "a"]},
    "a number for a criterion": GOOD | {"criteria": ["a", 5]},
    "no priorities": GOOD | {"priorities": []}, "an empty block": GOOD | {"priorities": [["a", "b"], []]},
    "a criterion in two blocks": GOOD | {"priorities": [["a"], ["b"], ["a"]]},
    "a criterion in no block": GOOD | {"priorities": [["a"]]},
    "a stranger in a block": GOOD | {"priorities": [["a"], ["b"], ["z"]]},
    "blocks that are no lists": GOOD | {"priorities": ["a", "b"]},
    "no alternatives": GOOD | {"alternatives": []},
    "an id twice": GOOD | {"alternatives": GOOD["alternatives"] * 2},
    "no id": GOOD | {"alternatives": [{"facts": {}}]}, "no facts": GOOD | {"alternatives": [{"id": "x"}]},
    "a stranger among facts": GOOD | {"alternatives": [{"id": "x", "facts": {"z": 1}}]},
    "below 0": with_fact(-0.1), "above 1": with_fact(1.1), "low above high": with_fact([0.6, 0.5]),
    "an end outside": with_fact([0.5, 2]), "three ends": with_fact([0, 0.5, 1]), "an empty span": with_fact([]),
    "null in a span": with_fact([None, 1]), "a text": with_fact("0.5"), "a flag": with_fact(True),
    "endless": '{"criteria":["a"],"priorities":[["a"]],"alternatives":[{"id":"x","facts":{"a":1e999}}]}',
    "not a number": '{"criteria":["a"],"priorities":[["a"]],"alternatives":[{"id":"x","facts":{"a":NaN}}]}',
    "too many criteria": {"criteria": [f"c{n}" for n in range(1_001)],
                          "priorities": [[f"c{n}" for n in range(1_001)]],
                          "alternatives": [{"id": "x", "facts": {}}]},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_ranked_is_refused_with_a_message(name):
    ended = run(HOSTILE[name])
    assert ended.returncode != 0
    assert ended.stdout == b""
    assert ended.stderr.decode().startswith("Error: -: ")


@pytest.mark.parametrize("options", [["--draws", "0"], ["--draws", "-5"], ["--draws", "many"], ["--seed", "-1"],
                                     ["--seed", "x"], ["--weights", "3"], ["stray"]])
def test_options_that_are_not_known_are_refused(options):
    ended = run(GOOD, *options)
    assert ended.returncode != 0 and ended.stdout == b"" and b"Error" in ended.stderr


def test_a_file_that_is_not_there_is_refused():
    ended = subprocess.run([LIGHTTOUCH, "rank", "--input", "nowhere.json"], cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode != 0 and ended.stdout == b"" and b"nowhere.json" in ended.stderr


def test_a_thousand_criteria_are_ranked():
    names = [f"c{number}" for number in range(1_000)]
    given = {"criteria": names, "priorities": [names], "alternatives": [{"id": "x", "facts": {}}]}
    assert ranked(given, "--draws", "5")["alternatives"][0]["score"] == [0, 1]
