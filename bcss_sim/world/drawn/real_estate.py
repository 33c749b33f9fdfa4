"""Real estate of drawn people: the homes they own, alone or by halves, what they inherit, what they own besides.

Whoever outlives a partner keeps a half and has the usufruct of the other one, whose bare owners are the children;
whoever stays behind after a separation takes over the half of the one who left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, Ssin

from ..careers import birthday
from ..draws import Draw
from ..facts import Address, Asset, Parcel, Person, Property, Residence
from ..geography import Region
from ..household import span
from ..shares import CENSUS, HORIZON
from .group import HEAD, Group, day_of_birth, membership_on, residence_on

FULL, USUFRUCT, BARE = "VE", "VG", "NE"  # rights
_HOUSE, _FLAT = "200", "220"  # natures
# Settings. What is owned besides a home: nature, code of the income, lowest and highest income (€) and surface (m²).
_BESIDES = {
    ("1", "1F", 10, 60, 2_000, 20_000): 3.0,  # arable land
    ("78", "1F", 5, 30, 400, 1_500): 2.0,  # building land
    ("261", "2F", 90, 350, 15, 60): 3.0,  # garage
    (_FLAT, "2F", 400, 1_100, 35, 110): 3.0,
    ("503", "2F", 300, 900, 50, 200): 1.0,  # holiday home
}
# Who buys the homes he or she keeps house in: more than own theirs on a day, for the young do not buy yet.
_BUYERS: Mapping[Region, float] = {"Flanders": 0.76, "Wallonia": 0.69, "Brussels": 0.44}
_OWN_BESIDES, _INHERIT, _FIRST_HOME = 0.07, 0.08, 22  # two shares, and an age
_DAY = timedelta(1)


def with_real_estate(draw: Draw, group: Group) -> Group:
    """The group with its properties."""
    homes = (one.address for person in group.people for one in person.residences if one.address)
    notary = _Notary(draw, group, {(home.street, home.house_number) for home in homes})
    deeds = [*notary.homes(), *notary.besides(), *notary.inherited()]
    return group.each(
        lambda _, person: replace(
            person,
            properties=tuple(
                sorted(
                    (held for owner, held in deeds if owner == person.ssin),
                    key=lambda held: (held.period.begin, held.right),
                )
            ),
        )
    )


@dataclass(frozen=True, slots=True)
class _Notary:
    """Draws up the deeds of a group; `taken` are the houses it has lived in or owns a share of."""

    draw: Draw
    group: Group
    taken: set[tuple[str, str]]

    def homes(self) -> Iterator[tuple[Ssin, Property]]:
        """The dwellings of those who are owners: bought on moving in, sold on moving out."""
        head = self.group.people[0]
        for person in self.group.people:
            if self.draw.chance(_BUYERS[self.group.household.municipality.region]):
                homes = (one for one in person.residences if one.address and _keeps_house(person, one.period.begin))
                apart = [one for one in homes if person is head or self.group.partner(person, one.period.begin) is None]
                yield from self._bought(person, apart)

    def _bought(self, head: Person, homes: Iterable[Residence]) -> Iterator[tuple[Ssin, Property]]:
        for residence in homes:
            bought = residence.period.begin
            if residence.address is not None and bought >= birthday(day_of_birth(head), _FIRST_HOME):
                partner = self.group.partner(head, bought)
                home = self._home(residence.address)
                if partner is None:
                    yield head.ssin, _held(home, residence.period)
                else:
                    yield from self._halves(home, (head, residence.period), (partner, _lived_in(partner, bought)))

    def besides(self) -> Iterator[tuple[Ssin, Property]]:
        """Something the head owns besides a home, bought at an age at which people have savings."""
        head = self.group.people[0]
        first, last = max(birthday(day_of_birth(head), 35), head.created), min(head.death or CENSUS, CENSUS)
        if first < last and self.draw.chance(_OWN_BESIDES):
            yield head.ssin, _held(self._besides(), span(self.draw.day(first, last), head.death))

    def inherited(self) -> Iterator[tuple[Ssin, Property]]:
        """Shares in what parents left, kept with the other heirs for some years."""
        for person in self.group.people:
            first = birthday(day_of_birth(person), 40)
            last = min(birthday(day_of_birth(person), 65), person.death or HORIZON)
            if first < last and first >= person.created and self.draw.chance(_INHERIT):
                since, heirs = self.draw.day(first, last), self.draw.whole(2, 4)
                until = self.draw.day(since + _DAY * 200, since + _DAY * 3000)
                ends = min(until, person.death or HORIZON)
                if since < ends:
                    left = replace(self._home(self._address_nearby(person)), owners=heirs, share=f"1/{heirs}")
                    yield person.ssin, replace(left, period=span(since, None if ends == HORIZON else ends))

    def _halves(
        self, home: Property, first: tuple[Person, Period], second: tuple[Person, Period]
    ) -> Iterator[tuple[Ssin, Property]]:
        """A home bought by two, until both have left it."""
        (gone, until_gone), (stays, until_both) = sorted((first, second), key=lambda one: one[1].end or date.max)
        bought = max(until_gone.begin, until_both.begin)
        half = replace(home, share="1/2", owners=2)
        whole = Period(bought, until_both.end)
        if until_gone.end == until_both.end:
            yield gone.ssin, _held(half, whole)
            yield stays.ssin, _held(half, whole)
            return
        assert until_gone.end is not None  # it sorts before the other
        after = Period(until_gone.end + _DAY, until_both.end)
        yield gone.ssin, _held(half, Period(bought, until_gone.end))
        if gone.death != after.begin:
            yield stays.ssin, _held(half, Period(bought, until_gone.end))
            yield stays.ssin, _held(home, after)
            return
        yield stays.ssin, _held(half, whole)
        heirs = [child for child in self.group.people if child.ssin in gone.children]
        owners = 1 + (len(heirs) or self.draw.whole(1, 3))  # children who are not of this world are heirs too
        yield stays.ssin, replace(half, period=after, right=USUFRUCT, owners=owners)
        for heir in heirs:
            bare = replace(half, right=BARE, share=f"1/{2 * len(heirs)}", owners=owners)
            yield heir.ssin, replace(bare, period=after)

    def _home(self, address: Address) -> Property:
        draw = self.draw
        nature, income, surface = (
            (_FLAT, draw.whole(450, 1_200), draw.whole(45, 130))
            if address.box
            else (_HOUSE, draw.whole(350, 1_600), draw.whole(80, 900))
        )
        return self._property(address, nature=nature, code="2F", income=income, surface=surface)

    def _besides(self) -> Property:
        draw = self.draw
        nature, code, lowest, highest, smallest, largest = draw.weighted(_BESIDES)
        return self._property(
            self._address_nearby(self.group.people[0]),
            nature=nature,
            code=code,
            income=draw.whole(lowest, highest),
            surface=draw.whole(smallest, largest),
        )

    def _address_nearby(self, person: Person) -> Address:
        """Another house of a street somebody has lived in."""
        known = [one.address for one in person.residences if one.address]
        home = self.draw.one_of(known)
        number = str(self.draw.whole(1, 240))
        while (home.street, number) in self.taken:
            number = str(self.draw.whole(1, 240))
        self.taken.add((home.street, number))
        return replace(home, house_number=number, box=None)

    def _property(self, address: Address, *, nature: str, code: str, income: int, surface: int) -> Property:
        place = self.group.geography.municipality(address.municipality)
        part = self.draw.whole(1, max(1, len(place.postal_codes)))
        division = f"{place.name(place.language).upper()} {part} {'AFD' if place.language == 'nl' else 'DIV'}"
        parcel = Parcel(nature=nature, income=income * 100, income_code=code, surface=surface)
        return Property(
            period=Period(CENSUS),
            right=FULL,
            share="1/1",
            division=division,
            owners=1,
            assets=(Asset(situation=f"{address.street.upper()} {address.house_number}", parcels=(parcel,)),),
        )


def _held(held: Property, period: Period) -> Property:
    return replace(held, period=period)


def _keeps_house(person: Person, on: date) -> bool:
    """Whether somebody is the reference person of a household on a day."""
    place = membership_on(person, on)
    return place is not None and place.role == HEAD


def _lived_in(person: Person, day: date) -> Period:
    home = residence_on(person, day)
    assert home is not None  # whoever belongs to a household lives there
    return home.period
