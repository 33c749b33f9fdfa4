"""The refusals every flow about a person knows: not integrated, replaced, cancelled, unknown."""

from __future__ import annotations

from bcss_client import flows
from bcss_client.flow import Flow, Soa
from bcss_client.reasons import reasons
from bcss_client.reply import Outcome, Reply
from bcss_sim.world.world import World
from tests.cases.case import Asked, Case, about
from tests.cases.people import FATHER, NOBODY, cancelled, replaced

_FLOWS = {flow.slug: flow for flow in flows.ALL}


def refusals(slug: str, **others: object) -> tuple[Case, ...]:
    """The questions of a flow that are refused whatever is asked, asked with these other arguments."""

    def nobody(_: World) -> dict[str, object]:
        return {"ssin": NOBODY, **others}

    asked: dict[str, Asked] = {
        "not_integrated": about(FATHER, **others),
        "ssin_replaced": about(replaced, **others),
        "ssin_cancelled": about(cancelled, **others),
        "ssin_unknown": nobody,
    }
    return tuple(
        Case(
            flow=slug,
            name=key.removeprefix("ssin_"),
            asked=question,
            outcome=Outcome.NO_RESULT,
            code=code_of(_FLOWS[slug], key),
        )
        for key, question in asked.items()
    )


def code_of(flow: Flow[..., Reply], key: str) -> str:
    """The code a flow refuses with for a condition; a form falls back on the gateway around it."""
    own = flow.wire.refusals.get(key, key) if isinstance(flow.wire, Soa) else key
    reason = reasons()[own]
    code = reason.code(flow.wire) or reason.ssdn
    assert code is not None
    return code
