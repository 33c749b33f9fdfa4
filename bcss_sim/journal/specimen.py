"""What an element that is missing could look like: the first values that its type accepts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from xmlschema.validators import XsdComplexType, XsdElement, XsdGroup, XsdType

_DEPTH = 6
# Of the simulator's own: a person, an organisation, a day; then what codes and texts look like.
SPECIMENS = (
    *("90080299815", "1965201192", "2026-11-22", "2026-11", "2026", "20261122T120000", "2026-11-22T12:00:00Z"),
    *("true", "1", "0", "01", "001", "fr", "someone@cpas.example", "20261122", "PCSA:SOCIAL_INQUIRY", "example"),
)
"""Values that some type or other accepts."""


def specimen(element: XsdElement, *, nsmap: Mapping[str | None, str], depth: int = 0) -> etree._Element:
    """An element of that declaration, with what is mandatory in it."""
    made = etree.Element(element.name, nsmap=dict(nsmap))
    group = element.type.content if isinstance(element.type, XsdComplexType) else None
    if isinstance(group, XsdGroup):
        if depth < _DEPTH:
            made.extend(specimen(child, nsmap=nsmap, depth=depth + 1) for child in _mandatory(group))
    else:
        made.text = filled_in(element.type)
    return made


def _mandatory(group: XsdGroup) -> Iterator[XsdElement]:
    for one in group[:1] if group.model == "choice" else group:
        if not one.min_occurs:
            continue
        if isinstance(one, XsdElement):
            yield one
        elif isinstance(one, XsdGroup):
            yield from _mandatory(one)


def filled_in(kind: XsdType) -> str | None:
    """A value the type accepts, or None when none of ours is."""
    listed = getattr(kind, "enumeration", None)
    if listed:
        return str(listed[0])
    return next((value for value in SPECIMENS if kind.text_is_valid(value)), None)
