"""The reason codes of the network: what each means and what to do next, per transport.

One table, `reasons.toml`, for client, simulator and documentation.

>>> reasons().by_code("MSG00012").key
'not_integrated'
>>> reasons()["ssin_replaced"].ssdn
'31000203'
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from .flow import Evidence, Form, Soa, Ssdn, Wire, Xmlite
from .labels import Labels
from .reply import Outcome


class Treatment(StrEnum):
    """What a reason becomes in the client."""

    ANSWERED = "answered"  # a reply with a remark
    NOTHING_FOUND = "nothing-found"  # a reply, NO_DATA_FOUND
    INCOMPLETE = "incomplete"  # a reply, INCOMPLETE_DATA
    NOT_ANSWERED = "not-answered"  # a reply, NO_RESULT
    DENIED = "denied"  # raises AccessDenied
    REFUSED = "refused"  # raises RequestRefused
    UNAVAILABLE = "unavailable"  # raises ServiceUnavailable

    @property
    def outcome(self) -> Outcome:
        """The outcome of a reply; `NO_RESULT` for what raises."""
        outcomes = {
            Treatment.ANSWERED: Outcome.DATA_FOUND,
            Treatment.NOTHING_FOUND: Outcome.NO_DATA_FOUND,
            Treatment.INCOMPLETE: Outcome.INCOMPLETE_DATA,
        }
        return outcomes.get(self, Outcome.NO_RESULT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One condition, its code on each transport (None where it does not occur), its meaning and the next step.

    `sentence`, at most 100 characters, and `advice` are English, for developers; `meaning` and `next_step` tell
    users the same.
    """

    key: str
    sentence: str
    advice: str
    treatment: Treatment
    evidence: Evidence
    meaning: Labels
    next_step: Labels
    soa: str | None = None
    ssdn: str | None = None
    xmlite: str | None = None

    def code(self, wire: Wire) -> str | None:
        """The code on the transport of a flow; of a form inside an SSDN service, the form's own if it has one."""
        match wire:
            case Ssdn(form=Form()):
                return self.xmlite or self.ssdn
            case Soa():
                return self.soa
            case Ssdn():
                return self.ssdn
            case Xmlite():
                return self.xmlite


class Reasons(Mapping[str, Reason]):
    """All reasons by key."""

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        self._by_key = {reason.key: reason for reason in reasons}
        # Two conditions may share a code (an integration missing or too short): the first one names it.
        self._by_code: dict[str, Reason] = {}
        for reason in reasons:
            for code in (reason.soa, reason.ssdn, reason.xmlite):
                if code is not None:
                    self._by_code.setdefault(code, reason)

    def __getitem__(self, key: str) -> Reason:
        return self._by_key[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self._by_key)

    def explaining(self, *, code: str, outcome: Outcome) -> Reason | None:
        """What to tell of an outcome: of an empty answer with the code of any other, that the source holds nothing."""
        reason = self.by_code(code)
        if reason is not None and outcome is Outcome.NO_DATA_FOUND and reason.treatment is Treatment.ANSWERED:
            return self["nothing_found"]
        return reason

    def by_code(self, code: str) -> Reason | None:
        """The reason with that code on any transport; None when the table does not have it."""
        return self._by_code.get(code)


@cache
def reasons() -> Reasons:
    """The table."""
    tables = tomllib.loads((Path(__file__).parent / "reasons.toml").read_text(encoding="utf-8"))
    return Reasons(
        tuple(
            Reason(
                key=key,
                sentence=table["sentence"],
                advice=table["advice"],
                treatment=Treatment(table["treatment"]),
                evidence=Evidence(table["evidence"]),
                meaning=Labels(**table["meaning"]),
                next_step=Labels(**table["next_step"]),
                soa=table.get("soa"),
                ssdn=table.get("ssdn"),
                xmlite=table.get("xmlite"),
            )
            for key, table in tables.items()
        )
    )
