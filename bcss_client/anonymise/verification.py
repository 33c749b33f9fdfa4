"""Proof that nothing of the original is left: the result is read anew and searched for what was replaced."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from ..schema import is_valid, violations
from .leaves import Leaf, leaves, validated
from .needles import SHORTEST, Needles, folded, forms
from .refusal import NotAnonymised, Why
from .source import Source, decoded, source

_ENCODED = 8  # values this long are searched for in encodings too: shorter ones are in any encoded text
_UNESCAPED = 4  # how often a text may have been escaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A value as it was: `is_moved` if it is a date, which may by chance give the date of another place."""

    names: tuple[str, ...]
    text: str = field(repr=False)
    is_kept: bool
    is_moved: bool

    @property
    def path(self) -> str:
        """Where it stands, for people."""
        return "/".join(self.names)


def verify(name: str, before: bytes, after: bytes, originals: Sequence[Original], needles: Needles) -> None:
    """Make sure a result has the shape and the kept values of its original and nothing else of it.

    `needles` are the values of all originals of the run that were replaced. Raises `NotAnonymised`.
    """
    text = decoded(after).text
    document = source(text)
    found = leaves(document)
    if [leaf.names for leaf in found] != [original.names for original in originals]:
        raise NotAnonymised(Why.STILL_THERE, file=name, path="/")
    lasting = Needles(original.text for original in originals if not (original.is_kept or original.is_moved))
    for leaf, original in zip(found, originals, strict=True):
        _require_replaced(name, leaf, original, lasting if original.is_moved else needles)
    remaining = _anywhere(text, document, found, originals, lasting)
    if remaining is not None:
        raise NotAnonymised(Why.STILL_THERE, file=name, path=remaining)
    if _flaws(source(decoded(before).text)) != _flaws(source(text)):
        raise NotAnonymised(Why.OTHER_VALIDITY, file=name)


def _require_replaced(name: str, leaf: Leaf, original: Original, needles: Needles) -> None:
    if original.is_kept:
        right = leaf.text == original.text
    else:
        same = folded(leaf.text) == folded(original.text)
        right = not needles.within(leaf.text) and (not same or len(original.text.strip()) < SHORTEST)
    if not right:
        raise NotAnonymised(Why.STILL_THERE, file=name, path=original.path)


def _anywhere(
    text: str, document: Source, found: Sequence[Leaf], originals: Sequence[Original], needles: Needles
) -> str | None:
    """The path of a value that stands in the text more often than in what may stay of it: names and kept values."""
    for leaf, original in zip(found, originals, strict=True):
        if not original.is_kept:
            leaf.write("")
    skeleton = document.written()
    more = needles.counted(_unescaped(text)) - needles.counted(_unescaped(skeleton))
    replaced = [original for original in originals if not (original.is_kept or original.is_moved)]
    disguised = {form: original.path for original in replaced for form in _encodings(original.text.strip())}
    more.update(Needles(disguised).counted(text))
    paths = {form: original.path for original in replaced for form in forms(original.text)} | disguised
    return next((paths[value] for value in more), None)


def _unescaped(text: str) -> str:
    for _ in range(_UNESCAPED):
        text = html.unescape(text)
    return text


def _encodings(value: str) -> Iterator[str]:
    """A value as it may stand in a text in disguise, folded."""
    if len(value) < _ENCODED:
        return
    data = value.encode("utf-8", "surrogatepass")
    yield folded(data.hex())
    for start in range(3):
        # Where in a longer text it stands shifts its letters in base 64: the middle of all three is searched for.
        encoded = b64encode(b"\0" * start + data).decode("ascii")[4 if start else 0 : -4]
        if len(encoded) >= _ENCODED:
            yield folded(encoded)
    if (escaped := quote(value)) != value and escaped.isascii():
        yield folded(escaped)


def _flaws(document: Source) -> list[tuple[str, str]]:
    """How a whole document, and each document in it, breaks its schemas; what breaks off is not looked at."""
    leaves(document)
    if document.open_elements:
        return []
    flaws: list[tuple[str, str]] = []
    for element, schema in validated(document):
        if not is_valid(element, schema):
            flaws += [(flaw.path, flaw.rule) for flaw in violations(element, schema)] or [("/", "not valid")]
    return flaws
