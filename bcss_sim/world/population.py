"""The people of a simulated Belgium: indexed at once, worked out household by household when asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator

from bcss_client.values import Ssin

from .additions import Additions, AdditionsInMemory
from .census import Census, Household, Member
from .employers import Employers
from .facts import Person
from .geography import Geography
from .index import Index, MemoryIndex
from .lives import Lives
from .numbers import Numbers
from .phonetics import phonetic_key
from .recipe import Recipe

_KEPT = 512  # households worked out and kept at hand


class Population:
    """Synthetic people, a pure function of a recipe: the same on any machine, whatever the clock says.

    Households are drawn one by one until there are at least as many people as wanted, so a larger population begins
    with the same households and the last one is kept whole. Numbers, names, birthdays and municipalities stand in
    the index; the history of a household is worked out when one of its members is asked for, and kept for a while.
    """

    __slots__ = ("_index", "_lives", "_worked_out", "additions")

    def __init__(self, *, index: Index, lives: Lives, additions: Additions | None = None) -> None:
        self._index = index
        self._lives = lives
        self._worked_out: OrderedDict[int, tuple[Household, tuple[Person, ...]]] = OrderedDict()
        self.additions: Additions = additions or AdditionsInMemory()

    @classmethod
    def drawn(
        cls,
        recipe: Recipe,
        *,
        taken: Iterable[Ssin] = (),
        geography: Geography,
        employers: Employers,
        index: Index | None = None,
        additions: Additions | None = None,
    ) -> Population:
        """The population of a recipe; nobody in it gets a number that is `taken`.

        Its index is drawn in memory, unless it was built before. The people in `additions`, by default none yet, are
        found by number and by name beside those drawn, and are not counted. Raises `ValueError` when the range of
        numbers is used up.
        """
        if index is None:
            census = Census(recipe, geography=geography, numbers=Numbers(recipe.scheme, taken))
            index = MemoryIndex(census.households())
        return cls(
            index=index, lives=Lives(seed=recipe.seed, geography=geography, employers=employers), additions=additions
        )

    def with_additions(self, additions: Additions) -> Population:
        """The same people, with others made for needs; lives worked out are shared."""
        other = Population(index=self._index, lives=self._lives, additions=additions)
        other._worked_out = self._worked_out
        return other

    def __len__(self) -> int:
        """How many numbers the population holds, replaced and cancelled ones included."""
        return len(self._index)

    def __iter__(self) -> Iterator[Person]:
        """Every person, in the order of the households; this works out every history."""
        for household in self.households:
            yield from self.people(household)

    @property
    def digest(self) -> bytes:
        """What tells the index of this population from any other."""
        return self._index.digest

    @property
    def households(self) -> Iterator[Household]:
        """Every household, by number."""
        return self._index.households()

    def holds(self, ssin: str) -> bool:
        """Whether somebody here bears or bore that number."""
        return self._household_of(ssin) is not None

    def sounding(self, key: str) -> Iterator[Member]:
        """Those whose last name has this phonetic key, in the order of the households."""
        yield from self._index.sounding(key)
        for household in self.additions.households():
            yield from (member for member in household.members if phonetic_key(member.last_name) == key)

    def person(self, ssin: str) -> Person | None:
        """The file of a number, or None when nobody here has it."""
        return next((person for person in self.together_with(ssin) if person.ssin == ssin), None)

    def together_with(self, ssin: str) -> tuple[Person, ...]:
        """Those drawn in one household with a number, its bearer included; empty when nobody has it."""
        household = self._household_of(ssin)
        return () if household is None else self.people(household)

    def people(self, household: Household) -> tuple[Person, ...]:
        """The members of a household, their lives worked out, then the file of a spare number if it has one."""
        number = household.number
        kept, people = self._worked_out.get(number, (None, ()))
        if kept == household:  # a number is given again when those made for needs are forgotten
            self._worked_out.move_to_end(number)
            return people
        people = self._lives.people(household)
        self._worked_out[number] = household, people
        if len(self._worked_out) > _KEPT:
            self._worked_out.popitem(last=False)
        return people

    def worked_out_apart(self, household: Household) -> tuple[Person, ...]:
        """The people of a household that may never be in the population: nothing of them is kept."""
        return self._lives.people(household)

    def _household_of(self, ssin: str) -> Household | None:
        return self._index.household_of(ssin) or self.additions.household_of(ssin)
