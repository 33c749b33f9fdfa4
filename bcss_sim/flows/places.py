"""What places are called, in every language of the country: shared by the flows that name them so."""

from __future__ import annotations

from bcss_client.flows.person import Description
from bcss_client.values import LANGUAGES

from ..situation import Situation

BELGIUM = "150"


def described(code: str, situation: Situation) -> tuple[Description, ...]:
    """The names of a municipality, a country or a special residence."""
    name = situation.world.geography.place_name
    return tuple(Description(text=name(code, language), lang=language) for language in LANGUAGES)


def in_municipality(street: str, refnis: str | None, situation: Situation) -> tuple[Description, ...]:
    """The name of a street, in the language of its municipality where that is known."""
    language = situation.world.geography.language_of(refnis) if refnis else None
    return (Description(text=street, lang=language),)
