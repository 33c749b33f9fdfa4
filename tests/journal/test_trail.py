"""Why an answer is what it is: the steps that led to it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date

import pytest

from bcss_client import Client, WsgiTransport
from bcss_client.config import organisations
from bcss_client.values import Period, Ssin
from bcss_sim.app import create_app
from bcss_sim.flows import ANSWERS
from bcss_sim.journal.person import fields_read
from bcss_sim.journal_texts import TONGUES
from bcss_sim.setting import Access
from bcss_sim.simulator import Simulator
from bcss_sim.store import Integration
from bcss_sim.world.changes import SUBJECTS
from bcss_sim.world.facts import Person
from tests.conftest import TODAY
from tests.golden import integrate
from tests.journal.conftest import SETTING, Ask, authorization
from tests.wire.answers import Post
from tests.wire.conftest import posting_to
from tests.wire.messages import DEMONSTRATION, GATEWAY, TX25, gateway, health_insurance, tx25, with_wrong_check_digits

P02, STRANGER = "90080299815", "86050699980"


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of the last entry, by kind, in a language."""

    told: dict[str, str]

    def __getitem__(self, kind: str) -> str:
        return self.told[kind]

    def __contains__(self, kind: str) -> bool:
        return kind in self.told


def steps(simulator: Simulator, tongue: str = "en") -> Steps:
    last = simulator.journal.last
    assert last is not None
    assert last.ticket is not None
    explanation = simulator.journal.why(last.ticket)
    return Steps({step.kind: step.sentence.text(tongue) for step in explanation.steps})  # type: ignore[arg-type]


def stranger(simulator: Simulator) -> Person:
    person = simulator.world.person(STRANGER, on=TODAY)
    assert person is not None
    return person


def test_a_found_answer_tells_every_step(ask: Ask) -> None:
    told = ask(TX25, tx25(P02), authorization(DEMONSTRATION)).steps
    assert list(told) == [
        *("arrived", "credentials", "caller", "understood", "valid", "number-known", "integrated", "looked-at"),
        *("worked-out" if "worked-out" in told else "remembered", "outcome"),
    ]
    assert told["credentials"]["nl"] == "De HTTP Basic-gegevens zijn die van OCMW Charleroi (1965201192)."
    assert "operation retrieveTI of the SOA service RetrieveTIGroupsService v2" in told["understood"]["en"]
    assert "le code qualité 2 (revenu d'intégration) depuis le 2015-01-01" in told["integrated"]["fr"]
    assert "am 2026-11-22 (Uhr des Simulators)" in told["looked-at"]["de"]
    assert "address (3)" in told["looked-at"]["en"]
    assert told["outcome"]["en"] == "Outcome: DATA_FOUND, code MSG00000: Treated successfully."
    assert all(len({step[tongue] for tongue in TONGUES}) >= 3 for step in told.values())


def test_the_second_answer_to_a_question_was_remembered(simulator: Simulator, send: Post) -> None:
    send(TX25, tx25(P02))
    assert "worked-out" in steps(simulator)
    send(TX25, tx25(P02))
    assert "nothing was written since" in steps(simulator)["remembered"]
    assert "integrated" in steps(simulator)
    simulator.clock.advance(days=1)
    send(TX25, tx25(P02))
    assert "worked-out" in steps(simulator)
    assert "2026-11-23" in steps(simulator)["number-known"]


def test_the_number_of_another_scheme_is_an_alias(simulator: Simulator, send: Post) -> None:
    alias = Ssin(P02).alias
    assert alias is not None
    send(TX25, tx25(alias))
    told = steps(simulator)
    assert told["alias"] == f"The number {alias} is an alias of {P02}: the answer bears the number asked about."
    assert "number-known" in told


@pytest.mark.parametrize(
    ("of", "step"),
    [(lambda person: person.replaced_by is not None, "replaced"), (lambda person: person.cancelled, "cancelled")],
)
def test_a_number_that_is_no_more_is_named(
    simulator: Simulator, send: Post, of: Callable[[Person], bool], step: str
) -> None:
    person = next(person for person in simulator.world.people() if of(person))
    send(TX25, tx25(person.ssin))
    assert person.ssin in steps(simulator)[step]
    assert "refused" in steps(simulator)
    if person.replaced_by is not None:
        assert str(person.replaced_by) in steps(simulator)[step]


@pytest.mark.parametrize(
    ("number", "step"),
    [
        (with_wrong_check_digits(Ssin(P02)), "number-wrong"),
        (Ssin.from_parts(year=1921, month=3, day=3, counter=998), "number-unknown"),
    ],
)
def test_a_number_that_never_was_is_named(simulator: Simulator, send: Post, number: str, step: str) -> None:
    send(TX25, tx25(number))
    assert number in steps(simulator)[step]
    assert "looked-at" not in steps(simulator)


