"""The simulator's time: real, or pinned to a day; it can be moved on, never back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from bcss_client.values import months_later

from .store import Moved, Store
from .world.shares import HORIZON

EARLIEST = date(2003, 1, 1)
"""The year from which employers announce by Dimona: before it the registers tell too little."""


class ClockRefused(ValueError):
    """The clock cannot be moved so; the message says why, and what to do."""


class Clock:
    """Tells the time of one simulator; a pinned clock stands still, so that the same question gets the same bytes.

    A real clock that was moved runs on, some days ahead. Where a clock was moved to lies in the store, so that
    all simulators on one database show the same day, and one that is started later does too.
    """

    __slots__ = ("_at_first", "_moved", "_revision", "_store")

    def __init__(self, store: Store, *, pinned: date | None = None) -> None:
        self._store = store
        self._at_first = Moved(stands=pinned)
        self._moved = self._at_first
        self._revision: int | None = None
        self.follow()

    @property
    def now(self) -> datetime:
        """The moment, with its zone; noon UTC when pinned."""
        if self._moved.stands is not None:
            return datetime.combine(self._moved.stands, time(12), UTC)
        return datetime.now(UTC) + timedelta(days=self._moved.ahead)

    @property
    def today(self) -> date:
        """The day where the machine stands, as a caller there would have it; that it was pinned to, when pinned."""
        return _day(self._moved)

    @property
    def pinned(self) -> bool:
        """Whether it stands still."""
        return self._moved.stands is not None

    def follow(self) -> None:
        """Notice that another simulator on the same database moved the clock.

        This is done once for each message; in between the clock is read without a look at the database.
        """
        revision = self._store.revision
        if revision != self._revision:
            self._moved = self._store.clock() or self._at_first
            self._revision = revision

    def advance(self, *, days: int = 0, months: int = 0) -> None:
        """Move on by months, then by days; a day the month does not have becomes its last one.

        Raises `ClockRefused` as `move_to`.
        """
        self._change(lambda before: _moved_to(before, _later(_day(before), days=days, months=months)))

    def move_to(self, day: date) -> None:
        """Move on to a day.

        It never goes back: what callers wrote since would lie in the future, and mutations that were told cannot
        be taken back. Raises `ClockRefused` then, and for a day the lives of the people are not told on.
        """
        self._change(lambda before: _moved_to(before, day))

    def pin(self) -> None:
        """Stand still on the day it is."""
        self._change(lambda before: Moved(stands=_day(before)))

    # What another simulator kept meanwhile is what is moved: two that advance a day at once advance two.
    def _change(self, change: Callable[[Moved], Moved]) -> None:
        with self._store.writing() as writing:
            moved = change(writing.clock() or self._at_first)
            writing.move_clock(moved)
        self._moved = moved


def _day(moved: Moved) -> date:
    return moved.stands or (datetime.now(UTC) + timedelta(days=moved.ahead)).astimezone().date()


def _later(day: date, *, days: int, months: int) -> date:
    try:
        return months_later(day, months) + timedelta(days=days)
    except (OverflowError, ValueError):
        raise ClockRefused(_beyond("a day no calendar has")) from None


def _moved_to(before: Moved, day: date) -> Moved:
    today = _day(before)
    if day < today:
        raise ClockRefused(
            f"The clock is at {today} and does not go back to {day}: what was written since would lie in the future. "
            "Reset the simulator (POST /_sim/reset) to begin again on its first day."
        )
    if not EARLIEST <= day <= HORIZON:
        raise ClockRefused(_beyond(str(day)))
    if before.stands is not None:
        return Moved(stands=day)
    return Moved(ahead=before.ahead + (day - today).days)


def _beyond(day: str) -> str:
    return f"The clock cannot be moved to {day}: the lives of the people are told from {EARLIEST} to {HORIZON}."
