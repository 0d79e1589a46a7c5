"""60 controls against 12 threats to plan, like those of a group.

Run by measure.py.
"""

import json
import random
import subprocess

CONTROLS, THREATS = 60, 12


def question():
    """As the input of `lighttouch plan`; the same each time."""
    numbers = random.Random(7)
    names = [f"t{number}" for number in range(THREATS)]
    controls = [
        {"id": f"c{number}", "hours": numbers.choice([1, 1, 2, 2, 3, 3, 4, 6]),
         "cost": numbers.choice([0, 0, 0, 20, 50, 100]), "habit": numbers.random() < 0.4,
         "upkeep_hours": numbers.choice([0, 0, 0.25, 0.5, 1]),
         "after": [f"c{numbers.randrange(number)}"] if number and numbers.random() < 0.25 else [],
         "effect": {name: sorted(numbers.uniform(0, 0.7) for _ in range(3)) for name in numbers.sample(names, 2)}}
        for number in range(CONTROLS)]
    limit = {"hours": 30, "cash": 300, "habits": 3}
    return {"controls": controls, "threats": {name: numbers.choice([1, 2, 3]) for name in names},
            "limits": {"30": limit, "60": limit, "90": limit}, "reserve": 0.2}


def ours(binary):
    """Milliseconds for one plan, the median of 15."""
    told = subprocess.run(
        [str(binary), "plan", "--input", "-", "--repeat", "15"], input=json.dumps(question()), capture_output=True,
        text=True, check=True)
    return float(told.stderr)
