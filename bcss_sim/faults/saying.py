"""Which conditions of the table of reasons a flow can be made to say, and what goes with them."""

from __future__ import annotations

from bcss_client import flows
from bcss_client.flow import Flow, Head, Soa, Ssdn, Xmlite
from bcss_client.reasons import Reason, Treatment, reasons
from bcss_client.reply import Reply

from ..refusal import Refusal

# The codes of the platform; any other one is a word of the service that has it.
_OF_THE_PLATFORM = ("MSG", "HAN", "SIM")
_SILENT = "SIMULATED"


def can_say(flow: Flow[..., Reply], key: str) -> bool:
    """Whether a reply of the flow can say that its question was not answered, or not wholly, for that reason."""
    reason = reasons()[key]
    if reason.treatment is Treatment.ANSWERED:
        return False
    partial, nothing = reason.treatment is Treatment.INCOMPLETE, reason.treatment is Treatment.NOTHING_FOUND
    match flow.wire:
        case Soa(head=Head.NONE):
            return False  # there is no status in its replies
        case Soa() as wire:  # whose statuses know nothing incomplete
            return not partial and _is_spoken(reasons()[wire.refusals.get(key, key)], wire)
        case Ssdn() as wire:
            return not nothing and not (partial and flow.writes) and bool(reason.code(wire) or reason.ssdn)
        case Xmlite() as wire:  # a form has no status beside its data
            return not nothing and not partial and bool(reason.code(wire) or reason.ssdn)


def sayable(key: str) -> bool:
    """Whether any flow can say it."""
    return any(can_say(flow, key) for flow in flows.ALL)


def saying(key: str, asked: object, organisation: str) -> Refusal:
    """The refusal for a reason, with what the network tells of the question then."""
    number = getattr(asked, "ssin", None)
    told: dict[str, str | None] = {}
    match key:
        case "ssin_unknown" | "ssin_cancelled":
            told = {"ssin": number}
        case "ssin_replaced":
            # By the number under which the simulator knows the same person, so that asking on with it works.
            told = {"ssin": number, "newSSIN": number.alias if number else None}
        case "not_integrated" | "integration_too_short":
            told = {"ssin": number, "cbeNumber": organisation}
        case "partial":
            told = {"authenticSource": _SILENT}
        case _:
            pass
    return Refusal.because(key, **{name: value for name, value in told.items() if value is not None})


def _is_spoken(reason: Reason, wire: Soa) -> bool:
    return reason.soa is not None and (reason.soa.startswith(_OF_THE_PLATFORM) or bool(wire.refusals))
