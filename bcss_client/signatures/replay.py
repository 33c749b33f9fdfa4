"""Messages that came before: each signature is accepted once."""

from __future__ import annotations

from datetime import datetime
from threading import Lock


class ReplayCache:
    """Remembers signatures for as long as their messages would be accepted; in this process only."""

    def __init__(self) -> None:
        self._until: dict[bytes, datetime] = {}
        self._lock = Lock()

    def is_new(self, signature: bytes, *, until: datetime, now: datetime) -> bool:
        """Whether this signature was not seen before; from then on it was."""
        with self._lock:
            self._until = {seen: last for seen, last in self._until.items() if last >= now}
            if signature in self._until:
                return False
            self._until[signature] = until
            return True