def test_where_nobody_integrated_the_person_the_call_that_would_is_told_and_it_works(
    simulator: Simulator, send: Post
) -> None:
    send(GATEWAY, gateway(health_insurance(STRANGER)))
    told = steps(simulator)
    needed = "one of the quality codes 1, 2, 3, 4, 5, 40 is needed, today and from 2022-01-01 to 2026-11-22."
    assert told["not-integrated"] == f"The organisation has not integrated the person; {needed}"
    call = told["would-open"].partition("demands it: ")[2]
    client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
    eval(call, {"client": client, "Period": Period, "date": date}).require()  # noqa: S307  # what a reader would do
    assert "This flow writes" in steps(simulator)["writes"]
    send(GATEWAY, gateway(health_insurance(STRANGER)))
    assert "quality code 1 (file under examination) since 2022-01-01" in steps(simulator)["integrated"]


@pytest.mark.parametrize(
    ("integrated", "step", "says"),
    [
        (("8", Period(date(2015, 1, 1))), "other-code", "only under quality code 8 (service file) since 2015-01-01"),
        (("2", Period(date(2015, 1, 1), date(2026, 1, 1))), "not-today", "but not on 2026-11-22"),
        (("2", Period(date(2024, 1, 1))), "too-short", "a part (from 2022-01-01 to 2023-12-31) is not covered"),
    ],
)
def test_what_an_integration_lacks_is_named(
    simulator: Simulator, send: Post, integrated: tuple[str, Period], step: str, says: str
) -> None:
    code, period = integrated
    simulator.store.integrate(
        [Integration(organisation=DEMONSTRATION.cbe, ssin=STRANGER, quality_code=code, period=period)]
    )
    send(GATEWAY, gateway(health_insurance(STRANGER)))
    assert says in steps(simulator)[step]
    assert "would-open" in steps(simulator)
    assert "looked-at" not in steps(simulator)


def test_an_organisation_that_is_not_that_of_the_credentials_is_told(simulator: Simulator, send: Post) -> None:
    liege = organisations()[1]
    send(TX25, tx25(P02, cbe=DEMONSTRATION.cbe), authorization(liege))
    assert liege.cbe in steps(simulator)["credentials"]
    assert DEMONSTRATION.cbe in steps(simulator)["caller"]
    assert "MSG00014" in steps(simulator)["outcome"]


def test_a_day_to_come_is_refused_before_the_flow_looks_at_anything(simulator: Simulator) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
    client.unemployment_rights(ssin=P02, date=date(2030, 1, 1))
    assert "MSG00008" in steps(simulator)["outcome"]
    assert "the flow looked at nothing" in steps(simulator)["refused"]


def test_with_open_access_nothing_of_that_is_checked_and_the_trail_says_so() -> None:
    with closing(Simulator(replace(SETTING, access=Access.OPEN))) as simulator:
        send = posting_to(create_app(simulator))
        send(TX25, tx25(STRANGER, cbe="1999000150"))
        told = steps(simulator, "fr")
        assert told["caller-welcome"].endswith(
            "l'organisation 1999000150, inconnue, est traitée comme CPAS de Charleroi."
        )
        assert "n'a pas été vérifiée" in told["integration-not-checked"]
        assert "looked-at" in told


def test_a_write_says_that_it_writes(simulator: Simulator) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
    integrate(client, stranger(simulator), Period(date(2026, 1, 1)), quality_code=1)
    told = steps(simulator)
    assert "This flow does not need the person to be integrated." in told.told.values()
    assert {"writes", "worked-out", "looked-at"} <= set(told.told)


def test_each_question_of_a_document_has_its_steps(simulator: Simulator, send: Post) -> None:
    send(GATEWAY, gateway(health_insurance("12"), health_insurance(STRANGER), health_insurance(P02)))
    last = simulator.journal.last
    assert last is not None
    kinds = [step.kind for step in simulator.journal.why(last.sequence).steps]
    assert [kind for kind in kinds if kind in ("schema", "not-integrated", "integrated")] == [
        "schema", "not-integrated", "integrated"
    ]  # fmt: skip
    assert [came.verdict.value for came in last.came] == ["REFUSED", "NO_RESULT", "DATA_FOUND"]


def test_every_consultation_is_known_to_look_at_facts() -> None:
    without = {"test_connection", "a701"}
    assert {slug for slug, answer in ANSWERS.items() if not set(fields_read(answer)) & set(SUBJECTS)} == without
