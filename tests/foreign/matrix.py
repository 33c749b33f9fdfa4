"""Running a foreign stack through the scenarios, and judging what it read."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from lxml import etree

from bcss_client import Client
from bcss_client.config import organisations
from bcss_sim.world.world import World
from tests.foreign.asking import Asking, Kind, Step
from tests.foreign.leaves import texts_of, texts_of_xml
from tests.foreign.reading import remembering, served
from tests.foreign.scenarios import DESCRIBED, SCENARIOS
from tests.foreign.stacks import FOLDER, Stack


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What came of a scenario: whether the client read what the typed client reads, and what there is to say."""

    works: bool
    note: str = ""


def outcomes(stack: Stack, *, url: str, world: World, folder: Path) -> Mapping[str, Verdict]:
    """What came of each scenario, by its name, with a client made in `folder` from the WSDLs at `url`."""
    place = FOLDER / stack.folder
    caller = organisations()[0]
    if stack.build:
        place = Path(shutil.copytree(place, folder / "client"))
    with remembering() as (address, simulator):
        there = served(address)
        simulator.read.clear()
        if stack.build:
            made = subprocess.run(
                ["/bin/sh", "build.sh", address], cwd=place, capture_output=True, text=True, check=False
            )
            if made.returncode != 0:
                broken = Verdict(works=False, note=f"no client can be made: {_last(made.stderr or made.stdout)}")
                return {scenario.name: broken for scenario in SCENARIOS}
        # Without a question, for those who read when they start.
        started = [*stack.run, address, caller.user, caller.password, caller.cbe]
        subprocess.run(started, cwd=place, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        reading = _reading(there - simulator.read, there)
    documents = folder / "documents"
    documents.mkdir()
    with Client.for_simulator(url) as client:
        asking = Asking(client=client, world=world, folder=documents)
        plan = {scenario.name: tuple(scenario.steps(asking)) for scenario in SCENARIOS}
    signed_in = [step for steps in plan.values() for step in steps if step.kind is not Kind.ERROR]
    others = [step for steps in plan.values() for step in steps if step.kind is Kind.ERROR]
    command = [*stack.run, url, caller.user]
    told = {
        **_told([*command, caller.password, caller.cbe], signed_in, place),
        **_told([*command, "wrong", caller.cbe], others, place),
    }
    verdicts = {name: _together([judged(step, told[id(step)]) for step in steps]) for name, steps in plan.items()}
    return {**verdicts, DESCRIBED: reading}


def _reading(unread: frozenset[str], there: frozenset[str]) -> Verdict:
    if unread == there:
        return Verdict(works=True, note="it reads none")
    if unread:
        return Verdict(works=False, note=f"{len(unread)} of {len(there)} are not read, such as `{min(unread)}`")
    return Verdict(works=True)


def judged(step: Step, told: str) -> Verdict:
    """What a client told of a question, against what it should have."""
    try:
        answer = json.loads(told)
    except ValueError:
        return Verdict(works=False, note=_short(told))
    if step.kind is Kind.ERROR:
        asked_for = "it sends credentials where the server asks for them alone, which the simulator does not"
        return Verdict(works=True, note="" if "fault" in answer else asked_for)
    if step.kind is Kind.FAULT:
        return _fault(step, answer)
    if "read" not in answer:
        return Verdict(works=False, note=_short(str(answer.get("fault"))))
    read = answer["read"]
    if isinstance(read, str):
        return _compared(step, texts_of_xml(etree.fromstring(read.encode())))
    return _compared(step, texts_of(read))


def _fault(step: Step, answer: Mapping[str, object]) -> Verdict:
    if "read" in answer:
        return Verdict(works=False, note="no error reaches the program")
    read = Counter(str(text) for text in (answer.get("fault"), answer.get("reason")) if text)
    if read == step.texts:
        return Verdict(works=True)
    if read <= step.texts:
        return Verdict(works=True, note="its sentence alone, not the reason code")
    return Verdict(works=False, note=_short(" ".join(read)))


def _compared(step: Step, read: Counter[str]) -> Verdict:
    missing, strange = step.texts - read, read - step.texts
    notes = list(_numbers(missing, strange))
    if missing and not strange:
        for note, texts in (
            ("what is the default of the schema is left out where the client writes down what it read", step.defaults),
            ("where an element and an attribute have one name, the attribute is read alone", step.twins),
            ("attributes are not read", step.attributes),
        ):
            if missing <= texts:
                return Verdict(works=True, note=note)
    if not missing and not strange:
        return Verdict(works=True, note="; ".join(notes))
    parts = []
    if missing:
        parts.append(f"{missing.total()} of {step.texts.total()} values are missing, such as `{next(iter(missing))}`")
    if strange:
        parts.append(f"{strange.total()} are not in the reply, such as `{next(iter(strange))}`")
    return Verdict(works=False, note="; ".join(parts))


def _numbers(missing: Counter[str], strange: Counter[str]) -> Iterator[str]:
    """Take out what is the same number otherwise written, and say so once."""
    written = {number: text for text in strange if (number := _number(text)) is not None}
    same = [(text, written[number]) for text in missing if (number := _number(text)) is not None and number in written]
    for text, other in same:
        times = min(missing[text], strange[other])
        missing[text] -= times
        strange[other] -= times
    for texts in (missing, strange):
        for text in [text for text in texts if not texts[text]]:
            del texts[text]
    if same:
        text, other = same[0]
        yield f"`{text}` is read as the number {other}"


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _told(command: Sequence[str], steps: Sequence[Step], place: Path) -> dict[int, str]:
    """What the client printed of each question. One that ends early is started again with the question after."""
    told: dict[int, str] = {}
    left = list(steps)
    while left:
        given = "".join("\t".join(step.words) + "\n" for step in left)
        done = subprocess.run(command, cwd=place, input=given.encode(), capture_output=True, check=False)
        lines = done.stdout.decode().split("\n")[:-1][: len(left)]
        told |= {id(step): line for step, line in zip(left, lines, strict=False)}
        left = left[len(lines) :]
        if left:
            told[id(left.pop(0))] = _last(done.stderr.decode()) or "the client ended without a word"
    return told


def _together(verdicts: Sequence[Verdict]) -> Verdict:
    notes = dict.fromkeys(verdict.note for verdict in verdicts if verdict.note)
    return Verdict(works=all(verdict.works for verdict in verdicts), note="; ".join(notes))


def _last(text: str) -> str:
    return _short((text.strip().splitlines() or [""])[-1])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 100 else f"{line[:100]} …"
