"""What callers write: it lies over the world, which never changes."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from bcss_client.values import Period

from . import additions, attestations, clock, decisions, integrations, mutations, tenants
from .attestations import SentAttestation
from .clock import Moved
from .database import Database
from .decisions import GRANT, REFUSAL, STOP, Decision
from .integrations import Integration
from .mutations import Covered, Ledger, Mutation
from .place import MEMORY, in_memory
from .tenants import KeptTenant

__all__ = [
    "GRANT",
    "MEMORY",
    "REFUSAL",
    "STOP",
    "Covered",
    "Decision",
    "Integration",
    "KeptTenant",
    "Ledger",
    "Moved",
    "Mutation",
    "SentAttestation",
    "Store",
    "Writing",
    "in_memory",
]


@dataclass(frozen=True, slots=True)
class Writing:
    """A chance to read and then write what depends on it, with nobody writing in between."""

    _connection: Connection

    def decision(self, attest: str) -> Decision | None:
        """The decision announced under that number, or None."""
        return decisions.by_attest(self._connection, attest)

    def decisions(self, ssin: str) -> tuple[Decision, ...]:
        """What was announced of a person, in the order it came."""
        return decisions.of_person(self._connection, ssin)

    def bearer_of_file(self, file: str, *, organisation: str) -> str | None:
        """Whose file an organisation keeps under a number, or None when it has not used it."""
        return decisions.bearer_of_file(self._connection, file, organisation=organisation)

    def next_reference(self) -> str:
        """A reference of the federal administration nobody has yet: ten digits."""
        return f"9{decisions.count(self._connection) + 1:09}"

    def decide(self, decision: Decision) -> None:
        """Keep a decision."""
        decisions.add(self._connection, decision)

    def sent_before(self, *, organisation: str, name: str, message: str) -> SentAttestation | None:
        """The attestation an organisation sent under that name or in that message, or None."""
        return attestations.sent_before(self._connection, organisation=organisation, name=name, message=message)

    def attestations(self, ssin: str) -> tuple[SentAttestation, ...]:
        """The attestations sent about a person, in the order they came."""
        return attestations.of_person(self._connection, ssin)

    def attest(self, sent: SentAttestation) -> None:
        """Keep an attestation."""
        attestations.add(self._connection, sent)

    def clock(self) -> Moved | None:
        """Where the clock was moved to, or None when nobody moved it."""
        return clock.found(self._connection)

    def move_clock(self, moved: Moved) -> None:
        """Keep where the clock was moved to."""
        clock.move(self._connection, moved)

    @property
    def ledger(self) -> Ledger:
        """The mutations told to organisations."""
        return Ledger(self._connection)


class Store:
    """Integrations, decisions and attestations, in memory or in a database several simulators may share.

    That of a `tenant` has a place of its own beside the one of the URL.
    """

    def __init__(self, url: str = MEMORY, *, tenant: str | None = None) -> None:
        self._database = Database(url, tenant=tenant)

    @property
    def revision(self) -> int:
        """A number that changes with every write, by this simulator or another one on the same database."""
        return self._database.revision

    def integrations(self, ssin: str, *, organisation: str | None = None) -> tuple[Integration, ...]:
        """Who has integrated a person, oldest first; of one organisation when it is named."""
        with self._database.reading() as connection:
            return integrations.found(connection, ssin, organisation=organisation)

    def integrated_by(self, organisation: str) -> frozenset[str]:
        """Whom an organisation has integrated, ever."""
        with self._database.reading() as connection:
            return integrations.of_organisation(connection, organisation)

    def integrate(self, wanted: Sequence[Integration]) -> None:
        """Register integrations; one that another covers already is not written again."""
        with self._database.writing() as connection:
            integrations.integrate(connection, wanted)

    def end_integrations(self, ssin: str, *, organisation: str, quality_code: str, period: Period) -> None:
        """End what overlaps with `period`, from its first day, of the integrations of a person under a quality code.

        One that began on that day or later is taken back altogether.
        """
        with self._database.writing() as connection:
            integrations.end(connection, ssin, organisation=organisation, quality_code=quality_code, period=period)

    def decisions(self, ssin: str) -> tuple[Decision, ...]:
        """What was announced of a person, in the order it came."""
        with self._database.reading() as connection:
            return decisions.of_person(connection, ssin)

    def attestations(self, ssin: str) -> tuple[SentAttestation, ...]:
        """The attestations sent about a person, in the order they came."""
        with self._database.reading() as connection:
            return attestations.of_person(connection, ssin)

    def clock(self) -> Moved | None:
        """Where the clock was moved to, or None when nobody moved it."""
        with self._database.reading() as connection:
            return clock.found(connection)

    @contextmanager
    def ledger(self) -> Generator[Ledger, None, None]:
        """The mutations told to organisations, to read."""
        with self._database.reading() as connection:
            yield Ledger(connection)

    @contextmanager
    def writing(self) -> Generator[Writing, None, None]:
        """Read and write, alone: everything is written in the end, or nothing when an error is raised."""
        with self._database.writing() as connection:
            yield Writing(connection)

    def made_households(self) -> tuple[bytes, ...]:
        """The households made for a need, encoded, in the order they were made."""
        with self._database.reading() as connection:
            return additions.households(connection)

    def made_household_of(self, ssin: str) -> bytes | None:
        """The household made that a number belongs to, encoded, or None."""
        with self._database.reading() as connection:
            return additions.household_of(connection, ssin)

    def add_household(self, number: int, members: bytes, *, ssins: Sequence[str]) -> bool:
        """Keep a household made for a need; False when its number, or one of its members', is given already."""
        with self._database.writing() as connection:
            if additions.is_given(connection, number, ssins=ssins):
                return False
            additions.add(connection, number, members, ssins=ssins)
            return True

    def holder(self, ssin: str) -> str | None:
        """Who has somebody, or None."""
        with self._database.reading() as connection:
            return additions.holder(connection, ssin)

    def lease(self, ssin: str, *, to: str) -> bool:
        """Give somebody to a caller; False when somebody has that person already."""
        with self._database.writing() as connection:
            if additions.holder(connection, ssin) is not None:
                return False
            additions.lease(connection, ssin, to=to)
            return True

    def release(self, holder: str) -> int:
        """Take back everybody a caller has, and tell how many."""
        with self._database.writing() as connection:
            return additions.release(connection, of=holder)

    def tenants(self) -> tuple[KeptTenant, ...]:
        """The tenants, in the order of their names."""
        with self._database.reading() as connection:
            return tenants.found(connection)

    def add_tenant(self, tenant: KeptTenant) -> bool:
        """Keep a tenant; False when there is one of that name."""
        with self._database.writing() as connection:
            return tenants.add(connection, tenant)

    def drop_tenant(self, name: str) -> bool:
        """Forget a tenant; False when there is none of that name."""
        with self._database.writing() as connection:
            return tenants.drop(connection, name)

    def copy_to(self, other: Store) -> None:
        """Write all that is kept here into another store, in place of what it holds."""
        self._database.copy_to(other._database)

    def drop(self) -> None:
        """Let go of the database, and remove all of it."""
        self._database.drop()

    def clear(self) -> None:
        """Forget everything written; tenants stay."""
        with self._database.writing() as connection:
            additions.clear(connection)
            integrations.clear(connection)
            decisions.clear(connection)
            attestations.clear(connection)
            clock.clear(connection)
            mutations.clear(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()
