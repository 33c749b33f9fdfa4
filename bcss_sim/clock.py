"""The simulator's time: real, or pinned to one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the time; a pinned clock stands still, so that the same question gets the same bytes."""

    pinned: datetime | None = None

    @classmethod
    def pinned_to(cls, day: date) -> Clock:
        """A clock that stands at noon UTC of a day."""
        return cls(datetime.combine(day, time(12), UTC))

    @property
    def now(self) -> datetime:
        """The moment, with its zone."""
        return self.pinned or datetime.now(UTC)

    @property
    def today(self) -> date:
        """The day where the machine stands, as a caller there would have it; that of UTC when pinned."""
        return self.pinned.date() if self.pinned else self.now.astimezone().date()
