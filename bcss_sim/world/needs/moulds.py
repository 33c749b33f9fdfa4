"""What a household must be like for somebody in it to meet a need: where drawing starts from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

from bcss_client.values import Sex

from ..census import Mould
from ..geography import Geography, Municipality
from ..shares import CENSUS, REFUGEES_FROM, AgeRange, Livelihood, Shape, Trait
from .need import Condition, Need
from .values import Count, Value

_GROWN, _OLD = 20, 90  # ages of those who head a drawn household
_PLACES = 24  # municipalities tried where the need leaves a choice
_LIVELIHOODS = {
    "ris": Livelihood.NONE,
    "ris_category": Livelihood.NONE,
    "equivalent": Livelihood.NONE,
    "grapa": Livelihood.NONE,
    "unemployed": Livelihood.EMPLOYEE,
    "sanctioned": Livelihood.EMPLOYEE,
    "career_break": Livelihood.EMPLOYEE,
    "employed": Livelihood.EMPLOYEE,
    "self_employed": Livelihood.SELF_EMPLOYED,
}
_SEXES = {"woman": Sex.FEMALE, "man": Sex.MALE}


def moulds(need: Need, geography: Geography, on: date) -> Iterator[Mould]:
    """The moulds to draw in, in turn; what the need says nothing of is left to chance."""
    wanted = _wanted(need)
    places = tuple(_places(need, geography))
    ages, children = _ages(need, on), _least(need, "children")
    sex = _SEXES.get(str(wanted.get("sex")))
    for shape, place, nationality, trait in product(_shapes(need), places, _nationalities(need), _traits(need)):
        yield Mould(
            municipality=place,
            shape=shape,
            trait=trait,
            ages=ages,
            sex=sex if shape is not Shape.FAMILY else None,
            nationality=nationality,
            children=children or None,
            livelihood=_livelihood(need),
        )


def _wanted(need: Need) -> dict[str, Value]:
    """The features of which exactly one value is wanted."""
    return {one.feature.name: one.only for one in need.conditions if one.only is not None}


def _of(need: Need, name: str) -> tuple[Condition, ...]:
    return tuple(one for one in need.conditions if one.feature.name == name)


def _counts(need: Need, name: str) -> Sequence[int]:
    """The numbers that satisfy every condition on a counted feature."""
    conditions = _of(need, name)
    if not conditions or not isinstance(conditions[0].feature.kind, Count):
        return ()
    return [n for n in range(conditions[0].feature.kind.most + 1) if all(one.holds(n) for one in conditions)]


def _least(need: Need, name: str) -> int:
    return min(_counts(need, name), default=0)


def _ages(need: Need, on: date) -> AgeRange | None:
    """The ages on the census day of a head who meets the need; None for any, and where a child is meant."""
    ages = [age - (on.year - CENSUS.year) for age in _counts(need, "age")]
    grown = [age for age in ages if _GROWN <= age <= _OLD]
    return AgeRange(youngest=grown[0], oldest=grown[-1]) if grown else None


def _shapes(need: Need) -> tuple[Shape | None, ...]:
    wanted, sizes, ages = _wanted(need), _counts(need, "household_size"), _counts(need, "age")
    if _least(need, "children") or wanted.get("child_benefit"):
        return (Shape.SEPARATED,) if wanted.get("partner") is False else (Shape.SEPARATED, Shape.FAMILY)
    if ages and ages[-1] < _GROWN:
        return (Shape.FAMILY, Shape.SEPARATED)
    if wanted.get("cohabitant"):
        return (Shape.SHARED,)
    if wanted.get("partner"):
        return (Shape.COUPLE, Shape.FAMILY)
    if wanted.get("deceased") or wanted.get("civil_state") == "widowed":
        return (Shape.WIDOWED, Shape.ALONE)
    if wanted.get("civil_state") in ("divorced", "separated"):
        return (Shape.SEPARATED,)
    if sizes and sizes[-1] == 1:
        return (Shape.ALONE,)
    return (Shape.FAMILY,) if sizes and sizes[0] > 2 else (None,)


def _places(need: Need, geography: Geography) -> Iterator[Municipality | None]:
    """Municipalities where the need can be met, spread over the country; None leaves the choice to chance."""
    named = [one for name in ("municipality", "postal_code", "region", "language") for one in _of(need, name)]
    if not named:
        yield None
        return
    fitting = [
        place
        for place in geography.municipalities
        if all(any(map(one.holds, _read_off(place, one.feature.name))) for one in named)
    ]
    yield from fitting[:: max(1, len(fitting) // _PLACES)]


def _read_off(place: Municipality, name: str) -> Sequence[Value]:
    """What a feature of those who live there may be."""
    match name:
        case "municipality":
            return (place.refnis,)
        case "postal_code":
            return place.postal_codes
        case "region":
            return (place.region,)
        case _:
            return (place.language,)


def _nationalities(need: Need) -> tuple[str | None, ...]:
    wanted = _wanted(need)
    if "nationality" in wanted:
        return (str(wanted["nationality"]),)
    return tuple(sorted(REFUGEES_FROM)) if wanted.get("refugee") else (None,)


def _livelihood(need: Need) -> Livelihood | None:
    """What a head lives on who may come to meet the need."""
    wanted = _wanted(need)
    for name, livelihood in _LIVELIHOODS.items():
        if wanted.get(name):
            return livelihood
    return None


def _traits(need: Need) -> tuple[Trait | None, ...]:
    named = [one.feature.trait for one in need.conditions if one.feature.trait and one.only is True]
    return (named[0],) if named else (None,)
