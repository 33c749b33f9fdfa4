"""A piece of XML kept whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fragment:
    """An element a declaration does not model, kept as the XML text received.

    `name` is its local name, `attributes` its attributes in document order, `xml` its text, namespaces
    declared. The text may hold personal data: `repr` shows the name only.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    xml: str

    def __repr__(self) -> str:
        return f"Fragment({self.name!r})"
