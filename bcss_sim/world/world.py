"""The world a simulator answers from: people, personas, employers, places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Self

from bcss_client.values import Sex, Ssin

from .employers import Employers
from .facts import Membership, Person
from .geography import Geography
from .personas import Case, Cast, Persona, load_cast
from .phonetics import phonetic_key
from .population import Population

_ORDER = {"01": 0, "02": 1, "21": 1, "22": 1, "03": 2, "13": 2}  # household roles


class World:
    """Everybody there is, read only. What callers write lies over it, elsewhere.

    A life is drawn up to the horizon; `on`, the day as of which the registers are read, decides how much of
    it is known.
    """

    __slots__ = ("_by_sound", "_people_told", "_told", "cast", "employers", "geography", "population")

    def __init__(self, *, population: Population, cast: Cast, employers: Employers, geography: Geography) -> None:
        self.population = population
        self.employers = employers
        self.geography = geography
        self.cast = cast
        self._told = {person.ssin: told.people for told in cast.everybody for person in told.people}
        self._people_told = {person.ssin: person for told in cast.everybody for person in told.people}
        self._by_sound: Mapping[str, list[Ssin]] | None = None

    @classmethod
    def default(cls, seed: int = 0, size: int = 1000) -> Self:
        """The world of a seed, with the personas and cases of the project and about `size` people around them."""
        geography = Geography.load()
        employers = Employers(seed=seed, geography=geography)
        cast = load_cast(geography=geography, employers=employers)
        taken = [person.ssin for told in cast.everybody for person in told.people]
        population = Population(seed=seed, size=size, taken=taken, geography=geography, employers=employers)
        return cls(population=population, cast=cast, employers=employers, geography=geography)

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
        found = [
            (person, membership)
            for person in self.together_with(reference)
            for membership in person.memberships
            if membership.reference == reference and membership.period.contains(on)
        ]
        return tuple(sorted(found, key=lambda pair: (_ORDER.get(pair[1].role, len(_ORDER)), str(pair[0].birth))))

    def household(self, person: Person, on: date) -> tuple[tuple[Person, Membership], ...]:
        """The household somebody belongs to on a day, its reference person first; empty without one."""
        for membership in person.memberships:
            if membership.period.contains(on):
                return self.members(membership.reference, on)
        return ()

    def namesakes(self, last_name: str, first_name: str | None = None, *, sex: Sex | None = None) -> tuple[Person, ...]:
        """Everybody whose last name sounds alike, and one of the first names too when one is given.

        Those written exactly so come first. Replaced and cancelled numbers are left out.
        """
        if self._by_sound is None:
            self._by_sound = self._sounds()
        candidates = (self.person(ssin) for ssin in self._by_sound.get(phonetic_key(last_name), ()))
        heard = phonetic_key(first_name) if first_name else None
        found = [
            person
            for person in candidates
            if person is not None
            and (sex is None or person.sex is sex)
            and (heard is None or heard in map(phonetic_key, person.first_names))
        ]
        return tuple(sorted(found, key=lambda person: person.last_name.casefold() != last_name.casefold()))

    def _sounds(self) -> Mapping[str, list[Ssin]]:
        sounds: dict[str, list[Ssin]] = {}
        for person in self._people_told.values():
            if person.replaced_by is None and not person.cancelled:
                sounds.setdefault(phonetic_key(person.last_name), []).append(person.ssin)
        for household in self.population.households:
            for member in household.members:
                sounds.setdefault(phonetic_key(member.last_name), []).append(member.ssin)
        return sounds

    def together_with(self, ssin: Ssin) -> tuple[Person, ...]:
        """Those who can ever share a household with somebody: the people drawn, or told of, together."""
        return self._told.get(ssin) or self.population.together_with(ssin)
