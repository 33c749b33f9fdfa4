"""Draws that depend on a secret key and on what is replaced, and on nothing else."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Self, TypeVar

T = TypeVar("T")

LEAST_KEY = 16
"""Bytes a key has at least: one that can be guessed lets the replacements be traced back."""


@dataclass(frozen=True, slots=True)
class Key:
    """The secret of the user; the same key gives the same draws, and nobody repeats them without it."""

    secret: bytes = field(repr=False)

    @classmethod
    def random(cls) -> Self:
        """A key for one run, kept nowhere."""
        return cls(secrets.token_bytes(32))

    def draws(self, *about: str) -> Draws:
        """Draws for one subject, such as a kind of value and the value."""
        return Draws(self._bytes("\0".join(about)))

    def _bytes(self, about: str) -> Iterator[int]:
        for block in count():
            # What was cut out of a damaged text may be half a character, which UTF-8 does not know.
            message = f"{block}\0{about}".encode("utf-8", "surrogatepass")
            yield from hmac.digest(self.secret, message, "sha256")


class Draws:
    """A stream of choices."""

    __slots__ = ("_bytes",)

    def __init__(self, stream: Iterator[int]) -> None:
        self._bytes = stream

    def below(self, limit: int) -> int:
        """A number from 0 to `limit` - 1."""
        return int.from_bytes(bytes(next(self._bytes) for _ in range(8))) % limit

    def one_of(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self.below(len(choices))]

    def shuffled(self, choices: Sequence[T]) -> Iterator[T]:
        """All the choices, in a drawn order."""
        left = list(choices)
        while left:
            place = self.below(len(left))
            left[place], left[-1] = left[-1], left[place]
            yield left.pop()
