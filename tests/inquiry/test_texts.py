"""Everything an inquiry says can be said in the three languages, with the same values in it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from string import Formatter
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bcss_client.inquiry
from bcss_client import Client
from bcss_client.inquiry import Basis, Declared, Kind, Nature, Relation, SocialInquiry, Theme, Told
from bcss_client.inquiry.rule import Rule
from bcss_client.inquiry.rules import RULES
from bcss_client.inquiry.telling import worded
from bcss_client.labels import Labels
from bcss_client.values import IncompleteDate, Language, MonthPeriod, Period, YearMonth
from bcss_sim.world.facts import Person
from tests.conftest import TODAY
from tests.inquiry.inquiries import PERSONAS, Inquiries, plain

LANGUAGES: tuple[Language, ...] = get_args(Language)
MODULES = [one.name for one in pkgutil.walk_packages(bcss_client.inquiry.__path__, "bcss_client.inquiry.")]


def labels() -> Iterator[tuple[str, Labels]]:
    """Every text of the inquiry, with where it stands."""
    for module in MODULES:
        for name, value in vars(importlib.import_module(module)).items():
            if isinstance(value, Labels):
                yield f"{module}.{name}", value
            elif isinstance(value, Rule):
                yield f"{module}.{name}.title", value.title
                yield f"{module}.{name}.question", value.question


def rules() -> list[Rule]:
    """Every rule, once."""
    modules = [importlib.import_module(module) for module in MODULES]
    return [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]


def placeholders(text: str) -> set[str]:
    """The names of the values told in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def worded_in_all(inquiry: SocialInquiry) -> None:
    """Word everything that was found."""
    for finding in inquiry.findings:
        assert finding.facts
        assert finding.bases
        for told in (finding.title, finding.question, *(fact.said for fact in finding.facts)):
            for language in LANGUAGES:
                text = told.text(language)
                assert text
                assert "None" not in text
                assert "{" not in text
        assert all("?" in finding.question.text(language) for language in LANGUAGES)


@pytest.mark.parametrize(("where", "text"), list(labels()), ids=lambda value: value if isinstance(value, str) else "")
def test_a_text_tells_the_same_values_in_the_three_languages(where: str, text: Labels) -> None:
    assert where
    assert placeholders(text.fr) == placeholders(text.nl) == placeholders(text.de)
    assert len({text.fr, text.nl, text.de}) > 1 or not text.fr.islower()


def test_every_rule_asks_a_question_in_the_three_languages() -> None:
    found = {rule.key: rule for rule in rules()}
    assert len(found) >= len(RULES)
    for rule in found.values():
        assert rule.bases
        assert all("?" in rule.question.text(language) for language in LANGUAGES)


def test_french_puts_a_space_before_the_marks_that_want_one() -> None:
    for where, text in labels():
        for mark in "?;:!":
            assert f" {mark}" in text.fr or mark not in text.fr, where


@pytest.mark.parametrize("kind", [Basis, Kind, Nature, Relation, Theme], ids=lambda kind: kind.__name__)
def test_every_code_has_a_name_in_the_three_languages(kind: type[Basis]) -> None:
    for one in kind:
        assert all(one.label(language) for language in LANGUAGES)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_everything_found_about_a_persona_can_be_worded(persona_id: str, inquiries: Inquiries) -> None:
    worded_in_all(inquiries.about(persona_id))


