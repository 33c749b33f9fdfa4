"""Classic forms inside the SSDN gateway: the answer, the refusal in the family's own block, or nothing at all."""

from __future__ import annotations

from bcss_client.codec import Style, escaped, write_content
from bcss_client.document import parse
from bcss_client.envelope.xmlite import VERSION
from bcss_client.flow import Xmlite
from bcss_client.namespaces import CLASSIC
from bcss_client.reply import Outcome, Reply
from bcss_client.schema import is_valid, violations

from ..refusal import Refusal

__all__ = ["VERSION", "answer_form", "answer_nok", "refuse_form"]

CODE_LIST = "003"
_STYLE = Style.of({CLASSIC: "ns4"})


def answer_form(wire: Xmlite, made: Reply | Refusal) -> str | Refusal:
    """The `Data` block with the form, escaped for the text it will stand in; empty when nothing was found.

    The refusal itself when the family has no code for it.
    """
    if isinstance(made, Refusal):
        return refuse_form(wire.form, made)
    if made.status.outcome is Outcome.NO_DATA_FOUND:
        return ""
    form = _form(wire.form, wire.version, write_content(made, inner=CLASSIC, style=_STYLE))
    element = parse(form.encode())
    assert is_valid(element, wire.schema), next(violations(element, wire.schema))
    return _data(form)


def refuse_form(name: str, refusal: Refusal) -> str | Refusal:
    """The `Data` block that refuses a form, escaped; the refusal itself when the family has no code for it."""
    code = refusal.reason.xmlite
    if code is None:
        return refusal
    return _data(_form(name, "001", answer_nok("ns4", code)))


def answer_nok(prefix: str, code: str) -> str:
    """The block in which a form is refused. The list of codes is the one the family names (a guess of ours)."""
    return (
        f"<{prefix}:AnswerNOK><{prefix}:ReturnCode>{code}</{prefix}:ReturnCode>"
        f"<{prefix}:Codelist>{CODE_LIST}</{prefix}:Codelist></{prefix}:AnswerNOK>"
    )


def _form(name: str, version: str, content: str) -> str:
    return f'<ns4:{name} xmlns:ns4="{CLASSIC}" processType="L" version="{version}">{content}</ns4:{name}>'


def _data(form: str) -> str:
    return escaped(f"<ns3:Data><ns3:XML>{form}</ns3:XML></ns3:Data>")
