"""A text in the four languages of the README."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """French, Dutch and German as everywhere, and English for developers who read none of them."""

    fr: str
    nl: str
    de: str
    en: str
