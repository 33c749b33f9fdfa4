"""The check of proportionality points at what a security adviser may want to look at, and at nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bcss_client import Client, Period, flows
from bcss_client.audit import Chain, Concern, Consultation, Key, Proportion, consultations, findings
from bcss_client.audit.findings import INCOME
from bcss_sim.world.facts import Person
from tests.audit.conftest import NOON, WOMAN

USUAL = Consultation(
    sequence=1,
    time=NOON,
    reference="ours",
    environment="production",
    user="j.peeters",
    organisation="1965201192",
    file="2026-0457",
    purpose=None,
    persons=("a" * 32,),
    shown=(),
    flow="l950",
    legal_context="PCSA:SOCIAL_INQUIRY",
    quality_code=None,
    period=Period(date(2025, 1, 1), date(2026, 11, 22)),
    continues=False,
    attempt=1,
    outcome="DATA_FOUND",
    code="MSG00000",
)


def later(one: Consultation, hours: float = 1, **changes: object) -> Consultation:
    """The same consultation hours later, with other fields."""
    return replace(one, sequence=one.sequence + 2, time=one.time + timedelta(hours=hours), **changes)  # type: ignore[arg-type]


def found(*told: Consultation, proportion: Proportion | None = None) -> Sequence[tuple[Concern, tuple[int, ...]]]:
    return [(finding.concern, finding.entries) for finding in findings(told, proportion)]


def test_a_usual_consultation_is_nothing_to_look_at() -> None:
    assert found(USUAL) == []


@pytest.mark.parametrize("hours", [0.1, 24])
def test_the_same_question_again_within_a_day_names_both(hours: float) -> None:
    assert found(USUAL, later(USUAL, hours)) == [(Concern.AGAIN, (1, 3))]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(later(USUAL, 24.1), id="a day later"),
        pytest.param(later(USUAL, file="2026-0458"), id="for another file"),
        pytest.param(later(USUAL, flow="tx25"), id="another flow"),
        pytest.param(later(USUAL, persons=("b" * 32,)), id="another person"),
        pytest.param(later(USUAL, period=Period(date(2026, 1, 1), date(2026, 11, 22))), id="another period"),
        pytest.param(later(USUAL, attempt=2), id="a second attempt"),
        pytest.param(later(USUAL, continues=True), id="the next page"),
    ],
)
def test_another_question_is_not_the_same_again(other: Consultation) -> None:
    assert found(USUAL, other) == []


def test_a_file_without_a_reference_is_one_file_for_this() -> None:
    without = replace(USUAL, file=None)
    assert (Concern.AGAIN, (1, 3)) in found(without, later(without))


@pytest.mark.parametrize(
    ("flow", "begin", "end", "is_wide"),
    [
        ("l950", date(2024, 11, 22), date(2026, 11, 22), False),
        ("l950", date(2024, 11, 21), date(2026, 11, 22), True),
        ("l950", date(2024, 11, 22), None, False),
        ("l950", date(2024, 11, 21), None, True),
        ("list_of_attestations", date(2016, 11, 22), date(2026, 11, 22), False),
        ("list_of_attestations", date(2016, 11, 21), date(2026, 11, 22), True),
        ("manage_access", date(2000, 1, 1), date(2026, 11, 22), False),
    ],
)
def test_a_period_longer_than_usual_is_named_with_what_is_usual(
    flow: str, begin: date, end: date | None, *, is_wide: bool
) -> None:
    one = replace(USUAL, flow=flow, period=Period(begin, end))
    assert [finding.months for finding in findings([one])] == ([24 if flow == "l950" else 120] if is_wide else [])


def test_a_centre_sets_its_own_measure() -> None:
    strict = Proportion(again_within=timedelta(days=7), income_months=12)
    assert found(USUAL, later(USUAL, 100), proportion=strict) == [
        (Concern.AGAIN, (1, 3)),
        (Concern.WIDE, (1,)),
        (Concern.WIDE, (3,)),
    ]
    assert found(USUAL, proportion=Proportion(income_months=12, of_flow={"l950": 36})) == []


def test_the_flows_on_income_are_flows() -> None:
    assert {flow.slug for flow in flows.ALL} > INCOME


def test_a_person_asked_about_without_a_file_is_named_and_a_question_about_nobody_is_not() -> None:
    assert found(replace(USUAL, file=None)) == [(Concern.WITHOUT_FILE, (1,))]
    assert found(replace(USUAL, file=None, persons=(), flow="a701")) == []


@pytest.mark.parametrize("code", ["MSG00012", "300020"])
def test_a_person_who_was_not_integrated_is_named(code: str) -> None:
    assert found(replace(USUAL, outcome="NO_RESULT", code=code)) == [(Concern.WITHOUT_INTEGRATION, (1,))]


def test_a_number_that_was_replaced_is_no_missing_integration() -> None:
    assert found(replace(USUAL, outcome="NO_RESULT", code="31000203")) == []


def test_a_question_without_an_outcome_is_named_and_one_that_failed_is_not() -> None:
    assert found(replace(USUAL, outcome=None, code=None)) == [(Concern.BROKEN_OFF, (1,))]
    assert found(replace(USUAL, outcome=None, code=None, error="TimedOut")) == []


def test_what_a_log_tells_is_found_in_it(recorded: Client, file: str, key: Key, stranger: Person) -> None:
    asked = recorded.with_options(file="2026-0457")
    years = Period(date(2021, 1, 1), date(2026, 11, 22))
    asked.l950(ssin=WOMAN, period=years)
    asked.l950(ssin=WOMAN, period=years)
    recorded.l950(ssin=stranger.ssin, period=Period(date(2026, 1, 1), date(2026, 11, 22)))
    told = consultations(Chain(file), key=key)
    assert found(*told) == [
        (Concern.AGAIN, (1, 3)),
        (Concern.WIDE, (1,)),
        (Concern.WIDE, (3,)),
        (Concern.WITHOUT_FILE, (5,)),
        (Concern.WITHOUT_INTEGRATION, (5,)),
    ]
