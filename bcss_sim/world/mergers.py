"""The municipalities of before the mergers of 2025, which the National Register keeps in history.

Homes are drawn and told of by the municipalities of today. What a file holds of before a merger stands under the code
of the municipality it was then; on the day of the merger the register itself made a new residence, at the same
address. Who granted aid, or paid a wage, before is found under the number its successor has: a setting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bcss_client.values import Period

from .facts import Person, Residence
from .geography import Geography, Merger


def before_mergers(person: Person, geography: Geography) -> Person:
    """The person with each place under the code it had on its day."""
    residences = tuple(part for one in person.residences for part in _parts(one, geography))
    if len(residences) == len(person.residences) and not _elsewhere(person, geography):
        return person
    lived = {one.place for one in residences}

    # Of what merged, the one the person lived in; else the first, so that both files of a union have the same.
    def place(refnis: str | None, on: date | None, *, at_home: bool = True) -> str | None:
        if refnis is None or on is None:
            return refnis
        if geography.postal_codes(refnis, on):
            return refnis  # others have merged into it, or nobody yet
        mergers = [one for one in geography.mergers(refnis) if on < one.effective]
        codes = (one.refnis for one in mergers)
        return min(codes, key=lambda code: (at_home and code not in lived, code), default=refnis)

    born = person.birth.complete or person.created
    return replace(
        person,
        residences=residences,
        birth_place=place(person.birth_place, born) or person.birth_place,
        death_place=place(person.death_place, person.death),
        civil_states=tuple(
            replace(one, place=place(one.place, one.since, at_home=False)) for one in person.civil_states
        ),
        cohabitations=tuple(
            replace(one, place=place(one.place, one.period.begin, at_home=False) or one.place)
            for one in person.cohabitations
        ),
    )


def _elsewhere(person: Person, geography: Geography) -> bool:
    """Whether anything else on a file bears the code of a municipality that others merged into."""
    places = [person.birth_place, person.death_place]
    places += [one.place for one in person.civil_states]
    places += [one.place for one in person.cohabitations]
    places += [one.place for one in person.residences]
    return any(place is not None and geography.mergers(place) for place in places)


def _parts(residence: Residence, geography: Geography) -> Iterator[Residence]:
    """A residence, in two where it lasted through a merger of its municipality."""
    merger = _merger(residence, geography)
    if merger is None or residence.period.begin >= merger.effective:
        yield residence
        return
    assert residence.address is not None  # only an address tells which of them it was
    former = replace(residence.address, municipality=merger.refnis)
    if residence.period.end is not None and residence.period.end < merger.effective:
        yield replace(residence, place=merger.refnis, address=former)
        return
    before = Period(residence.period.begin, merger.effective - timedelta(1))
    yield Residence(place=merger.refnis, address=former, period=before)
    yield replace(residence, period=Period(merger.effective, residence.period.end))


def _merger(residence: Residence, geography: Geography) -> Merger | None:
    if residence.address is None:
        return None
    mergers = geography.mergers(residence.place)
    return next((one for one in mergers if residence.address.postal_code in one.postal_codes), None)
