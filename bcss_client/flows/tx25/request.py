"""The request of Tx25."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Self

from ... import terms
from ...declaration import At, Message
from ...values import Language, SsinLike


class RegisterLanguage(StrEnum):
    """The languages the register labels its codes in."""

    FR = "fr"
    NL = "nl"
    DE = "de"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """An empty element has the value that is the default in the schema."""
        return cls(cls.FR) if value == "" else None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Tx25Request(Message):
    """Ask for the file of a person in the National Register.

    `language` is that of the labels in the reply. With `history`, information that has ended comes too, with
    its end in `deleted`. Source: RetrieveTIGroups v2.
    """

    ssin: Annotated[SsinLike, At("searchInformation/ssin", *terms.SSIN)]
    language: Annotated[
        RegisterLanguage | Language,
        At(
            "searchInformation/language",
            fr="langue des libellés",
            nl="taal van de omschrijvingen",
            de="Sprache der Bezeichnungen",
        ),
    ] = RegisterLanguage.FR
    history: Annotated[
        bool, At("searchInformation/history", fr="avec historique", nl="met historiek", de="mit Verlauf")
    ] = False
