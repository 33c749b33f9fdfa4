"""What is added to a world for a need, kept in the store."""

from __future__ import annotations

from collections.abc import Iterator

from .store import Store
from .world.census import Household
from .world.geography import Geography
from .world.index import decoded, encoded, numbers_of


class StoredAdditions:
    """Households made and leases, as every simulator on the same database sees them."""

    def __init__(self, store: Store, geography: Geography) -> None:
        self._store = store
        self._geography = geography

    def household_of(self, ssin: str) -> Household | None:
        """The household one of whose members bears or bore that number, or None."""
        row = self._store.made_household_of(ssin)
        return None if row is None else decoded(row, self._geography)

    def households(self) -> Iterator[Household]:
        """Every household made, in the order they were made."""
        return (decoded(row, self._geography) for row in self._store.made_households())

    def add(self, household: Household) -> bool:
        """Keep a household made; False when another caller was quicker with one of its numbers."""
        return self._store.add_household(household.number, encoded(household), ssins=numbers_of(household))

    def is_leased(self, ssin: str) -> bool:
        """Whether somebody was given to a caller who has not let go."""
        return self._store.holder(ssin) is not None

    def lease(self, ssin: str, holder: str) -> bool:
        """Give somebody to a caller; False when another one was quicker."""
        return self._store.lease(ssin, to=holder)
