"""A fault: which questions it strikes, and what becomes of them. In JSON and TOML an effect is told by its `kind`."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

import msgspec

from bcss_client.labels import Labels

EVERY_FLOW = "*"


class FaultRefused(ValueError):
    """The fault cannot be: `sentence` says why, in three languages, and what to do."""

    def __init__(self, sentence: Labels) -> None:
        super().__init__(sentence.fr)
        self.sentence = sentence


class When(StrEnum):
    """Whether what a question asks for is done before it goes wrong; only for a flow that writes it matters."""

    BEFORE = "before"  # it goes wrong before: nothing was written
    AFTER = "after"  # it goes wrong after: it was written, and the reply is lost


class _Effect(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """What becomes of a question."""


class BusinessStatus(_Effect, frozen=True, kw_only=True, tag="status"):
    """The reply says a condition of the table of reasons (`bcss_client/reasons.toml`), as its family says it."""

    reason: str


class SoapFault(_Effect, frozen=True, kw_only=True, tag="soap-fault"):
    """A SOAP fault; on the SOA platform with the code of a reason."""

    reason: str = "service_unavailable"


class HttpError(_Effect, frozen=True, kw_only=True, tag="http"):
    """An HTTP status with a web page, as a proxy gives it: 401, 403, 500, 502, 503 or 504."""

    status: int


class Delay(_Effect, frozen=True, kw_only=True, tag="delay"):
    """The reply comes late, by `seconds` and up to `jitter` seconds more; another effect may go with it."""

    seconds: float
    jitter: float = 0.0


class Reset(_Effect, frozen=True, kw_only=True, tag="reset"):
    """The connection is closed without an answer."""


class CutShort(_Effect, frozen=True, kw_only=True, tag="cut"):
    """The connection is closed after a share of the reply, whose whole length was announced."""

    share: float = 0.5


class Garbage(_Effect, frozen=True, kw_only=True, tag="garbage"):
    """Bytes come back that mean nothing."""


class Duplicate(_Effect, frozen=True, kw_only=True, tag="duplicate"):
    """The reply to an earlier question of the same flow comes back once more; until there was one, nothing happens."""


class Empty(_Effect, frozen=True, kw_only=True, tag="empty"):
    """A reply without a body."""


Effect: TypeAlias = BusinessStatus | SoapFault | HttpError | Delay | Reset | CutShort | Garbage | Duplicate | Empty


class Fault(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which questions go wrong, and how.

    `flow` is a slug, or `*` for every flow; `person` an identification number, whose alias is meant too;
    `organisation` the enterprise number of the centre that asks. Of the questions that match, the first `skip` are
    spared, `nth` strikes that one only (the first is 1), `at_most` ends it after so many, and `probability` is drawn
    from the seed of the simulator.
    """

    effect: Effect
    flow: str = EVERY_FLOW
    person: str | None = None
    organisation: str | None = None
    nth: int | None = None
    skip: int = 0
    at_most: int | None = None
    probability: float = 1.0
    when: When = When.BEFORE

    def __repr__(self) -> str:
        return f"Fault({self.effect!r}, flow={self.flow!r})"
