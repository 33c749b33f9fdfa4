"""Writes docs/interoperability.md, which SOAP clients work with the simulator: `python -m docs.make_interoperability`.

It starts a simulator for every client of `tests/foreign` that this machine has, makes the client where it is generated
from the WSDLs, and puts it through the scenarios. That takes some minutes.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import fill

from bcss_sim.world.world import World
from docs.markdown import fenced, table
from tests.conftest import started
from tests.foreign.matrix import Verdict, outcomes
from tests.foreign.scenarios import SCENARIOS
from tests.foreign.stacks import STACKS, Stack

PAGE = Path(__file__).parent / "interoperability.md"

INTRODUCTION = """\
# SOAP clients that work with the simulator

Written by `docs/make_interoperability.py` from what came of running the programs in
[`tests/foreign`](../tests/foreign): change those, not this file.

A client written for the real services reads the simulator's WSDLs and talks to it when its address is changed. Each
client below has a program of its own, which asks the same questions over HTTP, with HTTP Basic credentials, on all
three transports. Everything it makes of a reply is compared, text by text, with what the typed client reads of the
same reply; tickets and times of the call, which differ each time, are not. A client whose objects are generated writes
them down again for that.

Run on {day}, {system}.
"""

SCENARIOS_TOLD = """\
## What came of it

*works*: what the typed client reads was read; with a number, there is something to know. *fails*: it was not, and the
number tells why. WSDLs and schemas are read by each client itself, from `?wsdl` and `?xsd=`, except where it uses none.
"""

READING = """\
* **not integrated** is an answer without data about somebody on whom the centre has no file; **SOAP fault** what comes
  of a number that is no number, with its reason code.
* **document refused** is a text that is no document, and one that does not fit its schema; **form refused** the same
  of a classic form.
* **register, read, unregister** is a question refused, asked again after `manage_access` registered the person, and
  again after it took that back.
* **special characters** are `<é> & "ü" 'ĳ' €5 ]]> &amp; 😀` through the SOA platform, an ampersand and accents sent
  through the gateway, and an ampersand in a classic form.
"""

NOT_TRIED = """\
## Not tried

.NET SDK, Apache CXF, XML::Compile::SOAP, savon and SoapUI are not packaged by Debian 12. Whoever has one of them needs
what [the recipe for SOAP clients](how-to/soap-clients.md) tells, and is welcome to add a folder to `tests/foreign`.
"""

# Blocks named in small letters are run by the suite, as programs by themselves; these want arguments.
_FENCES = {"php": "PHP", ".sh": "shell", ".xml": "xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A stack, its version, and what came of each scenario."""

    stack: Stack
    version: str
    verdicts: Mapping[str, Verdict]


def tried(world: World) -> Iterator[Tried]:
    """Every stack of this machine, each with a simulator that nobody else asks."""
    for stack in STACKS:
        version = stack.installed()
        if version is not None:
            with started() as url, TemporaryDirectory() as folder:
                verdicts = outcomes(stack, url=url, world=world, folder=Path(folder))
            yield Tried(stack=stack, version=version, verdicts=verdicts)


def render(told: list[Tried], *, day: str, system: str) -> str:
    """The whole page."""
    notes = list(dict.fromkeys(verdict.note for one in told for verdict in one.verdicts.values() if verdict.note))
    return "\n".join(
        [
            INTRODUCTION.format(day=day, system=system),
            table(("client", "version", "install", "run"), map(_row, told)),
            *_missing([stack for stack in STACKS if stack not in [one.stack for one in told]]),
            SCENARIOS_TOLD,
            table(
                ("", "", *(one.stack.name for one in told)),
                (
                    (scenario.transport, scenario.title, *(_cell(one.verdicts[scenario.name], notes) for one in told))
                    for scenario in SCENARIOS
                ),
            ),
            "".join(f"{number}. {note}\n" for number, note in enumerate(notes, start=1)),
            READING,
            *(_section(one.stack) for one in told),
            NOT_TRIED,
        ]
    )


def _row(one: Tried) -> tuple[str, ...]:
    where = "in the suite" if one.stack.in_suite else "for this page"
    return (f"[{one.stack.name}](#{_anchor(one.stack)})", one.version, f"`{one.stack.install}`", where)


def _missing(stacks: list[Stack]) -> Iterator[str]:
    if stacks:
        yield "These were not on the machine:\n"
        yield table(("client", "install"), ((stack.name, f"`{stack.install}`") for stack in stacks))


def _cell(verdict: Verdict, notes: list[str]) -> str:
    mark = f" {notes.index(verdict.note) + 1}" if verdict.note else ""
    return f"works{mark}" if verdict.works else f"**fails**{mark}"


def _section(stack: Stack) -> str:
    program = _FENCES.get(stack.language, stack.language)
    others = [path for path in sorted(stack.source.parent.iterdir()) if path != stack.source and path.is_file()]
    return "\n".join(
        [
            f"## {stack.name}\n",
            f"{fill(stack.remark, 118, break_on_hyphens=False)}\n",
            *(f"`{path.name}`:\n\n{fenced(_FENCES[path.suffix], _text(path))}" for path in others),
            f"`{stack.client}`:\n",
            fenced(program, _text(stack.source)),
        ]
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").rstrip("\n")


def _anchor(stack: Stack) -> str:
    return "".join(c for c in stack.name.lower().replace(" ", "-") if c.isalnum() or c == "-")


if __name__ == "__main__":
    day, system = datetime.now(tz=UTC).date(), platform.freedesktop_os_release()["PRETTY_NAME"]
    PAGE.write_text(render(list(tried(World.default())), day=day.isoformat(), system=system), encoding="utf-8")
