"""Writes docs/errors.md, the table of what can go wrong: `python -m docs.make_errors`."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import getdoc
from pathlib import Path

from bcss_client import errors
from bcss_client.envelope.refusal import fault_of, is_raised
from bcss_client.errors import BcssError
from bcss_client.flow import Evidence
from bcss_client.reasons import Reason, Treatment, reasons
from bcss_client.reply import NOT_SENT, Outcome
from bcss_client.values import LANGUAGES, Language
from docs.markdown import table

DOCS = Path(__file__).parent

INTRODUCTION = """\
# Errors

Written by `docs/make_errors.py` from `bcss_client/reasons.toml` and `bcss_client/errors.py`: change those,
not this file.

Three things look alike and are not. *Nothing found* is an answer: the source was asked and holds nothing.
*Not answered* says nothing of the person: the number was replaced, the person is not integrated.
*Incomplete* means that what is there is true and what is missing is unknown.
"""

CODES = """\
## Conditions and their codes

`code` stands in `reply.status.code`, or in the `code` of the error. Where it stands in a message:

| transport | answered, with a remark or without data | refused |
| --- | --- | --- |
| SOA | `status` with `value`, `code`, `information` | the same, or a SOAP fault (HTTP 500) with \
`detail/…Fault/detail/reasonCode` |
| SSDN | `ServiceReply/ResultSummary` with `Detail/ReasonCode`, author `CBSS` | `ResultSummary ok="NO"`, \
`ReturnCode` 10000; in `ReplyContext` when the whole document is refused |
| XMLite | the form; no `Data` when there is nothing | `ReturnCode` in the form, in `AnswerNOK` or in `X001`; \
SSDN where the family has no code |

A code marked ° is ours, on the pattern of the published ones: the real one may differ. **official**,
**observed** and **reconstructed** tell how well the condition is known. A column without a code means that
the condition does not occur there, or that its code is not known.
"""

STRUCTURE = """\
## A message that is not conform

| what is wrong | SOA | SSDN and XMLite |
| --- | --- | --- |
| not XML, cut off, a document type or entity, larger than 10 MB, not SOAP 1.1, another element in the \
SOAP body | fault `Client`, `MSG00004` | fault `Client` without detail |
| the document in `xmlString` is not XML, has a document type, has another root | | document refused, \
`31000105`° |
| an element is not allowed, or its value is not | fault `Client`, `MSG00004`, information `path` | \
`31000105`° with `path`; in a form `000050` with the path in `ExtraData` |
| a mandatory element is missing or empty | fault `Client`, `MSG00004`, information `path` | `31000007` \
with `path` and `element`; in a form `000050`, likewise |
| a period ends before it begins, a date does not exist | | `31000108`° |
| an SSIN does not have the form of one | fault `Client`, `MSG00004` | `31000105`°; in a form `000050`, likewise |
| an SSIN has wrong check digits | `MSG00011` | `31000201`° |
| one of several requests in a document fails | | the others are answered; `30000001` in `ReplyContext` |

The client checks arguments first, so it meets these only as defects of its own.
"""

HTTP = """\
## Answers of HTTP

