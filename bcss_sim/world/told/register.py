"""Entries of the National Register that no other flow bears on, as stories tell them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from bcss_client.labels import Labels
from bcss_client.values import LANGUAGES, IncompleteDate

from ..facts import Entry, Told
from .declared import require_declared
from .words import Number

Meaning: TypeAlias = Callable[[str, str], Labels | None]
"""What a code means, by the name of its list and the code.

None when there is no list of that name; raises `ValueError` when the list has no such code.
"""


class EntryStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry of an information type such as 191; `values` are by the names its fields have in Tx25.

    A day of which part is unknown is written as a text, `"1994-00-00"`. A code and what it means is named by its
    list, `{ civil_state = "20" }`: a list of `register_codes.toml`, `place` or `country`; or it comes with labels of
    its own, `{ code = "B", fr = …, nl = …, de = … }`. A person of the story is `{ person = "label" }`, which gives
    the number, the name or both, as the field has them. A part has its values in braces, several values stand in
    brackets. An entry of the same type and day as one that follows from the rest of the story takes its place. The
    number of a passport, permit or licence begins with 999 or has that of the story in it (`5000591` in C59): their
    schemes are not public, and so it is plain that the number is made up.
    """

    type: Annotated[str, Meta(pattern=r"^\d{3}$")]
    since: object  # a day, or a text where part of it is unknown
    deleted: date | None = None
    values: dict[str, object] = {}


def entries(stories: tuple[EntryStory, ...], *, number: Number, meaning: Meaning) -> tuple[Entry, ...]:
    """The entries of somebody; raises `ValueError` for one that is not as its information type is declared."""
    reading = _Reading(number=number, meaning=meaning)
    told = tuple(
        Entry(
            type=story.type,
            since=IncompleteDate.received(str(story.since)),
            deleted=story.deleted,
            values=reading.part(story.values),
        )
        for story in stories
    )
    for entry in told:
        require_declared(entry)
    return tuple(sorted(told, key=lambda entry: str(entry.since)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    number: Number
    meaning: Meaning

    def part(self, values: Mapping[str, object]) -> Mapping[str, Told]:
        part: dict[str, Told] = {}
        for name, value in values.items():
            meaning = self.meaning(name, value) if isinstance(value, str) else None
            if meaning is not None:
                part |= {"code": str(value), "label": meaning}
            elif name not in LANGUAGES:
                part[name] = self._value(value)
        if not values.keys().isdisjoint(LANGUAGES):
            part["label"] = Labels(**{language: str(values.get(language, "")) for language in LANGUAGES})
        return part

    def _value(self, value: object) -> Told:
        match value:
            case str() | date():
                return value
            case list():
                return tuple(self._value(item) for item in value)
            case {"person": str(label)}:
                return self.number(label)
            case dict():
                return self.part(value)
            case _:
                raise ValueError(f"an entry holds a {type(value).__name__}: write it as text")
