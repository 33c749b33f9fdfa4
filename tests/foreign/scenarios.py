"""What every foreign stack is put through, on each of the three transports."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from tests.cases.people import FATHER, LAST_YEARS
from tests.foreign.asking import Asking, Kind, Step, document_of

CHARACTERS = "<é> & \"ü\" 'ĳ' €5 ]]> &amp; 😀"
REFUSED = Counter(["An error occurred while servicing your request.", "MSG00004"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Questions in their order, and what they show."""

    name: str
    title: str
    transport: Literal["SOA", "SSDN", "XMLite", "HTTP"]
    steps: Callable[[Asking], Iterator[Step]]

    def __str__(self) -> str:
        return self.name


def _case(flow: str, name: str) -> Callable[[Asking], Iterator[Step]]:
    def steps(asking: Asking) -> Iterator[Step]:
        yield asking.case(flow, name)

    return steps


def _tx25(asking: Asking) -> Iterator[Step]:
    yield asking.case("tx25", "p02")
    yield asking.case("tx25", "c59_with_history")


def _characters(asking: Asking) -> Iterator[Step]:
    yield asking.called("test_connection", echo=CHARACTERS)


def _fault(_: Asking) -> Iterator[Step]:
    yield Step(words=("tx25", "not a number", "fr", "false"), kind=Kind.FAULT, texts=REFUSED)


def _written(asking: Asking) -> Iterator[Step]:
    """A read that is refused, works once the person is registered, and is refused again afterwards."""
    person = FATHER(asking.world)
    proof = {"ssin": person.ssin, "proof_last_name": person.last_name, "proof_birth_date": person.birth}
    registration = {**proof, "purpose": 1, "period": LAST_YEARS}

    def read() -> Step:
        return asking.called("health_insurance", ssin=person.ssin, assurability=LAST_YEARS)

    yield read()
    yield asking.called("manage_access", action="REGISTER", **registration)
    yield read()
    yield asking.called("manage_access", action="UNREGISTER", **registration)
    yield read()


def _large(asking: Asking) -> Iterator[Step]:
    """Four questions in one document."""
    head, request, tail = _parted(document_of(asking.case("perform_investigation", "p02")))
    yield asking.sent(f"{head}{request * 4}{tail}")


def _document_refused(asking: Asking) -> Iterator[Step]:
    yield asking.sent("This is no document.")
    asked = document_of(asking.case("health_insurance", "p02"))
    yield asking.sent(asked.replace("Assurability>", "Insured>"))


def _document_characters(asking: Asking) -> Iterator[Step]:
    asked = document_of(asking.case("health_insurance", "p02"))
    yield asking.sent(re.sub("<Email>.*</Email>", "<Email>R&amp;D – Liège &lt;a@example.org&gt;</Email>", asked))


def _form_refused(asking: Asking) -> Iterator[Step]:
    yield asking.sent(document_of(asking.case("l950", "employments")).replace("NbrOfAnswer>", "NumberOfAnswers>"))


def _parted(document: str) -> tuple[str, str, str]:
    """A document before, in and after its request."""
    head, opening, rest = document.partition("<ServiceRequest>")
    request, closing, tail = rest.partition("</ServiceRequest>")
    return head, f"{opening}{request}{closing}", tail


def _wrong_password(_: Asking) -> Iterator[Step]:
    yield Step(words=("test_connection", "bonjour"), kind=Kind.ERROR)


DESCRIBED = "described"
"""The scenario in which nothing is asked, but WSDLs and schemas are read."""

SCENARIOS = (
    Scenario(name=DESCRIBED, title="WSDLs and schemas", transport="HTTP", steps=lambda _: iter(())),
    Scenario(name="tx25", title="Tx25, found", transport="SOA", steps=_tx25),
    Scenario(
        name="unemployment",
        title="unemployment, found",
        transport="SOA",
        steps=_case("unemployment_situation", "two_rights"),
    ),
    Scenario(name="soa_nothing", title="nothing found", transport="SOA", steps=_case("unemployment_situation", "p02")),
    Scenario(name="soa_refused", title="not integrated", transport="SOA", steps=_case("tx25", "not_integrated")),
    Scenario(name="soa_fault", title="SOAP fault", transport="SOA", steps=_fault),
    Scenario(name="soa_characters", title="special characters", transport="SOA", steps=_characters),
    Scenario(
        name="health_insurance",
        title="health insurance, found",
        transport="SSDN",
        steps=_case("health_insurance", "p02"),
    ),
    Scenario(
        name="ssdn_nothing", title="nothing found", transport="SSDN", steps=_case("health_insurance", "no_indemnity")
    ),
    Scenario(
        name="ssdn_refused", title="not integrated", transport="SSDN", steps=_case("health_insurance", "not_integrated")
    ),
    Scenario(name="ssdn_invalid", title="document refused", transport="SSDN", steps=_document_refused),
    Scenario(name="ssdn_characters", title="special characters", transport="SSDN", steps=_document_characters),
    Scenario(name="ssdn_written", title="register, read, unregister", transport="SSDN", steps=_written),
    Scenario(name="ssdn_large", title="reply over 100 kB", transport="SSDN", steps=_large),
    Scenario(name="l950", title="L950, found", transport="XMLite", steps=_case("l950", "employments")),
    Scenario(name="xmlite_nothing", title="nothing found", transport="XMLite", steps=_case("l950", "p02")),
    Scenario(name="xmlite_refused", title="not integrated", transport="XMLite", steps=_case("l950", "not_integrated")),
    Scenario(name="xmlite_invalid", title="form refused", transport="XMLite", steps=_form_refused),
    Scenario(
        name="xmlite_characters", title="special characters", transport="XMLite", steps=_case("a701", "taken_over")
    ),
    Scenario(name="wrong_password", title="wrong password", transport="HTTP", steps=_wrong_password),
)
