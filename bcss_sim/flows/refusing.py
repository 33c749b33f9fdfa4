"""Saying no from within a flow."""

from __future__ import annotations

from bcss_client.reasons import reasons
from bcss_client.reply import Information, Outcome, Status


def refused(key: str, **information: str) -> Status:
    """The status that refuses a question sent to the SSDN gateway, for a condition of the table of reasons."""
    return _status(key, Outcome.NO_RESULT, information)


def remarked(key: str, **information: str) -> Status:
    """The status of an answered question that carries a remark."""
    return _status(key, Outcome.DATA_FOUND, information)


def _status(key: str, outcome: Outcome, information: dict[str, str]) -> Status:
    return Status(
        outcome=outcome,
        code=reasons()[key].ssdn or "",
        information=tuple(Information(name=name, value=value) for name, value in information.items()),
    )
