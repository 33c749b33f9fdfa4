"""Coded values: enumerations that label themselves in three languages and keep codes they do not know.

>>> class Light(Coded):
...     RED = "1", "rouge", "rood", "rot"
>>> Light("1").label("nl"), Light("7").label("nl"), Light("7") == Light("7")
('rood', '7', True)
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, Self, TypeAlias

Language: TypeAlias = Literal["fr", "nl", "de"]
LANGUAGES: tuple[Language, ...] = ("fr", "nl", "de")


class Coded(str, Enum):
    """Base of the code lists of the flows; members are written `NAME = "code", "fr", "nl", "de"`.

    A code that is not in the list becomes a member of its own, named after the code, because code lists
    grow at the source before they grow here.
    """

    _value_: str
    fr: str
    nl: str
    de: str

    # The labels have defaults so that type checkers accept `Light("1")`, which looks a member up.
    def __new__(cls, code: str, fr: str = "", nl: str = "", de: str = "") -> Self:
        """A member of a list, as the list writes it."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.fr, member.nl, member.de = fr, nl, de
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = member.fr = member.nl = member.de = value
        return member

    @property
    def is_known(self) -> bool:
        """Whether the code is in our list."""
        return self._name_ in type(self).__members__

    def label(self, language: Language) -> str:
        """What the code means, in French, Dutch or German; the code itself when it is not in the list."""
        return {"fr": self.fr, "nl": self.nl, "de": self.de}[language]

    def __str__(self) -> str:
        return str(self.value)
