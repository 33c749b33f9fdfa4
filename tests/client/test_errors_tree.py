"""The errors are the tree they are drawn as, and everything that goes wrong has its place in it."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getdoc
from pathlib import Path
from types import ModuleType

import httpx
import pytest
import requests

from bcss_client import errors
from bcss_client.envelope.refusal import fault_of, is_raised
from bcss_client.errors import BcssError
from bcss_client.reasons import Reason, Treatment, reasons
from bcss_client.reply import NOT_SENT, Outcome, Reply, Status
from docs.make_errors import render

ROOT = Path(__file__).parents[2]
RAISED = {
    Treatment.DENIED: errors.AccessDenied,
    Treatment.REFUSED: errors.RequestRefused,
    Treatment.UNAVAILABLE: errors.ServiceUnavailable,
}


def drawn() -> list[tuple[int, str]]:
    """Depth and name of each error in the drawing."""
    lines = (errors.__doc__ or "").split("\n\n")[1].splitlines()
    found = []
    for line in lines:
        branch = line.partition("── ")
        depth, name = (len(branch[0]) // 4 + 1, branch[2]) if branch[1] else (0, line)
        found.append((depth, name.split()[0]))
    return found


def derived(error: type[BcssError], depth: int = 0) -> Iterator[tuple[int, str]]:
    """Depth and name of an error and of those under it, in the order of the module."""
    yield depth, error.__name__
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, BcssError) and kind.__base__ is error:
            yield from derived(kind, depth + 1)


def every_error() -> list[type[BcssError]]:
    return [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, BcssError)]


def test_the_tree_is_the_one_drawn() -> None:
    assert list(derived(BcssError)) == drawn()


@pytest.mark.parametrize("error", every_error(), ids=lambda error: error.__name__)
def test_every_error_says_what_it_is_and_what_to_do(error: type[BcssError]) -> None:
    assert (getdoc(error) or "").partition("\n")[0].endswith(".")
    assert error.next_step.endswith(".")


def test_an_error_prints_what_happened_to_which_ticket_and_what_to_do() -> None:
    error = errors.ServiceUnavailable(
        "The source is silent.", flow="tx25", reference="ours", ticket="theirs", code="MSG00002"
    )
    assert str(error) == (
        "The source is silent (flow tx25, our ticket ours, BCSS ticket theirs, code MSG00002). "
        "Wait and ask again; the person's file tells nothing until then."
    )
    assert str(errors.ConfigurationError("BCSS_URL is not set", next_step="Set it.")) == (
        "BCSS_URL is not set. Set it."
    )


def test_a_wrong_argument_is_a_value_error_too() -> None:
    assert issubclass(errors.InvalidRequest, ValueError)


def exceptions_of(library: ModuleType, base: type[Exception]) -> list[type[Exception]]:
    return [kind for kind in vars(library).values() if isinstance(kind, type) and issubclass(kind, base)]


def test_every_failure_of_requests_and_httpx_on_the_way_is_caught_by_one_of_two_bases() -> None:
    on_the_way = ("Timeout", "Connect", "Proxy", "SSL", "Chunked", "Protocol", "Network", "Read", "Write", "Decoding")
    for library, base in ((requests.exceptions, requests.RequestException), (httpx, httpx.HTTPError)):
        named = [
            kind
            for kind in vars(library).values()
            if isinstance(kind, type)
            and issubclass(kind, Exception)
            and not issubclass(kind, Warning)
            and kind.__name__.startswith(on_the_way)
        ]
        assert len(named) > 5
        assert [kind for kind in named if not issubclass(kind, base)] == []
    timeouts = [kind for kind in exceptions_of(httpx, httpx.HTTPError) if "Timeout" in kind.__name__]
    assert all(issubclass(kind, httpx.TimeoutException) for kind in timeouts)


@pytest.mark.parametrize("reason", reasons().values(), ids=list(reasons()))
def test_every_treatment_has_its_error_or_is_a_reply(reason: Reason) -> None:
    for code in filter(None, (reason.soa, reason.ssdn, reason.xmlite)):
        assert is_raised(code) == (reason.treatment in RAISED)
        if reason.treatment in RAISED:
            error = fault_of(code, reason.sentence, NOT_SENT)
            assert type(error) is RAISED[reason.treatment]
            assert str(error).endswith(reason.advice)


@pytest.mark.parametrize("reason", reasons().values(), ids=list(reasons()))
def test_every_reason_is_told_to_developers_and_in_three_languages_to_users(reason: Reason) -> None:
    assert len(reason.sentence) <= 100
    assert not reason.sentence.endswith(".")
    assert reason.advice.endswith(".")
    for text in (reason.meaning, reason.next_step):
        told = {text.fr, text.nl, text.de}
        assert len(told) == 3
        assert all(sentence.endswith(".") for sentence in told)


def test_no_code_stands_for_two_conditions_but_the_one_the_platform_shares() -> None:
    for transport in ("soa", "ssdn", "xmlite"):
        codes = [code for reason in reasons().values() if (code := getattr(reason, transport))]
        assert {code for code in codes if codes.count(code) > 1} <= {"MSG00012"}


@pytest.mark.parametrize(
    ("outcome", "error"),
    [
        (Outcome.NO_DATA_FOUND, errors.NoDataFound),
        (Outcome.NO_RESULT, errors.NoResult),
        (Outcome.INCOMPLETE_DATA, errors.IncompleteData),
    ],
)
def test_to_require_data_raises_what_is_otherwise_a_value(outcome: Outcome, error: type[BcssError]) -> None:
    with pytest.raises(error) as raised:
        Reply(status=Status(outcome=outcome, code="MSG00012")).require()
    assert raised.value.code == "MSG00012"


def test_to_require_data_returns_the_reply_that_has_them() -> None:
    reply = Reply()
    assert reply.require() is reply


def test_the_page_on_errors_is_what_the_table_and_the_errors_say() -> None:
    assert (ROOT / "docs/errors.md").read_text(encoding="utf-8") == render(), "run: python -m docs.make_errors"


def test_the_page_on_errors_names_every_code_and_every_error() -> None:
    page = (ROOT / "docs/errors.md").read_text(encoding="utf-8")
    codes = [code for reason in reasons().values() for code in (reason.soa, reason.ssdn, reason.xmlite) if code]
    assert [code for code in codes if f"`{code}`" not in page] == []
    assert [error.__name__ for error in every_error() if f"`{error.__name__}`" not in page] == []
    assert "`31000205`°" in page, "a code of ours is marked"
    assert "`30000001`°" not in page, "an observed one is not"
