"""A period that ends before it begins, which no schema can rule out: every flow refuses it and writes nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bcss_client.codec.plan import typed
from bcss_client.declaration import declared_fields
from bcss_client.envelope import opened
from bcss_client.errors import BcssError
from bcss_client.flow import Soa
from bcss_client.reasons import reasons
from bcss_client.reply import Meta
from bcss_client.values import MonthPeriod, Period
from bcss_sim.world.world import World
from tests.cases import CASES, Case
from tests.golden import FLOWS, kept, prepared, question

_PARTS = re.compile(r"\((?:\w+:)?(\w+),(?:\w+:)?(\w+)\)$")  # the elements of begin and end, at the end of a path


def ends(case: Case) -> list[str]:
    """The elements in which the question of a case says when a period ends."""
    message = kept(case, "request").read_text(encoding="utf-8")
    periods = (
        declared
        for declared in declared_fields(FLOWS[case.flow].request_class)
        if typed(declared.type).kind in (Period, MonthPeriod)
    )
    names = (found[2] for declared in periods if (found := _PARTS.search(declared.at.path)))
    return [name for name in dict.fromkeys(names) if f"{name}>" in message or f"{name}&gt;" in message]


ASKED = [(case, name) for case in CASES if case.name == "p02" for name in ends(case)]


def test_most_flows_ask_about_a_period() -> None:
    assert len({case.flow for case, _ in ASKED}) >= 9


@pytest.mark.parametrize(("case", "element"), ASKED, ids=str)
def test_a_period_that_ends_before_it_begins_is_refused(case: Case, element: str, world: World) -> None:
    flow = FLOWS[case.flow]
    asked = question(case, world)
    assert asked.body is not None
    early = re.sub(rf"({element}(?: [^>&]*)?(?:>|&gt;))\d{{4}}", r"\g<1>1999", asked.body.decode())
    assert early.encode() != asked.body
    told = prepared(case).send(replace(asked, body=early.encode())).body
    key = flow.wire.refusals.get("invalid_data", "invalid_data") if isinstance(flow.wire, Soa) else "invalid_data"
    reason = reasons()[key]
    try:
        code = opened(flow, told, Meta(flow=flow.slug)).status.code
    except BcssError as error:
        code = error.code or ""
    assert code in (reason.soa, reason.ssdn, reason.xmlite)
