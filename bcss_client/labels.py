"""Texts in the three official languages."""

from __future__ import annotations

from dataclasses import dataclass

from .values import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """One text in French, Dutch and German."""

    fr: str
    nl: str
    de: str

    def text(self, language: Language) -> str:
        """The text in `language`."""
        return {"fr": self.fr, "nl": self.nl, "de": self.de}[language]
