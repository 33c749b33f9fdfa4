"""Entries of the National Register that no other flow bears on, as stories tell them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from bcss_client.values import IncompleteDate

from ..facts import Entry, Told
from .words import Number


class EntryStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry of an information type such as 191; `values` are by the names its fields have in Tx25.

    A day of which only the year is known is written as a text, `"1994-00-00"`. A code with its labels is
    `{ code = "B", fr = …, nl = …, de = … }`, a place `{ place = "52011" }`, a country `{ country = "111" }`, a person
    of the story `{ person = "label" }`.
    """

    type: Annotated[str, Meta(pattern=r"^\d{3}$")]
    since: str | None = None
    deleted: date | None = None
    values: dict[str, object] = {}


def entries(stories: tuple[EntryStory, ...], *, number: Number) -> tuple[Entry, ...]:
    """The entries of somebody; raises `ValueError` for a value that is neither text nor day."""
    return tuple(
        Entry(
            type=story.type,
            since=IncompleteDate.received(story.since) if story.since else None,
            deleted=story.deleted,
            values={name: _told(value, number) for name, value in story.values.items()},
        )
        for story in stories
    )


def _told(value: object, number: Number) -> Told:
    match value:
        case str() | date():
            return value
        case list():
            return tuple(_told(item, number) for item in value)
        case {"person": str(label)}:
            return number(label)
        case dict():
            return {str(name): _told(item, number) for name, item in value.items()}
        case _:
            raise ValueError(f"an entry holds a {type(value).__name__}: write it as text")
