"""Identity traps: what software that identifies people trips over, each named and explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from bcss_client.labels import Labels
from bcss_client.resources import FIXTURES

from .told.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """One trap, by its key: what it is called, and what goes wrong in software that did not think of it."""

    key: str
    title: Labels
    why: Labels


class _TrapStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: Text
    why: Text


def load_traps(file: Path = FIXTURES / "traps.toml") -> Mapping[str, Trap]:
    """The traps of a file, by key, in its order."""
    read = msgspec.toml.decode(file.read_bytes(), type=dict[str, _TrapStory])
    return {key: Trap(key=key, title=_labels(story.title), why=_labels(story.why)) for key, story in read.items()}


def _labels(text: Text) -> Labels:
    return Labels(fr=text.fr, nl=text.nl, de=text.de)