| status | the simulator answers it when | the client makes of it | what to do |
| --- | --- | --- | --- |
| 200 | the message was treated, or refused by the gateway | a reply, or an error by its code | read the \
code |
| 401 | credentials came with the message and are not known | `AccessDenied` | correct user and password |
| 403 | never | `AccessDenied` | ask the security adviser whether the certificate is registered |
| 404 | the path is not that of a service | `UnexpectedAnswer` | correct the address |
| 405 | a service is asked without a message (GET without `?wsdl`) | `UnexpectedAnswer` | send the message \
with POST |
| 500 with SOAP | the message is refused by a fault: `Client`, `VersionMismatch` for SOAP 1.2, `Server` when the \
simulator itself fails | an error by its code; without one `RequestRefused` for `Client`, `ServiceUnavailable` for \
`Server` | read the code; report `Server` with the ticket, which stands in the log |
| 502, 503, 504 | never; proxies do | `ServiceUnavailable`, after asking again | wait and ask again |
| another, or HTML | never | `UnexpectedAnswer` | check what answers at that address |
"""

ASKING_AGAIN = """\
A read is asked again, with a new reference each time, after `TransportError` (except `UnexpectedAnswer`)
and `ServiceUnavailable`, as often as `Retry` says; `reply.meta.attempts` tells how often it was asked. A
write never is: consult what is registered, then decide.
"""

# Codes of the gateway that nobody published begin so, and those of the simulator itself.
_OURS = ("310001", "310002", "310003", "110002", "SIM")

_TREATMENTS = {
    Treatment.ANSWERED: "returns the reply",
    Treatment.NOTHING_FOUND: f"returns `{Outcome.NO_DATA_FOUND}`",
    Treatment.INCOMPLETE: f"returns `{Outcome.INCOMPLETE_DATA}`",
    Treatment.NOT_ANSWERED: f"returns `{Outcome.NO_RESULT}`",
}

_TITLES: dict[Language, tuple[str, str, str, str]] = {
    "fr": ("En français", "code", "signification", "que faire"),
    "nl": ("In het Nederlands", "code", "betekenis", "wat te doen"),
    "de": ("Auf Deutsch", "Code", "Bedeutung", "was zu tun ist"),
}


def render() -> str:
    """The whole document."""
    return "\n".join(
        [
            INTRODUCTION,
            CODES,
            table(
                ("condition", "SOA", "SSDN", "XMLite", "evidence", "the client", "what to do"),
                map(_row, reasons().values()),
            ),
            STRUCTURE,
            HTTP,
            _errors(),
            ASKING_AGAIN,
            *map(_in_three_languages, LANGUAGES),
        ]
    )


def _row(reason: Reason) -> tuple[str, ...]:
    return (
        reason.sentence,
        *(_code(code, reason) for code in (reason.soa, reason.ssdn, reason.xmlite)),
        reason.evidence.value,
        _becomes(reason),
        reason.advice,
    )


def _code(code: str | None, reason: Reason) -> str:
    if code is None:
        return ""
    is_ours = code.startswith(_OURS) or reason.evidence is Evidence.RECONSTRUCTED
    return f"`{code}`{'°' if is_ours else ''}"


def _becomes(reason: Reason) -> str:
    code = reason.soa or reason.ssdn or reason.xmlite
    if is_raised(code):
        return f"raises `{type(fault_of(code, reason.sentence, NOT_SENT)).__name__}`"
    return _TREATMENTS[reason.treatment]


def _in_three_languages(language: Language) -> str:
    title, codes, meaning, next_step = _TITLES[language]
    rows = (
        (
            " ".join(dict.fromkeys(f"`{code}`" for code in (reason.soa, reason.ssdn, reason.xmlite) if code)),
            reason.meaning.text(language),
            reason.next_step.text(language),
        )
        for reason in reasons().values()
    )
    return f"## {title}\n\n{table((codes, meaning, next_step), rows)}"


def _errors() -> str:
    rows = (
        (f"{'· ' * depth}`{error.__name__}`", (getdoc(error) or "").partition("\n")[0], error.next_step)
        for depth, error in _tree(BcssError)
    )
    return "\n".join(
        [
            "## Errors of the client\n",
            "Each prints what happened, the flow, our ticket, that of the BCSS where there is one, and the",
            "next step. `InvalidRequest` names the argument in `field`; then nothing was sent.\n",
            table(("error", "what happened", "next step"), rows),
        ]
    )


def _tree(error: type[BcssError], depth: int = 0) -> Iterator[tuple[int, type[BcssError]]]:
    yield depth, error
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, BcssError) and kind.__base__ is error:
            yield from _tree(kind, depth + 1)


if __name__ == "__main__":
    (DOCS / "errors.md").write_text(render(), encoding="utf-8")
