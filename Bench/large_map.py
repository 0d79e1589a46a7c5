"""A large map for measuring: the starting maps drawn together, some of them twice, under ids like those of real maps.

It has 60 steps in one workflow and more than 80 holdings, each with its copies, places, people and tools.
"""

import json
import random
import string
import subprocess

TWICE = ["ngo-with-donors", "refugee-intake", "documentation"]
STEPS = 60
# The keys that hold ids of elements.
NAMES = {"id", "replaces", "actor", "holding", "place", "recipient", "tool", "workflow", "about", "fallbackFor",
         "tools", "step"}


def _renamed(value, rename, is_name=False):
    if isinstance(value, list):
        return [_renamed(item, rename, is_name) for item in value]
    if isinstance(value, dict):
        return {key: _renamed(item, rename, key in NAMES) for key, item in value.items()}
    return rename(value) if is_name else value


def _names(value, is_name=False):
    if isinstance(value, list):
        return {name for item in value for name in _names(item, is_name)}
    if isinstance(value, dict):
        return {name for key, item in value.items() for name in _names(item, key in NAMES)}
    return {value} if is_name else set()


def _merged(start):
    merged = {}
    codes = [line.split("\t")[0] for line in start().splitlines()]
    for number, code in enumerate(codes + TWICE):
        for key, items in json.loads(start(code)).items():
            if isinstance(items, list) and key != "context":
                merged.setdefault(key, []).extend(_renamed(items, lambda name, n=number: f"{n}-{name}"))
    return merged


def _with_one_workflow(parts):
    """The first steps, all in one workflow, and of people, tools and places what something names."""
    parts["workflows"] = parts["workflows"][:1]
    parts["steps"] = parts["steps"][:STEPS]
    kept = {step["id"] for step in parts["steps"]}
    for step in parts["steps"]:
        step["workflow"] = parts["workflows"][0]["id"]
        step["next"] = [flow for flow in step.get("next", []) if flow["step"] in kept]
        step["fallbackFor"] = [name for name in step.get("fallbackFor", []) if name in kept]
        step["replaces"] = [name for name in step.get("replaces", []) if name in kept]
    used = _names([parts[key] for key in ("steps", "holdings", "copies", "sharings")])
    for key in ("places", "tools", "people"):
        parts[key] = [item for item in parts[key] if item["id"] in used]
        used |= _names(parts[key])
    return parts


def large_map(lighttouch):
    """As the text of a map file. `lighttouch` is the program that knows the starting maps."""
    def start(*arguments):
        ended = subprocess.run([lighttouch, "map", "start", *arguments], capture_output=True, check=True)
        return ended.stdout.decode()

    parts = _with_one_workflow(_merged(start))
    numbers = random.Random(1)
    ids = {}

    def fresh(name):
        if name not in ids:
            ids[name] = "".join(numbers.choices(string.ascii_lowercase + "234567", k=10))
        return ids[name]

    return json.dumps({"format": "lighttouch-map-1"} | _renamed(parts, fresh))
