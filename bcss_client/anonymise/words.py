"""Words and texts replaced by others of the same shape: names by names of ours, everything else letter by letter."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal, TypeAlias

from .keyed import Draws, Key

Names: TypeAlias = Literal["first", "last", "street"]

_WORD = re.compile(r"[^\W\d_]+")
_CODED = re.compile(r"(?=[0-9a-f-]*[0-9])[0-9a-f-]{8,}", re.IGNORECASE)  # a reference in hexadecimal stays one
_VOWELS, _CONSONANTS = "aeiouy", "bcdfghjklmnpqrstvwxz"
_ACCENTED_VOWELS, _ACCENTED = "àâäèéêëîïôöùûü", "çñ"
_SIGNS = "!#$%&()*+,-./:;=?@[]^_{|}~"  # none that XML or a comment gives a meaning


def replaced(text: str, key: Key, attempt: int = 0) -> str:
    """A text of the same shape: letters by letters, digits by digits, each word the same way wherever it stands."""
    if _CODED.fullmatch(text.strip()):
        draws = key.draws("coded", text, str(attempt))
        return "".join(_hexadecimal(character, draws) for character in text)
    if not any(character.isalnum() for character in text):
        draws = key.draws("signs", text, str(attempt))
        return "".join(character if character.isspace() else draws.one_of(_SIGNS) for character in text)
    return "".join(
        _word("".join(run), key, attempt) if is_word else "".join(run)
        for is_word, run in groupby(text, key=lambda character: not (character.isspace() or character in _SIGNS))
    )


def named(text: str, kind: Names, key: Key, attempt: int = 0) -> str:
    """A name of the same shape, each word by one of ours where one is as long, in the same case."""
    return _WORD.sub(lambda found: _name(found[0], kind, key, attempt), replaced_digits(text, key, attempt))


def replaced_digits(text: str, key: Key, attempt: int = 0) -> str:
    """The text with other digits: no zero in front where there was none."""
    draws = key.draws("digits", text, str(attempt))
    return "".join(
        _digit(character, draws, leads=_leads(text, place)) if "0" <= character <= "9" else character
        for place, character in enumerate(text)
    )


def _leads(text: str, place: int) -> bool:
    return not (place and (text[place - 1].isdigit() or text[place - 1] in ".,"))


def _word(word: str, key: Key, attempt: int) -> str:
    if word.isascii() and word.isdigit():
        return replaced_digits(word, key, attempt)
    draws = key.draws("word", word.casefold(), str(attempt))
    return "".join(_other(character, draws) for character in word)


def _name(word: str, kind: Names, key: Key, attempt: int) -> str:
    if word.casefold() in _names()["particles"]:
        return word
    draws = key.draws("name", kind, word.casefold(), str(attempt))
    fitting = _fitting(kind, len(word)) if word.isascii() else ()
    made = draws.one_of(fitting) if fitting else "".join(_other(character, draws) for character in word)
    if word.isupper():
        return made.upper()
    return made.capitalize() if word[:1].isupper() else made.lower()


@cache
def _fitting(kind: Names, length: int) -> Sequence[str]:
    """Our names of a kind that are as long, or shorter by one or two letters."""
    return tuple(name for name in _names()[kind] if 4 <= length <= len(name) + 2 and len(name) <= length)


@cache
def _names() -> Mapping[str, Sequence[str]]:
    read = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
    return {kind: tuple(names) for kind, names in read.items()}


def _other(character: str, draws: Draws) -> str:
    """Another character of the same kind and case."""
    lower = character.lower()
    for same in (_VOWELS, _CONSONANTS, _ACCENTED_VOWELS, _ACCENTED):
        if lower in same:
            chosen = draws.one_of([letter for letter in same if letter != lower])
            return chosen.upper() if character != lower else chosen
    if "0" <= character <= "9":
        return _digit(character, draws, leads=False)
    if character.isascii():
        return character
    return draws.one_of(_alike(character))


@cache
def _alike(character: str) -> Sequence[str]:
    """Characters of the same category in the neighbourhood; a sign of ours where there is none."""
    start = ord(character) & ~0x1F
    category = unicodedata.category(character)
    near = (chr(code) for code in range(start, start + 0x20))
    return tuple(one for one in near if one != character and unicodedata.category(one) == category) or ("~",)


def _digit(character: str, draws: Draws, *, leads: bool) -> str:
    if leads and character == "0":
        return "0"
    digits = "123456789" if leads else "0123456789"
    return draws.one_of([digit for digit in digits if digit != character])


def _hexadecimal(character: str, draws: Draws) -> str:
    if character.isdigit():
        return draws.one_of("0123456789")
    if character.isalpha():
        return draws.one_of("ABCDEF" if character.isupper() else "abcdef")
    return character
