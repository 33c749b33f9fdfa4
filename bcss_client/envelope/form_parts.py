"""The blocks in which a classic form is refused, or only acknowledged (schemas/xmlite/XmlSchema.xsd)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import terms
from ..declaration import At, Message
from ..reply import Information

FORWARDED = "X001OK"
"""Our code for a form that went on to an addressee, which the family tells without a code."""
NOT_TAKEN = "X001KO"
"""Our code for a form that no addressee took, where none gives a code."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Result(Message):
    """A return code, and the list it belongs to."""

    return_code: Annotated[str, At("ReturnCode", *terms.RETURN_CODE)]
    code_list: Annotated[str | None, At("Codelist", *terms.CODE_LIST)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CompleteResult(Message):
    """A return code with the reference of the message it is about; `extra_data` may say where that is wrong."""

    original_message: Annotated[
        str,
        At(
            "OriginalMessageIdentification",
            fr="message d'origine",
            nl="oorspronkelijk bericht",
            de="ursprüngliche Nachricht",
        ),
    ]
    result_date: Annotated[
        date | None, At("Result/ResultDate", fr="date du résultat", nl="datum van het resultaat", de="Ergebnisdatum")
    ] = None
    return_code: Annotated[str, At("Result/ReturnCode", *terms.RETURN_CODE)]
    code_list: Annotated[str | None, At("Result/Codelist", *terms.CODE_LIST)] = None
    extra_data: Annotated[str | None, At("ExtraData", *terms.INFORMATION)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Addressee(Message):
    """An institution a form may go to: sector, type, and the quality code under which it knows the person."""

    sector: Annotated[int, At("MatrixID", *terms.SECTOR)]
    type: Annotated[int, At("MatrixSubID", fr="type d'institution", nl="soort instelling", de="Art der Einrichtung")]
    quality_code: Annotated[str, At("KnowledgeLevel", *terms.QUALITY_CODE)]
    variant: Annotated[
        str | None, At("DefaultVariant", fr="variante par défaut", nl="standaardvariant", de="Standardvariante")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Taken(Message):
    """An addressee took the form."""

    reference: Annotated[str | None, At("KszBcssReference", *terms.REFERENCE)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotTaken(Message):
    """An addressee did not take the form, and may say why."""

    result: Annotated[Result | None, At("Result", *terms.RESULT)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Acknowledgement(Message):
    """What became of a form that has no answer: to whom it could go, or why it went no further.

    Each addressee took it or not; which is which is not kept, and the project itself names one at most.
    """

    addressees: Annotated[
        tuple[Addressee, ...],
        At("PossibleAddressees/Addressee", fr="destinataires", nl="bestemmelingen", de="Empfänger"),
    ] = ()
    taken: Annotated[
        tuple[Taken, ...], At("PossibleAddressees/OK", fr="transmis", nl="doorgestuurd", de="weitergeleitet")
    ] = ()
    not_taken: Annotated[
        tuple[NotTaken, ...], At("PossibleAddressees/KO", fr="refusé", nl="geweigerd", de="abgelehnt")
    ] = ()
    result: Annotated[Result | None, At("Result", *terms.RESULT)] = None
    complete: Annotated[CompleteResult | None, At("CompleteResult", *terms.RESULT)] = None

    @property
    def return_code(self) -> str:
        """The code, wherever it stands; one of ours where there is none."""
        if self.taken:
            return FORWARDED
        told = (
            self.result or self.complete or next((refused.result for refused in self.not_taken if refused.result), None)
        )
        return told.return_code if told else NOT_TAKEN

    @property
    def information(self) -> tuple[Information, ...]:
        """What is told beside the code: the references of the BCSS, or what is wrong with the message."""
        references = tuple(
            Information(name="KszBcssReference", value=one.reference) for one in self.taken if one.reference
        )
        extra = self.complete.extra_data if self.complete else None
        return (*references, Information(name="ExtraData", value=extra)) if extra else references


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Refusal(Message):
    """Why a classic form was not answered, in either of the two blocks of the family."""

    answer: Annotated[Result | None, At("AnswerNOK", *terms.RESULT)] = None
    acknowledgement: Annotated[Acknowledgement | None, At("X001", *terms.RESULT)] = None

    @property
    def return_code(self) -> str | None:
        """The code, None when the form was answered."""
        told = self.answer or self.acknowledgement
        return told.return_code if told else None
