"""The fingerprint of a world: two worlds that answer alike have the same, on any machine."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import msgspec

from .facts import Person

_LETTERS = 16  # enough to tell worlds apart, few enough to read out


def fingerprint(index: bytes, lives: Iterable[Person]) -> str:
    """Sixteen hexadecimal digits, from the digest of the index and every fact of these people.

    The index holds the names, birthdays, numbers and municipalities of everybody drawn. Working out all lives would
    take minutes in a large world: a few of them, and all of those with a story, stand for the program that draws them.
    """
    whole = sha256(index)
    encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
    for person in lives:
        whole.update(encoder.encode(person))
    return whole.hexdigest()[:_LETTERS]


def _plain(value: object) -> str:
    if isinstance(value, str):  # identification numbers and codes are texts of classes of their own
        return str.__str__(value)
    raise NotImplementedError(f"facts hold nothing like {type(value).__name__}")
