"""A social inquiry on persona P02 over real HTTP, step by step: `make demo`, or `python -m bcss_sim.demo`."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date

import click
import httpx
from rich.console import Console
from rich.panel import Panel
from rich.tree import Tree

from bcss_client import Client, Outcome, Period, Reply
from bcss_client.cli.failure import Failure, failures_told
from bcss_client.cli.language import lang_option
from bcss_client.cli.show import line, one_line, status_tree, tree
from bcss_client.flows import ALL
from bcss_client.flows.manage_access import Action, QualityCode
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.family import FamilyMember
from bcss_client.labels import Labels
from bcss_client.values import Language

from . import demo_texts as texts
from .cli import cast
from .world.personas import Persona

TODAY = date(2026, 11, 22)  # pinned, so that the story is the same whenever it is told
FIVE_YEARS = Period(date(2021, 1, 1), TODAY)
NOT_RELATED = "12"  # role in a household


@click.command(params=[lang_option()])
def demo(*, lang: Language) -> None:
    """Start the simulator on a free port and consult the flows about one applicant, each status explained."""
    persona = next(persona for persona in cast().personas if persona.id == "P02")
    console = Console(highlight=False)
    with failures_told(lang), _simulator(lang) as url, Client.for_simulator(url) as client:
        console.print(Panel(f"{persona.declaration[lang]}\n\n{texts.NOTICE.text(lang)}", title=_title(persona, lang)))
        account = Account(console=console, lang=lang)
        lodger = _applicant(client, persona, account)
        _lodger(client, lodger, account)
        console.rule(texts.LESSON.text(lang), align="left")
        for objective in persona.learning_objectives[lang]:
            console.print(f"  · {objective}")
        console.rule(texts.NEXT.text(lang), align="left")
        console.print(f"  {texts.NEXT_STEPS.text(lang).format(ssin=persona.applicant)}")


def _title(persona: Persona, lang: Language) -> str:
    return texts.TITLE.text(lang).format(persona=persona.title[lang])


@dataclass(slots=True, kw_only=True)
class Account:
    """What is printed: numbered steps, each of which must have come out as expected."""

    console: Console
    lang: Language
    step: int = 0

    def tell(self, question: Labels, reply: Reply, shown: Tree, *, expected: bool) -> None:
        """Print the next step; raises `Failure` when it did not come out as expected."""
        self.step += 1
        self.console.rule(f"{self.step}. {question.text(self.lang)}", align="left")
        self.console.print(shown)
        if not expected:
            raise Failure(texts.UNEXPECTED.text(self.lang).format(step=f"{self.step} ({reply.meta.flow})"))

    def tell_all(self, question: Labels, reply: Reply, *, expected: bool) -> None:
        """`tell` with every field of the reply."""
        self.tell(question, reply, tree(reply, _flow_title(reply, self.lang), self.lang), expected=expected)


def _flow_title(reply: Reply, lang: Language) -> str:
    return next(flow.title.text(lang) for flow in ALL if flow.slug == reply.meta.flow)


def _applicant(client: Client, persona: Persona, account: Account) -> FamilyMember:
    """Consult the flows about the applicant; returns the man who is registered in her household."""
    tested = client.test_connection(echo="bcss")
    account.tell_all(texts.CONNECTION, tested, expected=tested.echo == "bcss")

    told = next(person for person in persona.people if person.ssin == persona.applicant)
    identified = client.identify_person(
        last_name=told.last_name, first_name=told.first_names[0], birth_date=persona.applicant.birth_date
    )
    found = [person.ssin for person in identified.persons] == [persona.applicant]
    account.tell_all(texts.IDENTIFY, identified, expected=found)

    ssin = identified.persons[0].ssin
    listed = client.manage_access(
        ssin=ssin,
        action=Action.LIST,
        period=Period(TODAY),
        proof_last_name=told.last_name,
        proof_birth_date=persona.applicant.birth_date,
    )
    ours = client.settings.sender.organisation
    integrated = any(registration.org_unit == ours for registration in listed.registrations)
    account.tell_all(texts.INTEGRATED, listed, expected=integrated)

    file = client.tx25(ssin=ssin, language=account.lang)
    lodgers = [member for member in file.family_members if member.family_role.code == NOT_RELATED]
    account.tell(texts.REGISTER, file, _file_shown(file, account.lang), expected=len(lodgers) == 1)

    insured = client.health_insurance(ssin=ssin, assurability=FIVE_YEARS)
    account.tell_all(texts.INSURED, insured, expected=bool(insured.insurances))

    jobs = client.l950(ssin=ssin, period=FIVE_YEARS)
    account.tell_all(texts.WORKING, jobs, expected=jobs.status.outcome is Outcome.NO_DATA_FOUND)
    return lodgers[0]


def _lodger(client: Client, lodger: FamilyMember, account: Account) -> None:
    """Ask about the man in the household: refused, then integrated, then answered."""
    assert lodger.national_number is not None
    assert lodger.name is not None
    ssin = lodger.national_number.number
    # He is asked about only as far as it serves: since he has lived there.
    since = lodger.date.complete
    assert since is not None
    there = Period(since, TODAY)
    refused = client.l950(ssin=ssin, period=there)
    account.tell_all(texts.REFUSED, refused, expected=refused.status.outcome is Outcome.NO_RESULT)

    registered = client.manage_access(
        ssin=ssin,
        action=Action.REGISTER,
        purpose=QualityCode.COHABITANT,
        period=there,
        proof_last_name=lodger.name.last_name,
        proof_birth_date=ssin.birth_date,
    )
    account.tell_all(texts.INTEGRATE, registered, expected=registered.status.outcome is Outcome.DATA_FOUND)

    jobs = client.l950(ssin=ssin, period=there)
    account.tell_all(texts.HIS_WORK, jobs, expected=bool(jobs.activities))


def _file_shown(file: Tx25Reply, lang: Language) -> Tree:
    """Of the whole file, what an inquiry begins with: name, address, household."""
    shown = status_tree(file, _flow_title(file, lang), lang)
    for record in file.names:
        shown.add(record.name.full)
    for address in file.legal_main_addresses:
        shown.add(f"{address.street.name} {address.house_number}, {address.zip_code}")
    for member in file.family_members:
        name = member.name.full if member.name else ""
        shown.add(line(one_line(member.family_role, lang) or "", f"{name}, {member.date.incomplete}"))
    return shown


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
