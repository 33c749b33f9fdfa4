"""A classic form may be refused, or only acknowledged, in several blocks: the client reads the code in each."""

from __future__ import annotations

from html import escape

import pytest

from bcss_client import flows
from bcss_client.envelope import opened
from bcss_client.errors import AccessDenied, Fault, RequestRefused, ServiceUnavailable
from bcss_client.reply import Meta, Outcome, Reply
from bcss_client.resources import FIXTURES

REFUSED = (FIXTURES / "golden/l950/not_integrated.reply.xml").read_text(encoding="utf-8")
NOK = escape(
    "<ns4:AnswerNOK><ns4:ReturnCode>300020</ns4:ReturnCode><ns4:Codelist>003</ns4:Codelist></ns4:AnswerNOK>",
    quote=False,
)
ADDRESSEE = (
    "<Addressee><MatrixID>15</MatrixID><MatrixSubID>0</MatrixSubID><KnowledgeLevel>0</KnowledgeLevel></Addressee>"
)


def told(block: str) -> Reply:
    """What the client makes of a form that holds this block alone, written without prefixes."""
    block = block.replace("</", "\0").replace("<", "<ns4:").replace("\0", "</ns4:")
    assert NOK in REFUSED
    return opened(flows.l950.l950, REFUSED.replace(NOK, escape(block, quote=False)).encode(), Meta(flow="l950"))


def result(code: str) -> str:
    return f"<Result><ReturnCode>{code}</ReturnCode></Result>"


def complete(code: str) -> str:
    original = "<OriginalMessageIdentification>ours</OriginalMessageIdentification>"
    return f"<X001><CompleteResult>{original}{result(code)}</CompleteResult></X001>"


def addressed(*answers: str) -> str:
    """An acknowledgement by one addressee for each answer."""
    return f"<X001><PossibleAddressees>{''.join(ADDRESSEE + answer for answer in answers)}</PossibleAddressees></X001>"


def refused(code: str) -> str:
    return f"<KO>{result(code)}</KO>"


@pytest.mark.parametrize(
    ("block", "code"),
    [
        pytest.param("<AnswerNOK><ReturnCode>300030</ReturnCode></AnswerNOK>", "300030", id="refused"),
        pytest.param("<AnswerNOK><ReturnCode>999999</ReturnCode></AnswerNOK>", "999999", id="with a code of no table"),
        pytest.param(f"<X001>{result('300000')}</X001>", "300000", id="acknowledged with a code"),
        pytest.param(complete("000051"), "000051", id="acknowledged with a code and the original"),
        pytest.param(addressed("<OK></OK>"), "X001OK", id="forwarded"),
        pytest.param(addressed("<KO></KO>", "<OK></OK>"), "X001OK", id="forwarded to one of two"),
        pytest.param(addressed("<KO></KO>"), "X001KO", id="not taken"),
        pytest.param(addressed("<KO></KO>", refused("300020")), "300020", id="taken by neither, and one says why"),
        pytest.param(addressed(), "X001KO", id="addressed to nobody"),
    ],
)
def test_a_form_without_answer_is_never_nothing_found(block: str, code: str) -> None:
    reply = told(block)
    assert (reply.status.outcome, reply.status.code) == (Outcome.NO_RESULT, code)
    assert reply.status.description


@pytest.mark.parametrize(
    ("code", "error"), [("000050", RequestRefused), ("300010", AccessDenied), ("100002", ServiceUnavailable)]
)
def test_an_error_is_raised_wherever_its_code_stands(code: str, error: type[Fault]) -> None:
    for block in (
        f"<AnswerNOK><ReturnCode>{code}</ReturnCode></AnswerNOK>",
        f"<X001>{result(code)}</X001>",
        complete(code),
        addressed(refused(code)),
    ):
        with pytest.raises(error) as raised:
            told(block)
        assert raised.value.code == code


def test_what_was_forwarded_keeps_the_reference_of_the_crossroads_bank() -> None:
    forwarded = told(addressed("<OK><KszBcssReference>K7Q2</KszBcssReference></OK>"))
    assert forwarded.status["KszBcssReference"] == "K7Q2"
