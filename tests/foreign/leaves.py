"""What a reply says, whatever client read it: its texts, without the marks that differ from call to call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from lxml import etree

_MARKS = frozenset(
    {"ticket", "timestampSent", "ticketCBSS", "timestampReceive", "timestampReply", "cbeNumber"}
    | {"Ticket", "Reference", "TimeRequest", "TimeReceive", "TimeResponse"}
)


def texts_of_xml(root: etree._Element) -> Counter[str]:
    """Every text and attribute of a document."""
    texts: Counter[str] = Counter()
    for element in root.iter("*"):
        if etree.QName(element).localname in _MARKS:
            continue
        if len(element) == 0 and (element.text or "").strip():
            texts[_plain(element.text)] += 1
        texts.update(_plain(value) for value in element.attrib.values())
    return texts


def texts_of(value: object) -> Counter[str]:
    """Every text in nested mappings and lists, as clients that build objects return them."""
    return Counter(_texts(value))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in _MARKS:
                yield from _texts(inner)
    elif _is_of_zeep(value):
        yield "-".join(f"{part:02}" for part in value if part is not None)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for inner in value:
            yield from _texts(inner)
    elif value is not None and str(value).strip():
        yield _plain(value)


# A year or a month with its zone, or what JSON makes of it.
def _is_of_zeep(value: object) -> TypeGuard[Sequence[int | None]]:
    return isinstance(value, tuple) or (
        isinstance(value, list) and value[-1:] == [None] and all(isinstance(part, int) for part in value[:-1])
    )


# A client may turn `true` into a boolean of its language, and a day into a moment.
def _plain(value: object) -> str:
    return str(value).strip().replace("True", "true").replace("False", "false").removesuffix("T00:00:00.000Z")
