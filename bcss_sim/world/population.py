"""The people of a simulated Belgium: indexed at once, worked out household by household when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bcss_client.values import Ssin

from .census import Census, Household
from .employers import Employers
from .facts import Person
from .geography import Geography
from .lives import Lives
from .numbers import Numbers


class Population:
    """Synthetic people, a pure function of the seed: the same on any machine, whatever the clock says.

    Households are drawn one by one until there are at least `size` people, so a larger population begins with
    the same households and the last one is kept whole. Numbers, names, birthdays and municipalities are drawn
    at once; the history of a household when one of its members is asked for. A drawn person never gets a number
    that is `taken`. Raises `ValueError` when the range of numbers nobody can bear is used up,
    which happens somewhere above 40,000 people.
    """

    __slots__ = ("_household_of", "_lives", "_people", "households")

    def __init__(
        self, *, seed: int = 0, size: int = 1000, taken: Iterable[Ssin] = (), geography: Geography, employers: Employers
    ) -> None:
        numbers = Numbers(taken)
        census = Census(seed=seed, geography=geography, numbers=numbers)
        households: list[Household] = []
        self._household_of: dict[Ssin, int] = {}
        count = 0
        while count < size:
            household = census.household(len(households))
            for member in household.members:
                self._household_of[member.ssin] = household.number
            if household.spare is not None:
                self._household_of[household.spare] = household.number
            households.append(household)
            count += len(household.members)
        self.households = tuple(households)
        self._lives = Lives(seed=seed, geography=geography, employers=employers)
        self._people: dict[int, tuple[Person, ...]] = {}

    def __len__(self) -> int:
        """How many numbers the population holds, replaced and cancelled ones included."""
        return len(self._household_of)

    def __iter__(self) -> Iterator[Person]:
        """Every person, in the order of the households; this works out every history."""
        for household in self.households:
            yield from self._worked_out(household.number)

    def person(self, ssin: str) -> Person | None:
        """The file of a number, or None when nobody here has it."""
        return next((person for person in self.together_with(ssin) if person.ssin == ssin), None)

    def together_with(self, ssin: str) -> tuple[Person, ...]:
        """Those drawn in one household with a number, its bearer included; empty when nobody has it."""
        number = self._household_of.get(Ssin.received(ssin))
        return () if number is None else self._worked_out(number)

    def _worked_out(self, number: int) -> tuple[Person, ...]:
        if number not in self._people:
            self._people[number] = self._lives.people(self.households[number])
        return self._people[number]
