"""The world a simulator answers from: people, personas, employers, places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Self

from bcss_client.values import Sex, Ssin

from .additions import Additions
from .census import Census, Member
from .employers import Employers
from .facts import Membership, Person
from .fingerprint import fingerprint
from .geography import Geography
from .household import household_among, members_among
from .index import Index
from .needs import Found, Need, Search
from .numbers import Numbers
from .personas import Case, Cast, Persona, load_cast
from .phonetics import phonetic_key
from .population import Population
from .recipe import Recipe

_SAMPLE = 12  # households whose lives stand for all others in the fingerprint


class World:
    """Everybody there is, read only. What callers write lies over it, elsewhere.

    A life is drawn up to the horizon; `on`, the day as of which the registers are read, decides how much of
    it is known.
    """

    def __init__(
        self, recipe: Recipe, *, population: Population, cast: Cast, employers: Employers, geography: Geography
    ) -> None:
        self.recipe = recipe
        self.population = population
        self.additions = population.additions
        self.employers = employers
        self.geography = geography
        self.cast = cast
        self._told = {person.ssin: told.people for told in cast.everybody for person in told.people}
        self._people_told = {person.ssin: person for told in cast.everybody for person in told.people}

    @classmethod
    def default(cls, seed: int = 0, size: int = 1000) -> Self:
        """The world of a seed, with about `size` people around the personas and cases of the project."""
        return cls.of(Recipe(seed=seed, size=size), geography=Geography.load())

    @classmethod
    def of(
        cls, recipe: Recipe, *, geography: Geography, index: Index | None = None, additions: Additions | None = None
    ) -> Self:
        """The world of a recipe, with the personas and cases of the project.

        Its index is drawn in memory, unless it was built before. Who is made for a need, and who has whom, is kept in
        `additions`, by default in memory too.
        """
        employers = Employers(seed=recipe.seed, geography=geography)
        cast = load_cast(geography=geography, employers=employers)
        population = Population.drawn(
            recipe, taken=cast.numbers, geography=geography, employers=employers, index=index, additions=additions
        )
        return cls(recipe, population=population, cast=cast, employers=employers, geography=geography)

    def with_additions(self, additions: Additions) -> World:
        """The same world, in which others are made for needs; nothing of it is drawn again."""
        other = World(
            self.recipe,
            population=self.population.with_additions(additions),
            cast=self.cast,
            employers=self.employers,
            geography=self.geography,
        )
        other.fingerprint = self.fingerprint
        return other

    def need(self, text: str, *, on: date, holder: str = "") -> Found:
        """Somebody for whom conditions such as `ris=true age<30` hold on a day, leased to a caller.

        Somebody drawn whom nobody has, or else somebody made and added: the same needs in the same order are met by
        the same people. Raises `NeedRefused` with a sentence when the need cannot be read, or cannot be met; the
        sentence names the condition.
        """
        return self.search(on).found(Need.parse(text, self.geography), holder=holder)

    def search(self, on: date) -> Search:
        """What looks for people on a day."""
        return Search(self, on=on)

    def drawing(self) -> tuple[Census, Numbers]:
        """What draws further households, and the numbers it gives: none that anybody has."""
        numbers = Numbers(self.recipe.scheme, self.cast.numbers, held=self.population.holds)
        return Census(self.recipe, geography=self.geography, numbers=numbers), numbers

    @cached_property
    def fingerprint(self) -> str:
        """What tells this world from any other: the same on every machine that answers alike."""
        drawn = (self.population.people(household) for household in islice(self.population.households, _SAMPLE))
        told = (one.people for one in self.cast.everybody)
        return fingerprint(self.population.digest, (person for people in (*told, *drawn) for person in people))

    def __len__(self) -> int:
        """How many numbers there are, those of personas and cases included."""
        return len(self._people_told) + len(self.population)

    @property
    def personas(self) -> tuple[Persona, ...]:
        """The personas, by id."""
        return self.cast.personas

    def persona(self, persona_id: str) -> Persona:
        """The persona of an id such as `P02`; raises `KeyError` when there is none."""
        return {persona.id: persona for persona in self.cast.personas}[persona_id]

    def case(self, case_id: str) -> Case:
        """The case of an id such as `C03`; raises `KeyError` when there is none."""
        return {case.id: case for case in self.cast.cases}[case_id]

    def holds(self, ssin: str) -> bool:
        """Whether anybody bears or bore that number."""
        return ssin in self._people_told or self.population.holds(ssin)

    def person(self, ssin: str, *, on: date | None = None) -> Person | None:
        """The file of exactly this number, or None when nobody has it.

        A replaced number gives a file that names its successor (`replaced_by`). With `on`, what the registers
        know on that day, and None while the file is not open; without it, the whole life up to the horizon.
        """
        person = self._people_told.get(Ssin.received(ssin)) or self.population.person(ssin)
        return person.known_on(on) if person is not None and on is not None else person

    def people(self) -> Iterator[Person]:
        """Everybody, those with a story first; the whole lives of all are worked out on the way."""
        yield from self._people_told.values()
        yield from self.population

    def members(self, reference: Ssin, on: date) -> tuple[tuple[Person, Membership], ...]:
        """The household of a reference person on a day; empty when there is none.

        The reference person comes first, then the partner, the children by age, and the others.
        """
        return members_among(self.together_with(reference), reference, on)

    def household(self, person: Person, on: date) -> tuple[tuple[Person, Membership], ...]:
        """The household somebody belongs to on a day, its reference person first; empty without one."""
        return household_among(self.together_with(person.ssin), person, on)

    def namesakes(self, last_name: str, first_name: str | None = None, *, sex: Sex | None = None) -> tuple[Person, ...]:
        """Everybody whose last name sounds alike, and one of the first names too when one is given.

        Those written exactly so come first. Replaced and cancelled numbers are left out.
        """
        key = phonetic_key(last_name)
        heard = phonetic_key(first_name) if first_name else None

        def is_meant(one: Person | Member) -> bool:
            return (sex is None or one.sex is sex) and (heard is None or heard in map(phonetic_key, one.first_names))

        # Whether somebody is meant stands in the index: only the lives of those who are need to be worked out.
        drawn = (member.ssin for member in self.population.sounding(key) if is_meant(member))
        told = (person.ssin for person in self._told_by_sound.get(key, ()) if is_meant(person))
        found = [person for ssin in (*told, *drawn) if (person := self.person(ssin)) is not None]
        return tuple(sorted(found, key=lambda person: person.last_name.casefold() != last_name.casefold()))

    @cached_property
    def _told_by_sound(self) -> Mapping[str, list[Person]]:
        sounds: dict[str, list[Person]] = {}
        for person in self._people_told.values():
            if person.replaced_by is None and not person.cancelled:
                sounds.setdefault(phonetic_key(person.last_name), []).append(person)
        return sounds

    def together_with(self, ssin: Ssin) -> tuple[Person, ...]:
        """Those who can ever share a household with somebody: the people drawn, or told of, together."""
        return self._told.get(ssin) or self.population.together_with(ssin)
