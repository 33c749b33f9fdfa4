"""A social inquiry on persona P02 over real HTTP, step by step: `make demo`, or `python -m bcss_sim.demo`."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager
from pathlib import Path

import click
import httpx
from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.tree import Tree

from bcss_client import Client, Reply
from bcss_client.cli.failure import Failure, failures_told
from bcss_client.cli.inquiry import shown, write_report
from bcss_client.cli.language import lang_option
from bcss_client.cli.show import line, one_line, status_tree, tree
from bcss_client.config import organisations
from bcss_client.flows import ALL
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.inquiry import SocialInquiry
from bcss_client.values import Language

from . import demo_texts as texts
from .cli.person import cast
from .demo_story import DECLARED, FILE, QUALITY, TODAY, Step, inquiry
from .world.personas import Persona


@click.command(params=[lang_option()])
def demo(*, lang: Language) -> None:
    """Start the simulator on a free port and consult the flows about one applicant, each status explained."""
    persona = next(persona for persona in cast().personas if persona.id == "P02")
    console = Console(highlight=False)
    with failures_told(lang), _simulator(lang) as url, Client.for_simulator(url) as client:
        made = client.social_inquiry(
            ssin=persona.applicant, declared=DECLARED, language=lang, on=TODAY, quality=QUALITY, file=FILE
        )
        console.print(Panel(f"{persona.declaration[lang]}\n\n{texts.NOTICE.text(lang)}", title=_title(persona, lang)))
        replies = tell(inquiry(client, persona, lang), console, lang)
        console.rule(texts.CONSULTED.text(lang), align="left")
        console.print(_summary(replies, lang))
        console.rule(texts.IN_ONE_CALL.text(lang), align="left")
        for part in shown(made, lang):
            console.print(part)
        for ending in ("html", "pdf"):
            console.print(_report(made, ending, lang))
        console.rule(texts.LESSON.text(lang), align="left")
        for objective in persona.learning_objectives[lang]:
            console.print(f"  · {objective}")
        console.rule(texts.NEXT.text(lang), align="left")
        console.print(f"  {texts.NEXT_STEPS.text(lang).format(ssin=persona.applicant)}")


def _report(made: SocialInquiry, ending: str, lang: Language) -> str:
    """Write the report of the inquiry; return a sentence that says where, or why it could not be written."""
    file = Path("out", f"inquiry.{ending}")
    try:
        write_report(made, file, lang, centre=organisations()[0].name(lang))
    except Failure as failure:  # a machine need not have what draws a PDF
        return failure.message
    return texts.REPORT.text(lang).format(file=file)


def tell(steps: Iterable[Step], console: Console, lang: Language) -> list[Reply]:
    """Print each step; raises `Failure` at the first that did not come out as expected."""
    replies: list[Reply] = []
    for number, step in enumerate(steps, start=1):
        console.rule(f"{number}. {step.question.text(lang)}", align="left")
        console.print(_shown(step.reply, lang))
        if not step.expected:
            raise Failure(texts.UNEXPECTED.text(lang).format(step=f"{number} ({step.reply.meta.flow})"))
        replies.append(step.reply)
    return replies


def _title(persona: Persona, lang: Language) -> str:
    return texts.TITLE.text(lang).format(persona=persona.title[lang])


def _shown(reply: Reply, lang: Language) -> Tree:
    title = _flow_title(reply, lang)
    return _file_shown(reply, title, lang) if isinstance(reply, Tx25Reply) else tree(reply, title, lang)


def _flow_title(reply: Reply, lang: Language) -> str:
    return next(flow.title.text(lang) for flow in ALL if flow.slug == reply.meta.flow)


def _file_shown(file: Tx25Reply, title: str, lang: Language) -> Tree:
    """Of the whole file, what an inquiry begins with: name, address, household."""
    shown = status_tree(file, title, lang)
    for record in file.names:
        shown.add(record.name.full)
    for address in file.legal_main_addresses:
        shown.add(f"{address.street.name} {address.house_number}, {address.zip_code}")
    for member in file.family_members:
        name = member.name.full if member.name else ""
        shown.add(line(one_line(member.family_role, lang) or "", f"{name}, {member.date.incomplete}"))
    return shown


def _summary(replies: Iterable[Reply], lang: Language) -> Table:
    """Each consultation in a line: the flow, the outcome, the code."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    for _ in range(3):
        table.add_column(overflow="fold")
    for reply in replies:
        status = reply.status
        table.add_row(reply.meta.flow, _flow_title(reply, lang), status.outcome.label(lang), status.code)
    return table


@contextmanager
def _simulator(lang: Language) -> Generator[str]:
    """The address of a simulator started as a user would, on a free port."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bcss_client", "sim", "--port", str(port), "--clock", TODAY.isoformat()]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            url = f"http://127.0.0.1:{port}"
            with Console(stderr=True).status(texts.STARTING.text(lang)):
                _await(url, server, lang)
            yield url
        finally:
            server.terminate()


def _await(url: str, server: subprocess.Popen[bytes], lang: Language) -> None:
    while server.poll() is None:
        try:
            httpx.get(f"{url}/healthz", trust_env=False).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise Failure(texts.NO_START.text(lang))


if __name__ == "__main__":
    demo()
