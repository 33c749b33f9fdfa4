"""The cases of test_connection."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from tests.cases.case import Case
from tests.cases.people import P02

case = partial(Case, flow="test_connection")

CASES = (
    case(name="p02", asked=lambda world: {"echo": P02(world).last_name}, outcome=Outcome.DATA_FOUND, code="MSG00000"),
    case(name="marks", asked=lambda _: {"echo": '<é> & "ü"\r\n'}, outcome=Outcome.DATA_FOUND, code="MSG00000"),
    case(
        name="certificate",
        asked=lambda _: {"echo": "bcss"},
        environ={"SSL_CLIENT_S_DN": "CN=demo-charleroi,O=CPAS de Charleroi,C=BE"},
        outcome=Outcome.DATA_FOUND,
        code="MSG00000",
    ),
    case(
        name="invalid_structure",
        asked=lambda _: {"echo": "bcss"},
        altered=(b"<echo>bcss</echo>", b""),
        outcome=RequestRefused,
        code="MSG00004",
    ),
)
