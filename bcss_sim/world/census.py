"""Households as they stand on the census day: who lives together, with names, birthdays and numbers.

This is the part of a population that is drawn at once; what happened to a household before and happens
after is drawn from it, in `lives`, when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from faker import Generator

from bcss_client.values import Sex, Ssin

from . import shares
from .draws import Draw
from .geography import Geography, Municipality, Region
from .numbers import Numbers
from .providers import NameProvider, Origin
from .recipe import Recipe
from .shares import CENSUS, AgeRange, Livelihood, Shape, Trait

BELGIAN = "150"
_YOUNGEST_MOTHER, _OLDEST_MOTHER = 19, 43
_TRAIT_AGES: Mapping[AgeRange, float] = {AgeRange(youngest=28, oldest=52): 1}


class Part(StrEnum):
    """What somebody is in a drawn household."""

    HEAD = "head"
    PARTNER = "partner"
    CHILD = "child"
    LODGER = "lodger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody of a drawn household; `nationality` is the first one, `names` where the names come from."""

    part: Part
    ssin: Ssin
    sex: Sex
    birth: date
    last_name: str
    first_names: tuple[str, ...]
    nationality: str
    names: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """A drawn household; `municipality` is where all its members are registered on the census day.

    `spare` is a second number of the head: the one a correction replaced, or the one given by mistake. `livelihood` is
    what the head lives on, where that is settled.
    """

    number: int
    shape: Shape
    trait: Trait | None
    municipality: Municipality
    members: tuple[Member, ...]
    spare: Ssin | None
    livelihood: Livelihood | None = None

    def parts(self, part: Part) -> tuple[Member, ...]:
        """The members with this part."""
        return tuple(member for member in self.members if member.part is part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mould:
    """What is settled of a household before it is drawn; everything else is left to chance.

    `ages`, `sex`, `nationality` and `livelihood` are those of the head, `children` is how many are drawn at most.
    """

    municipality: Municipality | None = None
    shape: Shape | None = None
    trait: Trait | None = None
    ages: AgeRange | None = None
    sex: Sex | None = None
    nationality: str | None = None
    children: int | None = None
    livelihood: Livelihood | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Roots:
    """What passes from father to child."""

    nationality: str
    names: Origin
    last_name: str


class Census:
    """Draws households one after the other; number `n` comes out the same whatever is drawn after it."""

    __slots__ = ("_generator", "_municipalities", "_names", "_numbers", "_recipe", "_regions")

    def __init__(self, recipe: Recipe, *, geography: Geography, numbers: Numbers) -> None:
        self._recipe = recipe
        self._numbers = numbers
        self._generator = Generator()
        self._names = NameProvider(self._generator)
        towns = geography.municipalities
        if recipe.municipality is not None:
            towns = (geography.municipality(recipe.municipality),)
        # We have no inhabitants by municipality: the number of postal codes stands in for size, a setting.
        self._municipalities: Mapping[Region, Mapping[Municipality, float]] = {
            region: {place: len(place.postal_codes) for place in towns if place.region == region}
            for region in shares.INHABITANTS
        }
        self._regions: Mapping[Region, float] = {
            region: weight for region, weight in shares.INHABITANTS.items() if self._municipalities[region]
        }

    def households(self, begin: int = 0, people: int = 0) -> Iterator[Household]:
        """The households from number `begin` on, after so many `people`, until there are as many as wanted."""
        while people < self._recipe.size:
            household = self.household(begin)
            yield household
            begin += 1
            people += len(household.members)

    def household(self, number: int) -> Household:
        """The household of this number; to be asked in order, from 0, once each."""
        return self.moulded(number, Mould(trait=shares.TRAITS.get(number % shares.TRAIT_CYCLE)))

    def moulded(self, number: int, mould: Mould) -> Household:
        """A household of this number in a mould."""
        draw = Draw(f"{self._recipe.seed}/{number}")
        self._generator.random = draw.source
        place = mould.municipality or self._place(draw)
        trait = mould.trait
        shape = Shape.ALONE if trait else mould.shape or _shape(draw, place.region)
        ages = {mould.ages: 1.0} if mould.ages else _TRAIT_AGES if trait else shares.head_ages(shape, place.region)
        members = self._members(draw, shape, ages, place, mould)
        head = members[0]
        spare = None
        if trait in (Trait.CORRECTED_NUMBER, Trait.DUPLICATE_NUMBER):
            spare = self._numbers.take(head.birth + timedelta(draw.whole(9, 60)), head.sex)
        return Household(
            number=number,
            shape=shape,
            trait=trait,
            municipality=place,
            members=members,
            spare=spare,
            livelihood=mould.livelihood,
        )

    def _place(self, draw: Draw) -> Municipality:
        return draw.weighted(self._municipalities[draw.weighted(self._regions)])

    def _members(
        self, draw: Draw, shape: Shape, ages: Mapping[AgeRange, float], place: Municipality, mould: Mould
    ) -> tuple[Member, ...]:
        couple = shape in (Shape.COUPLE, Shape.FAMILY, Shape.SEPARATED, Shape.WIDOWED, Shape.DIVORCED)
        sex = draw.one_of((Sex.MALE, Sex.FEMALE))
        if shape in (Shape.WIDOWED, Shape.SEPARATED) and draw.chance(0.75):
            sex = Sex.FEMALE  # women outlive their husbands, and children mostly stay with their mother: a setting
        birth = _birth(draw, ages)
        head = self._adult(draw, Part.HEAD, mould.sex or sex, birth, place, nationality=mould.nationality)
        members = [head]
        if couple:
            members.append(
                self._partner(draw, head, place, childless=shape in (Shape.COUPLE, Shape.WIDOWED, Shape.DIVORCED))
            )
        if shape in (Shape.FAMILY, Shape.SEPARATED):
            members += self._children(draw, members, mould.children)
        if shape is Shape.SHARED:
            birth = _near(draw, head.birth, years=12)
            members.append(self._adult(draw, Part.LODGER, draw.one_of((Sex.MALE, Sex.FEMALE)), birth, place))
        return tuple(members)

    def _partner(self, draw: Draw, head: Member, place: Municipality, *, childless: bool) -> Member:
        same = childless and draw.chance(shares.SAME_SEX_COUPLES)
        opposite = Sex.MALE if head.sex is Sex.FEMALE else Sex.FEMALE
        birth = _near(draw, head.birth, years=6)
        shared_roots = head.nationality != BELGIAN and draw.chance(0.7)
        nationality = head.nationality if shared_roots else None
        return self._adult(draw, Part.PARTNER, head.sex if same else opposite, birth, place, nationality=nationality)

    def _children(self, draw: Draw, parents: Sequence[Member], wanted: int | None) -> list[Member]:
        mother = next(parent for parent in parents if parent.sex is Sex.FEMALE)
        father = next(parent for parent in parents if parent.sex is Sex.MALE)
        adult = max(_birthday(parent.birth, _YOUNGEST_MOTHER) for parent in parents)
        latest = min(_birthday(mother.birth, _OLDEST_MOTHER), CENSUS - timedelta(60))
        # Children at home: at most twenty-eight on the census day.
        earliest = max(adult, _birthday(CENSUS, -28))
        children: list[Member] = []
        roots = _Roots(nationality=father.nationality, names=father.names, last_name=father.last_name)
        birth = draw.day(earliest, max(earliest, latest - timedelta(365)))
        for _ in range(wanted or draw.weighted(shares.CHILDREN)):
            sex = draw.one_of((Sex.MALE, Sex.FEMALE))
            children.append(self._named(draw, Part.CHILD, sex, birth, roots))
            birth = birth + timedelta(draw.whole(480, 1500))
            if birth > latest:
                break
        return children

    def _adult(
        self, draw: Draw, part: Part, sex: Sex, birth: date, place: Municipality, *, nationality: str | None = None
    ) -> Member:
        if nationality is None:
            foreign = draw.chance(shares.FOREIGN_BORN[place.region])
            nationality = draw.weighted(shares.NATIONALITIES) if foreign else BELGIAN
        names = shares.NAMES_OF.get(nationality, place.language)
        last_name = self._names.last_name_of(origin=names)
        roots = _Roots(nationality=nationality, names=names, last_name=last_name)
        return self._named(draw, part, sex, birth, roots)

    def _named(self, draw: Draw, part: Part, sex: Sex, birth: date, roots: _Roots) -> Member:
        ssin = self._numbers.take(birth, sex)
        first_names = [
            self._names.first_name_of(sex=sex, birth_year=birth.year, origin=roots.names)
            for _ in range(draw.weighted({1: 0.35, 2: 0.4, 3: 0.25}))
        ]
        return Member(
            part=part,
            ssin=ssin,
            sex=sex,
            birth=ssin.birth_date.complete or birth,
            last_name=roots.last_name,
            first_names=tuple(dict.fromkeys(first_names)),
            nationality=roots.nationality,
            names=roots.names,
        )


def _shape(draw: Draw, region: Region) -> Shape:
    # A separated family counts twice: as a household of several, and as the other parent's of one. So do two who are
    # divorced: as two households of one.
    # And whoever has a trait lives alone already.
    traits = len(shares.TRAITS) / shares.TRAIT_CYCLE
    twice, target = shares.LARGE_SHAPES[Shape.SEPARATED], (shares.ONE_PERSON[region] - traits) / (1 - traits)
    ones = 1 + shares.SMALL_SHAPES[Shape.DIVORCED]
    small = draw.chance((target * (1 + twice) - twice) / (ones * (1 - target) - twice + target * (1 + twice)))
    return draw.weighted(shares.SMALL_SHAPES if small else shares.LARGE_SHAPES)


def _birth(draw: Draw, ages: Mapping[AgeRange, float]) -> date:
    ages_drawn = draw.weighted(ages)
    return draw.day(_birthday(CENSUS, -ages_drawn.oldest), _birthday(CENSUS, -ages_drawn.youngest))


def _near(draw: Draw, birth: date, *, years: int) -> date:
    grown = _birthday(CENSUS, -_YOUNGEST_MOTHER)
    return min(birth + timedelta(draw.whole(-365 * years, 365 * years)), grown)


def _birthday(day: date, years: int) -> date:
    return day + timedelta(round(years * 365.25))
