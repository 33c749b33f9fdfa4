"""How far a population resembles the country: each share declared once, with its source and how it is measured.

Targets with a source are in `fixtures/reference/distributions.json`. A share without one is a setting: what it comes
to is our choice, and it is measured so that nobody changes it unawares.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

from bcss_client.labels import Labels
from bcss_client.resources import FIXTURES
from bcss_client.values import Sex

from .careers import birthday
from .census import BELGIAN
from .coherence import Together
from .coherence.family import born
from .facts import Person
from .geography import Region
from .household import members_among

SMALLEST = 10_000
"""How many people there must be for the tolerances to mean anything."""
_FULL, _USE = "VE", "VG"  # rights in real estate
_HEAD = "01"
_AGES = {"<18": (0, 18), "18-64": (18, 65), "65+": (65, 200)}
_REGIONS: Mapping[Region, tuple[str, Labels]] = {
    "Flanders": ("VLG", Labels(fr="Flandre", nl="Vlaanderen", de="Flandern")),
    "Wallonia": ("WAL", Labels(fr="Wallonie", nl="Wallonië", de="Wallonie")),
    "Brussels": ("BRU", Labels(fr="Bruxelles", nl="Brussel", de="Brüssel")),
}
# About three standard errors of a share of ten thousand people: families are drawn, not people one by one.
_TOLERANCES: Mapping[Region, float] = {"Flanders": 0.03, "Wallonia": 0.04, "Brussels": 0.06}
_YOUNG = 25  # years

Units: TypeAlias = Callable[[Together, date], Iterator[bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A share of a population, from 0 to 1: `units` yields, for each unit of a household, whether it is of the share.

    `source` is None for a setting. `tolerance` holds for `SMALLEST` people or more.
    """

    name: str
    label: Labels
    source: str | None
    target: float
    tolerance: float
    units: Units


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of published figures, with its source."""

    values: object

    def table(self, name: str) -> _Table:
        assert isinstance(self.values, dict)
        return _Table(self.values[name])

    def figure(self, *path: str) -> float:
        values = self.values
        for name in path:
            assert isinstance(values, dict)
            values = values[name]
        assert isinstance(values, int | float)
        return values

    @property
    def source(self) -> str:
        assert isinstance(self.values, dict)
        return str(self.values["source"])


def known_shares() -> tuple[Share, ...]:
    """Every share that is measured."""
    return tuple(_shares(_Table(json.loads((FIXTURES / "reference" / "distributions.json").read_bytes()))))


def _shares(tables: _Table) -> Iterator[Share]:
    people = tables.table("population_2025-01-01")
    statbel = "Statbel, 2025"
    yield Share(
        name="women",
        label=Labels(fr="Femmes", nl="Vrouwen", de="Frauen"),
        source=statbel,
        target=people.figure("women") / people.figure("total"),
        tolerance=0.02,
        units=_women,
    )
    for region, (_, label) in _REGIONS.items():
        yield Share(
            name=f"inhabitants {region}",
            label=_joined(Labels(fr="Habitants", nl="Inwoners", de="Einwohner"), label),
            source=statbel,
            target=people.figure("regions", region, "total") / people.figure("total"),
            tolerance=0.03,
            units=partial(_lives_in, region),
        )
        for ages, (youngest, oldest) in _AGES.items():
            yield Share(
                name=f"aged {ages} {region}",
                label=_joined(Labels(fr=f"Âge {ages}", nl=f"Leeftijd {ages}", de=f"Alter {ages}"), label),
                source=statbel,
                target=people.figure("regions", region, ages) / people.figure("regions", region, "total"),
                tolerance=_TOLERANCES[region],
                units=partial(_aged, region, youngest, oldest),
            )
    yield from _of_households(tables)
    civil = tables.table("civil_state_2016")
    for codes, key, label in (
        (("10",), "single_derived", Labels(fr="Célibataires", nl="Ongehuwd", de="Ledige")),
        (("20", "50"), "married", Labels(fr="Mariés", nl="Gehuwd", de="Verheiratete")),
        (("30",), "widowed", Labels(fr="Veufs", nl="Verweduwd", de="Verwitwete")),
        (("40", "41"), "divorced", Labels(fr="Divorcés", nl="Gescheiden", de="Geschiedene")),
    ):
        yield Share(
            name=f"civil state {key.partition('_')[0]}",
            label=label,
            source=civil.source,
            target=civil.figure(key) / civil.figure("total"),
            tolerance=0.03,
            units=partial(_in_civil_state, codes),
        )
    yield from _of_benefits(tables)
    yield Share(
        name="files in Dutch",
        label=Labels(fr="Dossiers en néerlandais", nl="Dossiers in het Nederlands", de="Akten auf Niederländisch"),
        source=None,
        target=0.59,
        tolerance=0.03,
        units=_in_dutch,
    )
    yield Share(
        name="foreign nationality",
        label=Labels(fr="Nationalité étrangère", nl="Vreemde nationaliteit", de="Ausländische Staatsangehörigkeit"),
        source=None,
        target=0.12,
        tolerance=0.02,
        units=_foreign,
    )


def _of_households(tables: _Table) -> Iterator[Share]:
    alone, owners = tables.table("households_2018"), tables.table("owner_occupied_dwellings_census2021")
    for region, (key, label) in _REGIONS.items():
        yield Share(
            name=f"one-person households {region}",
            label=_joined(Labels(fr="Ménages d'une personne", nl="Alleenwonenden", de="Einpersonenhaushalte"), label),
            source=alone.source,
            target=alone.figure("one_person", key),
            tolerance=_TOLERANCES[region],
            units=partial(_of_size_in, region),
        )
        yield Share(
            name=f"owner-occupied {region}",
            label=_joined(Labels(fr="Logés chez eux", nl="Eigenaars-bewoners", de="Wohneigentümer"), label),
            source=owners.source,
            target=owners.figure(key),
            tolerance=_TOLERANCES[region],
            units=partial(_owners, region),
        )
    sizes = tables.table("households_types_2011")
    for key, smallest, largest in (("1", 1, 1), ("2", 2, 2), ("3-5", 3, 5), ("6+", 6, 99)):
        yield Share(
            name=f"households of {key}",
            label=Labels(fr=f"Ménages de {key}", nl=f"Gezinnen van {key}", de=f"Haushalte mit {key}"),
            source="Census 2011",
            target=sizes.figure("size", key) / sizes.figure("total"),
            tolerance=0.01 if smallest > 5 else 0.03,
            units=partial(_of_size, smallest, largest),
        )


def _of_benefits(tables: _Table) -> Iterator[Share]:
    bim, aided = tables.table("bim_2021"), tables.table("ris_beneficiaries")
    for region, (key, label) in _REGIONS.items():
        yield Share(
            name=f"increased reimbursement {region}",
            label=_joined(
                Labels(fr="Intervention majorée", nl="Verhoogde tegemoetkoming", de="Erhöhte Beteiligung"), label
            ),
            source=bim.source,
            target=bim.figure(key),
            tolerance=_TOLERANCES[region],
            units=partial(_increased, region),
        )
    yield Share(
        name="integration income",
        label=Labels(fr="Revenu d'intégration", nl="Leefloon", de="Eingliederungseinkommen"),
        source=f"{aided.source}, 2017",
        target=aided.figure("2017_monthly_avg_5m") / 11_322_088,  # inhabitants on 1 January 2017, Statbel
        tolerance=0.0035,
        units=_aided,
    )
    yield Share(
        name="integration income under 25",
        label=Labels(fr="dont moins de 25 ans", nl="waarvan jonger dan 25", de="davon unter 25 Jahren"),
        source=f"{aided.source}, 2017",
        target=aided.figure("under25_share_2017"),
        tolerance=0.08,
        units=_aided_young,
    )
    yield Share(
        name="unemployed",
        label=Labels(
            fr="Chômeurs complets indemnisés", nl="Volledig werklozen met uitkering", de="Arbeitslosengeldempfänger"
        ),
        source=None,
        target=0.02,
        tolerance=0.01,
        units=_unemployed,
    )


def _joined(what: Labels, where: Labels) -> Labels:
    return Labels(fr=f"{what.fr}, {where.fr}", nl=f"{what.nl}, {where.nl}", de=f"{what.de}, {where.de}")


# --- the units --------------------------------------------------------------------------------------------------


def _registered(group: Together, day: date) -> Iterator[tuple[Person, Region]]:
    """Whoever lives in Belgium on a day, with the region."""
    geography = group.world.geography
    for person in group.living:
        for one in person.residences:
            if one.address is not None and one.period.contains(day):
                yield person, geography.municipality(geography.today(one.place)).region


def _women(group: Together, day: date) -> Iterator[bool]:
    for person, _ in _registered(group, day):
        yield person.sex is Sex.FEMALE


def _lives_in(region: Region, group: Together, day: date) -> Iterator[bool]:
    for _, theirs in _registered(group, day):
        yield theirs == region


def _aged(region: Region, youngest: int, oldest: int, group: Together, day: date) -> Iterator[bool]:
    for person, theirs in _registered(group, day):
        if theirs == region:
            yield birthday(born(person), youngest) <= day < birthday(born(person), oldest)


def _in_civil_state(codes: tuple[str, ...], group: Together, day: date) -> Iterator[bool]:
    for person, _ in _registered(group, day):
        yield next((one.code for one in reversed(person.civil_states) if one.since <= day), "") in codes


def _in_dutch(group: Together, day: date) -> Iterator[bool]:
    for person, _ in _registered(group, day):
        yield person.language == "nl"


def _foreign(group: Together, day: date) -> Iterator[bool]:
    for person, _ in _registered(group, day):
        yield not any(one.code == BELGIAN and one.period.contains(day) for one in person.nationalities)


def _increased(region: Region, group: Together, day: date) -> Iterator[bool]:
    for person, theirs in _registered(group, day):
        if theirs == region:
            yield any(one.period.contains(day) for one in person.increased_reimbursements)


def _aided(group: Together, day: date) -> Iterator[bool]:
    for person, _ in _registered(group, day):
        yield _has_income(person, day)


def _aided_young(group: Together, day: date) -> Iterator[bool]:
    for person, _ in _registered(group, day):
        if _has_income(person, day):
            yield day < birthday(born(person), _YOUNG)


def _has_income(person: Person, day: date) -> bool:
    return any(not one.equivalent and one.period.contains(day) for one in person.grants)


def _unemployed(group: Together, day: date) -> Iterator[bool]:
    for person, _ in _registered(group, day):
        yield any(one.code == 1 and one.period.contains(day) for one in person.unemployment_rights)


def _homes(group: Together, day: date) -> Iterator[tuple[Region, tuple[Person, ...]]]:
    """The households on a day, reference person first."""
    for head, region in _registered(group, day):
        if any(one.role == _HEAD and one.period.contains(day) for one in head.memberships):
            yield region, tuple(person for person, _ in members_among(group.living, head.ssin, day))


def _of_size(smallest: int, largest: int, group: Together, day: date) -> Iterator[bool]:
    for _, members in _homes(group, day):
        yield smallest <= len(members) <= largest


def _of_size_in(region: Region, group: Together, day: date) -> Iterator[bool]:
    for theirs, members in _homes(group, day):
        if theirs == region:
            yield len(members) == 1


def _owners(region: Region, group: Together, day: date) -> Iterator[bool]:
    for theirs, members in _homes(group, day):
        if theirs == region:
            yield any(_owns_home(person, day) for person in members)


def _owns_home(person: Person, day: date) -> bool:
    home = next((one.address for one in person.residences if one.period.contains(day)), None)
    if home is None:
        return False
    place = f"{home.street.upper()} {home.house_number}"
    return any(
        one.right in (_FULL, _USE) and one.period.contains(day) and one.assets[0].situation == place
        for one in person.properties
    )
