"""What is noted while a message is answered: facts, a few bytes each; what they mean is worked out when asked."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from bcss_client.config import Organisation
from bcss_client.values import Period

if TYPE_CHECKING:
    from .entry import Entry
    from .reading import Came


class Credentials(StrEnum):
    """What came as HTTP Basic, or as a certificate that a web server in front has verified."""

    ABSENT = "absent"
    KNOWN = "known"
    CERTIFIED = "certified"
    MISSING = "missing"  # and needed
    LOCKED_OUT = "locked-out"  # after too many wrong passwords
    OTHER_CERTIFICATE = "other-certificate"  # of an organisation that is not known, or not the user's
    OTHER_SCHEME = "other-scheme"  # Bearer, say
    UNREADABLE = "unreadable"  # not base64, or not UTF-8
    UNKNOWN_USER = "unknown-user"
    WRONG_PASSWORD = "wrong-password"  # noqa: S105  # the name of what is wrong


class Integrated(NamedTuple):
    """The integrations of a person found for the caller, the codes one of which was needed, and the days needed."""

    found: tuple[tuple[str, Period], ...]
    codes: frozenset[str]
    needed: Period


class Look:
    """What the desk did about one question. Nothing in it tells who was asked about."""

    __slots__ = ("day", "flow", "integrated", "is_refused", "organisation", "remembered")

    def __init__(self, flow: str, organisation: str, day: date, *, remembered: bool = False) -> None:
        self.flow = flow
        self.organisation = organisation
        self.day = day
        self.remembered = remembered
        self.integrated: Integrated | None = None
        self.is_refused = False  # before the flow looked at anything

    def again(self) -> Look:
        """The same, for whoever asks next and gets what was remembered."""
        look = Look(self.flow, self.organisation, self.day, remembered=True)
        look.integrated = self.integrated
        return look


class Trail:
    """What became of one message, from its arrival to the reply; the journal keeps it."""

    __slots__ = (
        "at",
        "begun",
        "content_type",
        "credentials",
        "entry",
        "looks",
        "message",
        "path",
        "reply",
        "seconds",
        "sender",
        "sequence",
        "status",
        "struck",
        "ticket",
        "withheld",
    )

    def __init__(self, path: str = "", content_type: str = "") -> None:
        self.begun = perf_counter()
        self.path = path
        self.content_type = content_type
        self.message = b""
        self.ticket: UUID | None = None
        self.sender: Organisation | None = None
        self.credentials = Credentials.ABSENT
        self.looks: list[Look] = []
        self.struck = False  # by a fault rule
        self.withheld: tuple[Came, ...] | None = None
        self.entry: Entry | None = None
        self.sequence = 0
        self.at = self.seconds = 0.0
        self.status = 0
        self.reply = b""

    def received(self, message: bytes, ticket: UUID, sender: Organisation | None, credentials: Credentials) -> None:
        """Note what came, the ticket it got and whose credentials came with it."""
        self.message = message
        self.ticket = ticket
        self.sender = sender
        self.credentials = credentials

    def turned_away(self, message: bytes, credentials: Credentials) -> None:
        """Note what came with credentials that are not accepted; they themselves are not kept."""
        self.message = message
        self.credentials = credentials

    def look(self, flow: str, organisation: str, day: date) -> Look:
        """Note that the desk looks into a question."""
        look = Look(flow, organisation, day)
        self.looks.append(look)
        return look

    @property
    def size(self) -> int:
        """Bytes kept of the messages."""
        return len(self.message) + len(self.reply)
