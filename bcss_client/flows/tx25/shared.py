"""What the information types share: codes with their label, persons, names, places, their base, and their file."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from ...values import Sex, Ssin
from .split_date import SplitDate


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CodeLabel(Message):
    """A code of the register and what it means in the language of the question.

    Where the schema demands the label (a country, a nationality, a civil status …), a reply that is sent
    must have it. A municipality, a country and a nationality are NIS codes.
    """

    code: Annotated[str, At("Code", *terms.CODE)]
    label: Annotated[str | None, At("Label", *terms.LABEL)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CodeOrLabel(Message):
    """A code of the register and what it means, where either may be missing."""

    code: Annotated[str | None, At("Code", *terms.CODE)] = None
    label: Annotated[str | None, At("Label", *terms.LABEL)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ForeignPlace(Message):
    """A place outside Belgium: the country, and the locality as free text."""

    country: Annotated[CodeLabel, At("Country", *terms.COUNTRY)]
    graphic: Annotated[str | None, At("Graphic", fr="localité", nl="plaats", de="Ort")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NationalNumber(Message):
    """The number of a person, with birth date and sex, which are always there in the person's own IT 000."""

    number: Annotated[Ssin, At("NationalNumber", fr="numéro", nl="nummer", de="Nummer")]
    date: Annotated[SplitDate | None, At("Date", *terms.BIRTH_DATE)] = None
    sex: Annotated[Sex | None, At("Sex", *terms.SEX)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LastName(Message):
    """One surname with its codes in the register."""

    codes: Annotated[tuple[str, ...], At("Code", fr="codes", nl="codes", de="Codes")]
    label: Annotated[str, At("Label", *terms.LAST_NAME)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FirstName(Message):
    """One given name with its codes in the register; `used_first_name` marks the one in daily use."""

    used_first_name: Annotated[str | None, At("@UsedFirstName", fr="prénom usuel", nl="roepnaam", de="Rufname")] = None
    codes: Annotated[tuple[str, ...], At("Code", fr="codes", nl="codes", de="Codes")] = ()
    label: Annotated[str | None, At("Label", *terms.FIRST_NAME)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Name(Message):
    """Surnames (one to fifteen) and given names (at most fourteen), in their official order."""

    last_names: Annotated[tuple[LastName, ...], At("LastName", fr="noms", nl="namen", de="Namen")]
    first_names: Annotated[tuple[FirstName, ...], At("FirstName", fr="prénoms", nl="voornamen", de="Vornamen")] = ()

    @property
    def last_name(self) -> str:
        """The surnames as one text."""
        return " ".join(part.label for part in self.last_names)

    @property
    def first_name(self) -> str:
        """The given names as one text."""
        return " ".join(part.label for part in self.first_names if part.label)

    @property
    def full(self) -> str:
        """Given names and surnames as one text."""
        return f"{self.first_name} {self.last_name}".strip()


Graphic: TypeAlias = Annotated[str | None, At("Graphic", *terms.FREE_TEXT)]
RequiredGraphic: TypeAlias = Annotated[str, At("Graphic", *terms.FREE_TEXT)]
Graphic1: TypeAlias = Annotated[str | None, At("Graphic1", fr="texte libre 1", nl="vrije tekst 1", de="freier Text 1")]
Graphic2: TypeAlias = Annotated[str | None, At("Graphic2", fr="texte libre 2", nl="vrije tekst 2", de="freier Text 2")]
Justification: TypeAlias = Annotated[
    CodeLabel | None, At("Justification", fr="justification", nl="verantwoording", de="Begründung")
]
Place: TypeAlias = Annotated[CodeLabel | None, At("Place", *terms.MUNICIPALITY)]
RequiredPlace: TypeAlias = Annotated[CodeLabel, At("Place", *terms.MUNICIPALITY)]
Country: TypeAlias = Annotated[CodeLabel | None, At("Country", *terms.COUNTRY)]
BelgianPlace: TypeAlias = Annotated[CodeLabel | None, At("Place1", *terms.MUNICIPALITY)]
PlaceAbroad: TypeAlias = Annotated[
    ForeignPlace | None, At("Place2", fr="lieu à l'étranger", nl="plaats in het buitenland", de="Ort im Ausland")
]
ActNumber: TypeAlias = Annotated[str, At("ActNumber", *terms.ACT_NUMBER)]
DabsNumber: TypeAlias = Annotated[
    str | None,
    At(
        "DabsNumber",
        fr="numéro dans la banque de données des actes de l'état civil",
        nl="nummer in de databank akten burgerlijke stand",
        de="Nummer in der Datenbank der Personenstandsurkunden",
    ),
]
SuppletoryRegister: TypeAlias = Annotated[
    str | None, At("SuppletoryRegister", fr="registre supplétoire", nl="aanvullend register", de="Ergänzungsregister")
]
Reference: TypeAlias = Annotated[str | None, At("Reference", *terms.FILE_REFERENCE)]
RequiredReference: TypeAlias = Annotated[str, At("Reference", *terms.FILE_REFERENCE)]
NumberOfPerson: TypeAlias = Annotated[NationalNumber | None, At("NationalNumber", *terms.NATIONAL_NUMBER)]
RequiredNumberOfPerson: TypeAlias = Annotated[NationalNumber, At("NationalNumber", *terms.NATIONAL_NUMBER)]
NameOfPerson: TypeAlias = Annotated[Name | None, At("Name", *terms.FULL_NAME)]
InformationDate: TypeAlias = Annotated[
    SplitDate, At("Date", fr="date de l'information", nl="datum van het gegeven", de="Datum der Information")
]
DeletionDate: TypeAlias = Annotated[SplitDate | None, At("DelDate", fr="date de fin", nl="einddatum", de="Enddatum")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Person(Message):
    """A spouse or partner: the number, and the name when the register gives it."""

    national_number: RequiredNumberOfPerson
    name: NameOfPerson = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InformationType(Message):
    """Base of the information types of a file; `number` is the three digits the register knows each by.

    `type` repeats the number when the register sends it; `status` and `structure` are the register's own
    marks, of which no list is public. Source: xm25, service version 2.
    """

    number: ClassVar[str]

    type: Annotated[str | None, At("@Type", fr="type d'information", nl="informatietype", de="Informationstyp")] = None
    status: Annotated[
        str | None,
        At("@Status", fr="état de l'information", nl="toestand van het gegeven", de="Zustand der Information"),
    ] = None
    structure: Annotated[
        str | None,
        At(
            "@Structure", fr="structure de l'information", nl="structuur van het gegeven", de="Struktur der Information"
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DatedInformationType(InformationType):
    """An information type that holds from `date` on; with history, `deleted` tells when it ended.

    Some types give both dates around a third element and declare them themselves (100, 150).
    """

    date: InformationDate
    deleted: DeletionDate = None


def in_file(path: str, *, fr: str, nl: str, de: str) -> At:
    """Where information stands in the file that a reply holds, and what people call it."""
    return At(f"rrn_it_implicit/r:{path}", fr=fr, nl=nl, de=de)
