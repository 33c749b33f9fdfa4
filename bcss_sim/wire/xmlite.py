"""Classic forms inside the SSDN gateway: the answer, the refusal in the family's own block, or nothing at all."""

from __future__ import annotations

from bcss_client.codec import Style, write_content
from bcss_client.document import parse
from bcss_client.envelope.xmlite import VERSION
from bcss_client.flow import Xmlite
from bcss_client.namespaces import CLASSIC
from bcss_client.reply import Outcome, Reply
from bcss_client.schema import is_valid, violations

from .access import Refusal

__all__ = ["VERSION", "answer_form"]

_STYLE = Style.of({CLASSIC: "ns4"})


def answer_form(wire: Xmlite, made: Reply | Refusal) -> str | Refusal:
    """The `Data` block with the form; empty when nothing was found; the refusal when the family has no code for it."""
    if isinstance(made, Refusal):
        if made.reason.xmlite is None:
            return made
        content = (
            f"<ns4:AnswerNOK><ns4:ReturnCode>{made.reason.xmlite}</ns4:ReturnCode></ns4:AnswerNOK>"
        )
    elif made.status.outcome is Outcome.NO_DATA_FOUND:
        return ""
    else:
        content = write_content(made, inner=CLASSIC, style=_STYLE)
    form = (
        f'<ns4:{wire.form} xmlns:ns4="{CLASSIC}" processType="L" version="{wire.version}">{content}</ns4:{wire.form}>'
    )
    element = parse(form.encode())
    assert is_valid(element, wire.schema), next(violations(element, wire.schema))
    return f"<ns3:Data><ns3:XML>{form}</ns3:XML></ns3:Data>"
