"""Every starting map, by programs of others: the schema by jsonschema, BPMN by its own XSD and by SpiffWorkflow."""

import functools
import html
import json
import os
import random
import re
import subprocess
from pathlib import Path

import jsonschema
import pytest
import SpiffWorkflow.bpmn.parser as spiff_parser
from lxml import etree
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow

ROOT = Path(__file__).resolve().parents[2]
LIGHTTOUCH = os.environ.get("LIGHTTOUCH", str(ROOT / ".build/debug/lighttouch"))
SCHEMA = json.loads((ROOT / "docs/map.schema.json").read_text())
XSD = etree.XMLSchema(etree.parse(Path(spiff_parser.__file__).parent / "schema/BPMN20.xsd"))
TODAY = "2026-11-24"


def run(*arguments, given=None):
    return subprocess.run(
        [LIGHTTOUCH, "map", *arguments], cwd=ROOT, input=given, capture_output=True, timeout=60, check=False)


def starting_maps():
    return [line.split("\t")[0] for line in run("start").stdout.decode().splitlines()]


MAPS = starting_maps()


@functools.cache
def start(code, language="en"):
    ended = run("start", code, "--language", language)
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout


def diagrams():
    for code in MAPS:
        given = start(code)
        for workflow in json.loads(given)["workflows"]:
            yield code, workflow["id"]


DIAGRAMS = list(diagrams())


@functools.cache
def draw(code, workflow, side, kind, language="en"):
    ended = run(
        "diagram", "-", "--workflow", workflow, "--state", side, "--format", kind, "--language", language,
        given=start(code, language))
    if b"no workflow" in ended.stderr:
        pytest.skip("this workflow is only on the other side")
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout


def test_there_are_a_dozen_starting_maps():
    assert len(MAPS) >= 12


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("code", MAPS)
def test_a_starting_map_is_valid(code, language):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(start(code, language)), SCHEMA)


@pytest.mark.parametrize("code", MAPS)
def test_checks_say_what_they_find(code):
    ended = run("check", "-", "--today", TODAY, "--language", "es", given=start(code, "es"))
    findings = json.loads(ended.stdout)
    assert ended.returncode == (1 if findings else 0), ended.stderr.decode()
    assert findings, "A real group's map has something to mend."
    assert len(findings) <= 40
    for finding in findings:
        assert set(finding) == {"rule", "severity", "elements", "what", "why", "fix"}
        assert "{" not in "".join(finding[key] for key in ["what", "why", "fix"])
    assert ended.stdout == run("check", "-", "--today", TODAY, "--language", "es", given=start(code, "es")).stdout


@pytest.mark.parametrize("side", ["before", "proposed"])
@pytest.mark.parametrize("code,workflow", DIAGRAMS)
def test_bpmn_is_valid_by_its_own_schema(code, workflow, side):
    XSD.assertValid(etree.fromstring(draw(code, workflow, side, "bpmn")))


@pytest.mark.parametrize("side", ["before", "proposed"])
@pytest.mark.parametrize("code,workflow", DIAGRAMS)
def test_bpmn_runs_in_another_program(code, workflow, side):
    """SpiffWorkflow walks the process several times, and every walk is a way through the workflow."""
    tree = etree.fromstring(draw(code, workflow, side, "bpmn"))
    parser = BpmnParser()
    parser.add_bpmn_xml(tree)
    spec = parser.get_spec("workflow")
    conditions = [text.split("'")[1] for text in tree.xpath("//*[local-name()='conditionExpression']/text()")]
    names = {task.get("id"): task.get("name") for task in tree.xpath("//*[local-name()='task']")}
    for seed in range(5):
        walked = walk(BpmnWorkflow(spec), random.Random(seed), conditions)
        assert walked, "No step was reached."
        assert set(walked) <= set(names)


def walk(workflow, draws, conditions):
    """Goes on until the end, choosing one of the flows at every gateway."""
    walked = []
    for _ in range(300):
        ready = workflow.get_next_task(state=16)
        if ready is None:
            break
        outgoing = [output.name for output in ready.task_spec.outputs]
        ready.data["way"] = None
        choices = getattr(ready.task_spec, "cond_task_specs", None)
        if choices:
            condition, _ = draws.choice(choices)
            ready.data["way"] = condition.args[0].split("'")[1]
            assert ready.data["way"] in conditions, outgoing
        if ready.task_spec.name.startswith("task-"):
            walked.append(ready.task_spec.name)
        ready.run()
    return walked


def words(text):
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]*>", " ", text)))


@pytest.mark.parametrize("side", ["before", "proposed"])
@pytest.mark.parametrize("code,workflow", DIAGRAMS)
def test_picture_and_table_say_the_same(code, workflow, side):
    table = draw(code, workflow, side, "table").decode()
    picture = words(draw(code, workflow, side, "svg").decode())
    rows = re.findall(r"<tr>(<td.*?)</tr>", table)
    assert rows
    for row in rows:
        number, step, who, how, _ = [html.unescape(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row)]
        assert words(f"{number}. {step.split(' – ')[0]}") in picture
        assert words(who) in picture
        for fact in how.split(" · "):
            assert words(fact) in picture


HOSTILE = [
    (b"", "no JSON"), (b"[1]", "no JSON"), (b'{"format":"lighttouch-map-1","people":[{"id":"a","id2":1}]}', "people 1"),
    (b"\xff\xfe", "no JSON"), (b'{"format":"lighttouch-map-2"}', "'format'"),
    (b'{"format":"lighttouch-map-1","steps":[{"id":"a","next":[{"step":"zz"}]}]}', "'zz'"),
    (b'{"format":"lighttouch-map-1","people":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "no JSON"),
    (b'{"format":"lighttouch-map-1","people":['
     + b",".join(b'{"id":"p%d"}' % number for number in range(100_000)) + b"]}", "more than"),
]


@pytest.mark.parametrize("given,said", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("command", [["check", "-"], ["diagram", "-", "--workflow", "a"]])
def test_a_hostile_file_is_refused_with_a_message(command, given, said):
    ended = run(*command, given=given)
    assert ended.returncode not in (0, 1) and ended.returncode > 0
    assert said in ended.stderr.decode()
    assert ended.stdout == b""


def test_an_unknown_workflow_is_named():
    ended = run("diagram", "-", "--workflow", "nothing", given=start(MAPS[0]))
    assert ended.returncode > 0 and "'nothing'" in ended.stderr.decode()
