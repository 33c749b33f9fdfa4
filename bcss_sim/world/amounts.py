"""Amounts fixed by law, by the day they take effect."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from bcss_client.resources import FIXTURES

_GUARANTEED, _ALONE = "belgium_grapa_base_annual_amount", "belgium_grapa_isolated_multiplier"
_GUARANTEED_SINCE = date(2014, 1, 1)


def integration_income(category: str, on: date) -> Decimal:
    """The integration income of a category (1, 2 or 3) on a day, in euros a month.

    Where the table has no amount for so late a day, the last one it has; for one before the table, the first.
    """
    found = None
    for since, amounts in _integration_incomes():
        if found is None or since <= on:
            found = amounts
    assert found is not None  # the table is not empty
    return found[int(category) - 1]


def indexed(amount: int, *, since: date) -> tuple[tuple[date, int], ...]:
    """A benefit worth so many eurocents today, as it was paid from a day on: each step with the day it began.

    All benefits follow the index, though not all on the same days nor by the same steps. Those of the integration
    income stand in for theirs, which is a setting; before our table begins there are none.
    """
    today = _integration_incomes()[-1][1][1]
    days = [since, *(day for day, _ in _integration_incomes() if day > since)]
    return tuple((day, round(amount * integration_income("2", day) / today)) for day in days)


def guaranteed_income(*, alone: bool, on: date) -> int:
    """The income guarantee for the elderly (GRAPA / IGO) of who has nothing else, in eurocents a month.

    The base amount of the law of 22 March 2001 is before indexation, and the index that goes with it is not in our
    sources. So it is raised as the integration income has been since 2014, its first amount here: a setting.
    """
    base, multiplier = benefit_parameter(_GUARANTEED, _GUARANTEED_SINCE), benefit_parameter(_ALONE, _GUARANTEED_SINCE)
    yearly = base * multiplier if alone else base
    growth = integration_income("2", on) / integration_income("2", _GUARANTEED_SINCE)
    return round(yearly * 100 / 12 * max(growth, Decimal(1)))


def benefit_parameter(name: str, on: date) -> Decimal:
    """A number of the law by its name in the table of benefit parameters, on a day; amounts in euros.

    For a day before the first value known, that one. Raises `KeyError` when the table has no such name.
    """
    found = None
    for since, value in _benefit_parameters()[name]:
        if found is None or since <= on:
            found = value
    assert found is not None  # every name has a value
    return Decimal(found)


@cache
def _benefit_parameters() -> Mapping[str, tuple[tuple[date, str], ...]]:
    found: dict[str, list[tuple[date, str]]] = {}
    with (FIXTURES / "reference" / "benefit_parameters.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["name"], []).append((date.fromisoformat(row["effective_from"]), row["value"]))
    return {name: tuple(sorted(values)) for name, values in found.items()}


@cache
def _integration_incomes() -> tuple[tuple[date, tuple[Decimal, Decimal, Decimal]], ...]:
    with (FIXTURES / "reference" / "ris_monthly_amounts.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            (
                date.fromisoformat(row["effective_from"]),
                (Decimal(row["category_1"]), Decimal(row["category_2"]), Decimal(row["category_3"])),
            )
            for row in csv.DictReader(file)
            if row["category_1"]
        )