FLAG, FEW = st.none() | st.booleans(), st.none() | st.integers(0, 4)
DAY = st.none() | st.dates(date(2020, 1, 1), date(2027, 12, 31))
DECLARATIONS = st.fixed_dictionaries(
    {
        "signed_by": st.lists(st.sampled_from(["Greet Temmerman", "Maréchal"]), max_size=2),
        "household": st.fixed_dictionaries({"adults": FEW, "children": FEW}),
        "residence": st.fixed_dictionaries(
            {"municipality": st.none() | st.sampled_from(["62063", "11002"]), "homeless": FLAG}
        ),
        "work": st.fixed_dictionaries(
            {
                "employed": FLAG,
                "until": DAY,
                "worked_in": st.lists(st.integers(2019, 2028), max_size=3),
                "hours_per_week": st.none() | st.decimals(0, 40, places=1),
                "self_employed": FLAG,
                "self_employed_until": DAY,
            }
        ),
        "benefits": st.fixed_dictionaries(
            {
                "unemployment": st.sampled_from([None, "none", "paid", "ended", "sanctioned"]),
                "pension": st.none() | st.decimals(0, 3000, places=2),
                "disability": FLAG,
                "other_cpas": FLAG,
                "other_cpas_until": DAY,
            }
        ),
        "property": st.fixed_dictionaries({"owned": FLAG, "given_away": FLAG}),
    }
)
"""Declarations of all sorts, true or not."""


@given(data=st.data())
def test_whatever_anybody_declares_an_inquiry_is_made_and_can_be_worded(
    data: st.DataObject, open_client: Client, people: tuple[Person, ...]
) -> None:
    person = data.draw(st.sampled_from(people))
    declared = msgspec.convert(data.draw(DECLARATIONS), Declared)
    kind = data.draw(st.sampled_from(list(Kind)))
    worded_in_all(open_client.social_inquiry(ssin=person.ssin, declared=declared, kind=kind, on=TODAY))


@pytest.mark.parametrize(
    ("value", "fr", "nl", "de"),
    [
        (date(2026, 4, 1), "1er avril 2026", "1 april 2026", "1. April 2026"),
        (date(2026, 11, 11), "11 novembre 2026", "11 november 2026", "11. November 2026"),
        (IncompleteDate(2026, 5, 1), "1er mai 2026", "1 mei 2026", "1. Mai 2026"),
        (
            datetime(2026, 5, 1, 9, 5, tzinfo=UTC),
            "1er mai 2026 09:05:00",
            "1 mei 2026 09:05:00",
            "1. Mai 2026 09:05:00",
        ),
        (YearMonth(2026, 8), "août 2026", "augustus 2026", "August 2026"),
        (Decimal("1776.07"), "1 776,07 €", "€ 1.776,07", "1.776,07 €"),
        (Fraction(1, 4), "1/4", "1/4", "1/4"),
        (Period(date(2026, 4, 1)), "depuis le 1er avril 2026", "sinds 1 april 2026", "seit dem 1. April 2026"),
        (
            Period(date(2026, 4, 1), date(2026, 4, 2)),
            "du 1er avril 2026 au 2 avril 2026",
            "van 1 april 2026 tot en met 2 april 2026",
            "vom 1. April 2026 bis zum 2. April 2026",
        ),
        (Period(date(2026, 4, 1), date(2026, 4, 1)), "le 1er avril 2026", "op 1 april 2026", "am 1. April 2026"),
        (MonthPeriod(YearMonth(2026, 4)), "depuis avril 2026", "sinds april 2026", "seit April 2026"),
        (
            MonthPeriod(YearMonth(2026, 4), YearMonth(2026, 5)),
            "d'avril 2026 à mai 2026",
            "van april 2026 tot en met mei 2026",
            "von April 2026 bis Mai 2026",
        ),
        (
            MonthPeriod(YearMonth(2026, 5), YearMonth(2026, 10)),
            "de mai 2026 à octobre 2026",
            "van mei 2026 tot en met oktober 2026",
            "von Mai 2026 bis Oktober 2026",
        ),
    ],
    ids=str,
)
def test_a_value_is_told_as_people_write_it(value: date, fr: str, nl: str, de: str) -> None:
    assert [plain(worded(value, language)) for language in ("fr", "nl", "de")] == [fr, nl, de]


def test_a_sentence_hides_its_values_when_printed() -> None:
    assert repr(Told(Labels(fr="{name}", nl="{name}", de="{name}"), {"name": "Vandermolen"})) == "Told(name)"
