"""Nationality, registers and cards of somebody, from the day the file was opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bcss_client.values import Period

from .census import BELGIAN
from .draws import Draw
from .facts import Coded, IdentityCard
from .household import span
from .providers import CardProvider
from .shares import EUROPEAN, HORIZON, REFUGEES_FROM

FOREIGNERS, POPULATION, WAITING = "1", "2", "5"  # registers, IT 210
_APPLICANT = "1"  # refugee type, IT 205
_KIDS_ID, _CHILD_CERTIFICATE = "0071", "0070"
_BELGIAN_CARD, _EUROPEAN_CARD, _B_CARD, _ORANGE_CARD = "0000", "0040", "0012", "0030"
_FIRST_CARDS = date(2010, 1, 1)  # older cards have expired everywhere and are left out
_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What the register holds of somebody's nationality and stay."""

    nationalities: tuple[Coded, ...]
    registers: tuple[Coded, ...]
    refugee: tuple[Coded, ...]
    cards: tuple[IdentityCard, ...]


def papers(
    draw: Draw, *, nationality: str, birth: date, created: date, death: date | None, place: str, numbers: CardProvider
) -> Papers:
    """Draw the papers of somebody of a first `nationality`, whose cards are handed out in `place` (REFNIS).

    `created` is the birth or the arrival in Belgium. Foreigners stand in the foreigners' register until they
    become Belgian, if they do; applicants for protection first spend some months in the waiting register.
    """
    if nationality == BELGIAN:
        belgian_since: date | None = created
    else:
        belgian_since = _acquisition(draw, birth, created, death)
    nationalities = spells([(created, nationality), (belgian_since, BELGIAN)], death)
    applied = nationality in REFUGEES_FROM and created != birth
    recognised = created + timedelta(draw.whole(200, 600)) if applied else created
    registers = spells([(created, WAITING), (recognised, FOREIGNERS), (belgian_since, POPULATION)], death)
    refugee = (Coded(code=_APPLICANT, period=span(created, recognised)),) if applied else ()
    stay = _B_CARD if nationality not in EUROPEAN else _EUROPEAN_CARD
    kinds = spells([(created, _ORANGE_CARD), (recognised, stay), (belgian_since, _BELGIAN_CARD)], death)
    cards = _cards(draw, kinds, birth=birth, death=death, place=place, numbers=numbers)
    return Papers(nationalities=nationalities, registers=registers, refugee=refugee, cards=tuple(cards))


def _acquisition(draw: Draw, birth: date, created: date, death: date | None) -> date | None:
    """The day a foreigner becomes Belgian: five years after arriving or later, or never (a setting)."""
    first = _YEAR * 5 if created != birth else _YEAR
    day = created + first + timedelta(draw.whole(0, 3000))
    return day if draw.chance(0.5) and day < (death or HORIZON) else None


def spells(changes: Iterable[tuple[date | None, str]], death: date | None) -> tuple[Coded, ...]:
    """The codes in force between the changes, told in order; of changes on one day the last one counts."""
    known = [(day, code) for day, code in changes if day is not None]
    ends = [*(day for day, _ in known[1:]), death]
    return tuple(
        Coded(code=code, period=span(since, until))
        for (since, code), until in zip(known, ends, strict=True)
        if until is None or since < until
    )


def _cards(
    draw: Draw, kinds: Iterable[Coded], *, birth: date, death: date | None, place: str, numbers: CardProvider
) -> Iterator[IdentityCard]:
    twelve = birth + _YEAR * 12
    for kind in kinds:
        day = max(kind.period.begin, _FIRST_CARDS) + timedelta(draw.whole(5, 400))
        last = kind.period.end or HORIZON
        while day < last:
            belgian, child = kind.code == _BELGIAN_CARD, day < twelve
            expiry = day + _YEAR * (3 if child else 10 if belgian else 5)
            child_card = _KIDS_ID if belgian else _CHILD_CERTIFICATE
            if not child or draw.chance(0.5):  # a child's card is asked for, not sent
                yield IdentityCard(
                    type=child_card if child else kind.code,
                    number=numbers.identity_card_number(),
                    place=place,
                    period=Period(day, expiry if death is None else min(expiry, max(day, death))),
                )
            day = expiry + timedelta(1)
