"""The tickets the simulator gives: never twice the same, yet the same on every machine when time stands still."""

from __future__ import annotations

from base64 import b32encode
from collections import Counter
from datetime import date
from hashlib import sha256
from uuid import UUID, uuid4


class Tickets:
    """Gives a ticket for each message received.

    Without a `first_day` it is random. With one, a clock that stands still, a ticket depends only on the seed, the
    message, how often that message came before and the day the clock was moved to since; so two simulators give the
    same tickets whatever the order of the messages.
    """

    def __init__(self, *, seed: int, first_day: date | None) -> None:
        self._seed = seed
        self._first_day = first_day
        self._seen: Counter[bytes] = Counter()

    def clear(self) -> None:
        """Forget which messages came."""
        self._seen.clear()

    def issue(self, message: bytes, *, today: date) -> UUID:
        """The ticket of a message, as the SOA platform writes it."""
        if self._first_day is None:
            return uuid4()
        digest = sha256(message).digest()
        self._seen[digest] += 1
        since = "" if today == self._first_day else f"/{today}"
        told = f"{self._seed}/{digest.hex()}/{self._seen[digest]}{since}"
        return UUID(bytes=sha256(told.encode()).digest()[:16], version=4)


def gateway_ticket(ticket: UUID) -> str:
    """A ticket as the SSDN gateway writes it: fifteen letters and digits."""
    return b32encode(ticket.bytes)[:15].decode()
