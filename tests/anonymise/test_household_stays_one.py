"""The household of P02, asked about in several flows, is one household afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from flask import Flask

from bcss_client import Client, Period, WsgiTransport
from bcss_client.anonymise import anonymised
from bcss_client.envelope import opened
from bcss_client.flows import family_allowances, tx25
from bcss_client.flows.family_allowances import FamilyAllowancesReply
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.reply import Meta, Reply
from bcss_client.values import MonthPeriod, Ssin, YearMonth
from bcss_sim.world.facts import Person
from tests.anonymise.shape import leaves
from tests.conftest import TODAY

SINCE = Period(date(2022, 1, 1), TODAY)


@pytest.fixture(scope="module")
def replies(app: Flask, p02: Person) -> Mapping[str, Reply]:
    with Client.for_simulator(transport=WsgiTransport(app)) as client:
        ssin = p02.ssin
        return {
            "tx25": client.tx25(ssin=ssin, history=True),
            "health_insurance": client.health_insurance(ssin=ssin, assurability=SINCE),
            "family_allowances": client.family_allowances(
                ssin=ssin, period=MonthPeriod(YearMonth(2022, 1), YearMonth(2026, 11))
            ),
            "l950": client.l950(ssin=ssin, period=SINCE),
            "perform_investigation": client.perform_investigation(
                ssin=ssin, family_composition_group=True, citizen_group=True, address_history_group=True
            ),
        }


def messages(replies: Mapping[str, Reply]) -> dict[str, bytes]:
    return {
        f"{slug}.{way}": message
        for slug, reply in replies.items()
        for way, message in (("request", reply.meta.request), ("reply", reply.meta.reply))
    }


def numbers(before: bytes, after: bytes) -> set[tuple[str, str]]:
    """The identification numbers at the same place."""
    pairs = zip(leaves(before), leaves(after), strict=True)
    return {(old, new) for (_, old), (_, new) in pairs if len(old) == 11 and old.isdigit()}


def test_everybody_has_the_same_new_number_in_every_flow(replies: Mapping[str, Reply], p02: Person) -> None:
    before = messages(replies)
    after = anonymised(before)
    found = {name: numbers(before[name], after[name]) for name in before}
    pairs = set[tuple[str, str]]().union(*found.values())
    assert len({old for old, _ in pairs}) == len({new for _, new in pairs}) == len(pairs)
    new = dict(pairs)[p02.ssin]
    assert all((p02.ssin, new) in numbers for name, numbers in found.items() if name.endswith("request"))


def test_the_family_is_told_alike_by_the_register_and_by_the_funds(replies: Mapping[str, Reply]) -> None:
    after = anonymised(messages(replies))
    file = opened(tx25.tx25, after["tx25.reply"], Meta(flow="tx25"))
    paid = opened(family_allowances.family_allowances, after["family_allowances.reply"], Meta(flow="family_allowances"))
    assert isinstance(file, Tx25Reply)
    assert isinstance(paid, FamilyAllowancesReply)
    members = {member.national_number.number for member in file.family_members if member.national_number}
    children = {text for name, text in leaves(after["family_allowances.reply"]) if name.endswith(":ssin")}
    assert len(members & children) == 3


def test_the_ages_keep_their_order_and_births_fit_the_numbers(replies: Mapping[str, Reply]) -> None:
    before = messages(replies)
    after = anonymised(before)
    pairs = set[tuple[str, str]]().union(*(numbers(before[name], after[name]) for name in before))
    in_order = [new for _, new in sorted(pairs, key=lambda pair: Ssin(pair[0]).birth_date)]
    assert in_order == sorted(in_order, key=lambda number: Ssin(number).birth_date)
    file = opened(tx25.tx25, after["tx25.reply"], Meta(flow="tx25"))
    assert isinstance(file, Tx25Reply)
    assert file.family_members
    for member in file.family_members:
        told = member.national_number
        assert told is not None
        assert told.number is not None
        assert told.date is not None
        assert str(told.date.incomplete) == str(told.number.birth_date)


def test_a_name_is_the_same_name_everywhere(replies: Mapping[str, Reply]) -> None:
    before = messages(replies)
    after = anonymised(before)
    names = {
        (old.casefold(), new.casefold())
        for name in before
        for (element, old), (_, new) in zip(leaves(before[name]), leaves(after[name]), strict=True)
        if element.endswith("LastName") or old in ("Vandermolen", "VANDERMOLEN")
    }
    assert len([new for old, new in names if old == "vandermolen"]) == 1


def test_intervals_between_dates_stay(replies: Mapping[str, Reply]) -> None:
    before = messages(replies)["health_insurance.reply"]
    after = anonymised(messages(replies))["health_insurance.reply"]
    dates = [
        (date.fromisoformat(old), date.fromisoformat(new))
        for (name, old), (_, new) in zip(leaves(before), leaves(after), strict=True)
        if name.endswith(("StartDate", "EndDate"))
    ]
    assert len(dates) > 3
    assert len({new - old for old, new in dates}) == 1
    assert dates[0][0] != dates[0][1]
