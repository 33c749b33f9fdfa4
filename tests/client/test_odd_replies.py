"""Replies that are valid and look unusual are read as what they say."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from bcss_client import Client, Outcome, Reply, errors
from bcss_client.flows.health_insurance import HealthInsuranceReply
from bcss_client.resources import FIXTURES
from tests.client.lines import http, serving

WOMAN = "90080299815"
GOLDEN = FIXTURES / "golden" / "health_insurance"


def read_as(reply: str) -> HealthInsuranceReply:
    """What the client makes of this reply of the gateway."""
    with serving(http(reply)) as server, Client.for_simulator(server.url) as client:
        return client.health_insurance(ssin=WOMAN)


def golden(name: str) -> str:
    return (GOLDEN / f"{name}.reply.xml").read_text(encoding="utf-8")


def content(reply: Reply) -> tuple[object, ...]:
    return reply.status.outcome, reply.status.code, reply.status.description


def indented(reply: str) -> str:
    """The reply with the text of its remarks on lines of their own, as a printer of XML may leave it."""
    return re.sub(
        r"(&lt;\w+:(?:ReasonCode|Diagnostic|AuthorCodeList|FieldName|FieldValue)&gt;)(.*?)(&lt;/)",
        r"\1\n      \2\n    \3",
        reply,
    )


def in_cdata(reply: str) -> str:
    """The reply with its document in a CDATA section."""
    before, opening, rest = reply.partition("<xmlString")
    attributes, _, rest = rest.partition(">")
    document, closing, after = rest.partition("</xmlString>")
    plain = document.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return f"{before}{opening}{attributes}><![CDATA[{plain}]]>{closing}{after}"


def remarked_first(reply: str) -> str:
    """The reply with an information in front of what it says of the request."""
    remark = (
        r"<\1:Detail><\1:Severity>INFORMATION</\1:Severity><\1:ReasonCode>10000000</\1:ReasonCode></\1:Detail>"
        r"<\1:Detail>"
    )
    return re.sub(r"&lt;(\w+):Detail&gt;", remark.replace("<", "&lt;").replace(">", "&gt;"), reply)


@pytest.mark.parametrize("altered", [indented, in_cdata, remarked_first])
@pytest.mark.parametrize("name", ["not_integrated", "replaced"])
def test_a_refusal_says_the_same_however_it_is_written(altered: Callable[[str], str], name: str) -> None:
    reply = golden(name)
    assert altered(reply) != reply
    plain, odd = read_as(reply), read_as(altered(reply))
    assert plain.status.outcome is Outcome.NO_RESULT
    assert content(odd) == content(plain)


def test_a_reason_that_is_raised_is_raised_although_it_stands_on_a_line_of_its_own() -> None:
    reply = golden("not_integrated").replace("31000205", "31000103")
    with pytest.raises(errors.AccessDenied) as denied:
        read_as(indented(reply))
    assert denied.value.code == "31000103"


def test_data_in_cdata_are_the_same_data() -> None:
    reply = golden("indemnities")
    plain, odd = read_as(reply), read_as(in_cdata(reply))
    assert plain.status.outcome is Outcome.DATA_FOUND
    assert (odd.insurances, odd.indemnities) == (plain.insurances, plain.indemnities)
