"""Saying no: a condition of the table of reasons, which each transport says in its own way."""

from __future__ import annotations

from dataclasses import dataclass

from bcss_client.reasons import Reason, reasons
from bcss_client.reply import Information


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a question is not answered, and the fields that go with it."""

    reason: Reason
    information: tuple[Information, ...] = ()

    @classmethod
    def because(cls, key: str, **information: str) -> Refusal:
        """The refusal for a condition of the table of reasons."""
        return cls(reasons()[key], tuple(Information(name=name, value=value) for name, value in information.items()))
