"""Classic forms inside the SSDN gateway: the answer, the refusal in the family's own blocks, or nothing at all.

The blocks are official; which one the Crossroads Bank uses for which condition is our reading (reconstructed):
`AnswerNOK` for what the directory of persons says, `X001` for what becomes of the message itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from lxml import etree

from bcss_client.codec import Style, escaped, write_content
from bcss_client.document import parse
from bcss_client.envelope import form_parts as parts
from bcss_client.envelope.xmlite import VERSION
from bcss_client.flow import Xmlite
from bcss_client.namespaces import CLASSIC
from bcss_client.reply import Outcome, Reply
from bcss_client.schema import is_valid, violations

from ..journal import Trail
from ..refusal import Refusal

__all__ = ["FORM_STYLE", "VERSION", "Question", "answer_form", "answer_nok", "malformed", "refuse_form", "written_form"]

_CODE_LIST = "003"  # the list the family names; that its codes are in it is a guess of ours
FORM_STYLE = Style.of({CLASSIC: "ns4"})
"""The prefixes of a form."""
# The sector a form goes to, INASTI or ONSS; type of institution and quality code are settings.
_SECTORS: Mapping[str, int] = MappingProxyType({"A701": 12, "L301": 15, "L950": 12})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a refusal repeats of the question: the sender's reference, its ticket, the day; and where to note it."""

    reference: str
    ticket: str
    day: date
    trail: Trail


def answer_form(wire: Xmlite, made: Reply | Refusal, question: Question) -> str | Refusal:
    """The `Data` block with the form, escaped for the text it will stand in; empty when nothing was found.

    The refusal itself when the family has no code for it.
    """
    if isinstance(made, Refusal):
        return refuse_form(wire.form, made, question)
    if made.status.outcome is Outcome.NO_DATA_FOUND:
        return ""
    form = written_form(wire.form, wire.version, write_content(made, inner=CLASSIC, style=FORM_STYLE))
    element = parse(form.encode())
    assert is_valid(element, wire.schema), next(violations(element, wire.schema))
    return _data(form)


def refuse_form(name: str, refusal: Refusal, question: Question) -> str | Refusal:
    """The `Data` block that refuses a form, escaped; the refusal itself when the family has no code for it."""
    code = refusal.reason.xmlite
    if code is None:
        return refusal
    block = _block(name, refusal, code, question)
    return _data(written_form(name, "001", write_content(block, inner=CLASSIC, style=FORM_STYLE)))


def malformed(form: etree._Element, schema: str) -> Refusal | None:
    """Why a form is no question of its kind, or None when it is one."""
    if not is_valid(form, schema):
        violation = next(violations(form, schema), None)
        return Refusal.because("invalid_structure", path=violation.path if violation else "/")
    asks = form.find(f"{{{CLASSIC}}}Request") is not None
    return None if asks else Refusal.because("invalid_structure", path=f"/{etree.QName(form).localname}/Request")


def answer_nok(namespace: str, style: Style, code: str) -> str:
    """The block in which a form in the body of an SSDN service is refused."""
    return write_content(parts.Refusal(answer=_result(code)), inner=namespace, style=style)


def _block(name: str, refusal: Refusal, code: str, question: Question) -> parts.Refusal:
    match refusal.reason.key:
        case "invalid_structure" | "wrong_answer":
            told = parts.Acknowledgement(
                complete=parts.CompleteResult(
                    original_message=question.reference[:35],
                    result_date=question.day,
                    return_code=code,
                    code_list=_CODE_LIST,
                    extra_data=next(((item.value or "")[:350] for item in refusal.information), None),
                )
            )
        case "unknown_form" | "user_not_authorised" | "service_unavailable" | "internal_error":
            told = parts.Acknowledgement(result=_result(code))
        case "forwarded":
            told = parts.Acknowledgement(addressees=(_source(name),), taken=(parts.Taken(reference=question.ticket),))
        case "addressee_refused":
            # The code is ours, so of no list.
            told = parts.Acknowledgement(
                addressees=(_source(name),), not_taken=(parts.NotTaken(result=parts.Result(return_code=code)),)
            )
        case _:
            return parts.Refusal(answer=_result(code))
    return parts.Refusal(acknowledgement=told)


def _source(form: str) -> parts.Addressee:
    return parts.Addressee(sector=_SECTORS[form], type=0, quality_code="0")


def _result(code: str) -> parts.Result:
    return parts.Result(return_code=code, code_list=_CODE_LIST)


def written_form(name: str, version: str, content: str) -> str:
    """A form around its content."""
    return f'<ns4:{name} xmlns:ns4="{CLASSIC}" processType="L" version="{version}">{content}</ns4:{name}>'


def _data(form: str) -> str:
    return escaped(f"<ns3:Data><ns3:XML>{form}</ns3:XML></ns3:Data>")
