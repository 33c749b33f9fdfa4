"""The kinds of values a person can be asked for by, and the words they are written in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bcss_client.labels import Labels

from ..geography import Geography
from ..phonetics import unaccented

Value: TypeAlias = bool | int | str | None
"""Whether, how many, or which; None where it is not known of a person."""


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from 0 to `most`."""

    most: int


@dataclass(frozen=True, slots=True)
class Term:
    """One of a list: what it is called in three languages, and the words it may be asked for by, the best first."""

    labels: Labels
    words: tuple[str, ...]

    @classmethod
    def of(cls, word: str, labels: Labels) -> Term:
        """A term that is asked for by an English word or by its name in any language."""
        return cls(labels, (word, labels.fr, labels.nl, labels.de))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a list of terms, by code."""

    terms: Callable[[Geography], Mapping[str, Term]]


Kind: TypeAlias = Flag | Count | Choice


def plain(text: str) -> str:
    """A text without case, accents and signs, so that `liege` is `Liège`."""
    return re.sub(r"[^a-z0-9]+", " ", unaccented(text)).strip()


def codes_by_word(terms: Mapping[str, Term]) -> Mapping[str, str]:
    """The codes of the terms by their words, plain; where two share a word, it is that of the one it suits best.

    `Saint-Nicolas` is the municipality of that name in French-speaking Belgium, not Sint-Niklaas.
    """
    codes = {plain(code): code for code in terms}
    most = max((len(term.words) for term in terms.values()), default=0)
    for rank in range(most):
        for code, term in terms.items():
            if rank < len(term.words):
                codes.setdefault(plain(term.words[rank]), code)
    return codes


def fixed(terms: Iterable[tuple[str, Labels]]) -> Choice:
    """A choice of the same terms everywhere; the English word is the code."""
    listed = {word: Term.of(word, labels) for word, labels in terms}
    return Choice(lambda _: listed)
