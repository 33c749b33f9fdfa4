"""A near miss: one thing that is wrong with a message, the rule it breaks, and what would be right."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from ..journal_texts import Sentence

_LINES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """`kind` names it for programs; `path` and `rule` say where and what, in the words of the schema.

    `sent` and `corrected` are fragments of the message, as it came and as it would be right.
    """

    kind: str
    sentence: Sentence
    path: str | None = None
    rule: str | None = None
    sent: str | None = None
    corrected: str | None = None


def fragment(element: etree._Element) -> str:
    """An element as a reader sees it, indented; a long one is cut off."""
    copy = deepcopy(element)
    copy.tail = None
    etree.cleanup_namespaces(copy)
    for one in copy.iter():
        if len(one) and not (one.text or "").strip():
            one.text = None
        one.tail = None
    etree.indent(copy)
    lines = etree.tostring(copy, encoding="unicode").splitlines()
    return "\n".join(lines if len(lines) <= _LINES else [*lines[:_LINES], "…"])


def opening(element: etree._Element) -> str:
    """The opening tag of an element."""
    name = etree.QName(element)
    prefix = f"{element.prefix}:" if element.prefix else ""
    declared = f' xmlns{":" + element.prefix if element.prefix else ""}="{name.namespace}"' if name.namespace else ""
    return f"<{prefix}{name.localname}{declared}>"
