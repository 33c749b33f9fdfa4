"""The language of a page: the one its address names, else the one the browser prefers, else French."""

from __future__ import annotations

from collections.abc import Mapping

from werkzeug.datastructures import LanguageAccept

from bcss_client.values import LANGUAGES, IncompleteDate, Language

LANGUAGE_NAMES: Mapping[Language, str] = {"fr": "Français", "nl": "Nederlands", "de": "Deutsch"}
_SPOKEN: Mapping[str, Language] = {language: language for language in LANGUAGES}


def chosen(named: str | None, preferred: LanguageAccept) -> Language:
    """The language of a page; one nobody speaks here counts as none."""
    best = named if named in _SPOKEN else preferred.best_match(LANGUAGES)
    return _SPOKEN.get(best or "", LANGUAGES[0])


def written(day: IncompleteDate, language: Language) -> str:
    """A date as people write it, with 00 for what is unknown.

    >>> written(IncompleteDate(1944, 11), "fr"), written(IncompleteDate(2026, 11, 22), "de")
    ('00/11/1944', '22.11.2026')
    """
    separator = "." if language == "de" else "/"
    return separator.join((f"{day.day or 0:02}", f"{day.month or 0:02}", f"{day.year:04}"))
