"""HTTP Basic: passwords compared in a time that tells nothing, and a pause after too many wrong ones."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bcss_client.config import Organisation

from ..journal import Credentials
from ..passwords import hashed, matches

_FAILURES, _PAUSE = 5, 300.0
_NAMES = 1000


@dataclass(slots=True)
class _Failures:
    """How often a name was tried in vain since, and until when it is not listened to."""

    count: int = 0
    until: float = 0.0


class Refused(Exception):
    """The credentials are not accepted; `sentence` says why, `wait` for how many seconds.

    What is wrong with `credentials` is for the journal: the caller is not told which users there are.
    """

    def __init__(self, sentence: str, credentials: Credentials, *, wait: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.credentials = credentials
        self.wait = wait


class Users:
    """The users of the simulator.

    After five wrong passwords in a row a user is not listened to for five minutes, except those of the demonstration,
    whose passwords everybody knows. `clock` counts seconds.
    """

    def __init__(self, organisations: Sequence[Organisation], *, clock: Callable[[], float]) -> None:
        self._by_user = {organisation.user: organisation for organisation in organisations}
        self._guarded = any(organisation.password_hash for organisation in organisations)
        where = "." if self._guarded else ": see fixtures/organisations.toml."
        self._unknown = f"User or password is not known to the simulator{where}"
        # What a password that nobody has is compared with, so that a user who is not there takes as long.
        self._nobody = hashed(os.urandom(16).hex()) if self._guarded else ""
        self._clock = clock
        self._failures: OrderedDict[str, _Failures] = OrderedDict()
        # A hash is meant to be slow; who has proved a password once is known again by a quick one, never written down.
        self._secret = os.urandom(32)
        self._proved: dict[str, bytes] = {}

    def organisation(self, header: str) -> Organisation:
        """Whose credentials these are; raises `Refused`."""
        sent = _read(header)
        if isinstance(sent, Credentials):
            raise Refused(self._unknown, sent)
        user, password = sent
        found = self._by_user.get(user)
        if not self._guarded:
            if found and hmac.compare_digest(found.password.encode(), password.encode()):
                return found
            raise Refused(self._unknown, _wrong(found))
        return self._guarded_by_hash(user, password, found)

    def _guarded_by_hash(self, user: str, password: str, found: Organisation | None) -> Organisation:
        failures = self._failures.setdefault(user, _Failures())
        self._failures.move_to_end(user)
        if len(self._failures) > _NAMES:
            self._failures.popitem(last=False)
        left = failures.until - self._clock()
        if left > 0:
            raise Refused(
                f"Too many wrong passwords: this user is not listened to for another {left:.0f} s.",
                Credentials.LOCKED_OUT,
                wait=max(1, round(left)),
            )
        if self._is_right(user, password, found) and found:
            self._failures.pop(user, None)
            return found
        failures.count += 1
        if failures.count >= _FAILURES:
            self._failures[user] = _Failures(until=self._clock() + _PAUSE)
        raise Refused(self._unknown, _wrong(found))

    def _is_right(self, user: str, password: str, found: Organisation | None) -> bool:
        quick = hmac.digest(self._secret, f"{len(user)}:{user}{password}".encode(), hashlib.sha256)
        if user in self._proved and hmac.compare_digest(self._proved[user], quick):
            return True
        kept = found.password_hash if found and found.password_hash else self._nobody
        right = matches(password, kept)
        if right:
            self._proved[user] = quick
        return right


def _wrong(found: Organisation | None) -> Credentials:
    return Credentials.WRONG_PASSWORD if found else Credentials.UNKNOWN_USER


def _read(header: str) -> tuple[str, str] | Credentials:
    """User and password, or why a header of HTTP Basic has none."""
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return Credentials.OTHER_SCHEME
    try:
        user, _, password = base64.b64decode(encoded.strip(), validate=True).decode().partition(":")
    except ValueError:  # not base64, or not UTF-8
        return Credentials.UNREADABLE
    return user, password
