"""From messages to the same messages without personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..values import Ssin
from . import numbers
from .keeping import AllowList
from .keyed import LEAST_KEY, Key
from .leaves import Leaf, leaves
from .needles import Needles
from .refusal import NotAnonymised, Why
from .replacement import PERSONS, Replacements
from .source import Decoded, Source, decoded, source
from .time_shift import TimeShift
from .verification import Original, verify

_OF_BIRTH = re.compile(r"birth_?(date|place)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    """A message while it is anonymised."""

    name: str
    decoded: Decoded
    document: Source
    leaves: Sequence[Leaf]


def anonymised(
    messages: Mapping[str, bytes], *, key: bytes | None = None, keep: Sequence[str] = ()
) -> dict[str, bytes]:
    """The messages, by the same names, with every value replaced that is not on the allow-list.

    Messages given together share their replacements, and so do those given under the same `key`, of 16 bytes at
    least; without one a random key is made and forgotten. `keep` are paths such as `FamilyRole/Code` or `Name/@Type`
    of elements and attributes that stay as they are. Raises `NotAnonymised`.
    """
    if not messages:
        raise NotAnonymised(Why.NOTHING_GIVEN)
    if key is not None and len(key) < LEAST_KEY:
        raise NotAnonymised(Why.KEY_SHORT)
    read = [_read(name, data) for name, data in messages.items()]
    paths = [tuple(path.strip("/").split("/")) for path in keep]
    for path in paths:
        if not any(leaf.names[-len(path) :] == path for message in read for leaf in message.leaves):
            raise NotAnonymised(Why.KEEP_UNKNOWN, path="/".join(path))
    secret = Key(key) if key is not None else Key.random()
    everything = [leaf for message in read for leaf in message.leaves]
    people = frozenset(person for leaf in everything for person in _people(leaf))
    shift = TimeShift.under(secret, frozenset(_births(everything, people)))
    allowed = AllowList(paths=paths, shift=shift)
    kept = {id(leaf) for leaf in everything if allowed.keeps(leaf)}
    needles = Needles(leaf.text for leaf in everything if id(leaf) not in kept)
    replacements = Replacements(secret, shift, needles, people)
    originals: dict[str, list[Original]] = {}
    for message in read:
        originals[message.name] = [
            Original(
                names=leaf.names,
                text=leaf.text,
                is_kept=id(leaf) in kept,
                is_moved=id(leaf) not in kept and replacements.is_moved(leaf),
            )
            for leaf in message.leaves
        ]
    results = {message.name: _replaced(message, kept, replacements) for message in read}
    for name, result in results.items():
        verify(name, messages[name], result, originals[name], needles)
    return results


def _read(name: str, data: bytes) -> _Message:
    try:
        text = decoded(data)
        document = source(text.text)
        return _Message(name=name, decoded=text, document=document, leaves=leaves(document))
    except NotAnonymised as error:
        raise NotAnonymised(error.why, file=name, path=error.path) from None


def _replaced(message: _Message, kept: set[int], replacements: Replacements) -> bytes:
    for leaf in message.leaves:
        if id(leaf) not in kept:
            leaf.write(replacements.text(leaf))
    return message.decoded.encoded(message.document.written())


def _people(leaf: Leaf) -> Iterator[Ssin]:
    for match in PERSONS.finditer(leaf.text):
        person = numbers.ssin_in(match[0])
        if person is not None:
            yield person


def _births(everything: Sequence[Leaf], people: frozenset[Ssin]) -> Iterator[date]:
    """The days of birth in numbers and in fields of births."""
    for person in people:
        if (born := person.birth_date.complete) is not None:
            yield born
    for leaf in everything:
        if any(_OF_BIRTH.search(name) for name in leaf.names[-2:]):
            try:
                yield date.fromisoformat(leaf.text.strip()[:10])
            except ValueError:
                continue
