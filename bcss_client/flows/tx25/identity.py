"""Who the person is: number, names, birth and death (information types 000, 010, 100, 101, 150, 213)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from ... import terms
from ...declaration import At, Message
from .shared import (
    ActNumber,
    BelgianPlace,
    CodeLabel,
    DabsNumber,
    DatedInformationType,
    DeletionDate,
    Graphic,
    InformationDate,
    InformationType,
    Name,
    NameOfPerson,
    NationalNumber,
    PlaceAbroad,
    SuppletoryRegister,
)
from .split_date import SplitDate, SplitTime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NationalNumberRecord(InformationType):
    """IT 000: the number of the person, with birth date and sex. It has no date of its own."""

    number: ClassVar[str] = "000"

    national_number: Annotated[
        NationalNumber,
        At("NationalNumber", fr="numéro national", nl="rijksregisternummer", de="Nationalregisternummer"),
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwnName(Name):
    """The name in a person's own file; `group1` is the register's mark of how the name is grouped."""

    group1: Annotated[
        str | None, At("@Group1", fr="groupement du nom", nl="groepering van de naam", de="Gruppierung des Namens")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NameRecord(DatedInformationType):
    """IT 010: surnames and given names."""

    number: ClassVar[str] = "010"

    name: Annotated[OwnName, At("Name", fr="nom et prénoms", nl="naam en voornamen", de="Name und Vornamen")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BirthPlace(InformationType):
    """IT 100: where and when the person was born, and the act.

    Either `place`, a Belgian municipality, or `foreign_place` is there.
    """

    number: ClassVar[str] = "100"

    date: InformationDate
    time: Annotated[SplitTime | None, At("Time", fr="heure de naissance", nl="geboorteuur", de="Geburtsstunde")] = None
    deleted: DeletionDate = None
    act_number: ActNumber
    dabs_number: DabsNumber = None
    suppletory_register: SuppletoryRegister = None
    place: BelgianPlace = None
    foreign_place: PlaceAbroad = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeclaredBirthDate(DatedInformationType):
    """IT 101: the birth date as declared, and the certificate it rests on."""

    number: ClassVar[str] = "101"

    declared_birth_date: Annotated[
        SplitDate,
        At(
            "DeclaredBirthDate",
            fr="date de naissance déclarée",
            nl="aangegeven geboortedatum",
            de="erklärtes Geburtsdatum",
        ),
    ]
    certificate: Annotated[CodeLabel, At("Certificate", fr="certificat", nl="bewijsstuk", de="Bescheinigung")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeathAct(Message):
    """The act of death: either `place`, a Belgian municipality, or `foreign_place` is there."""

    act_number: ActNumber
    dabs_number: DabsNumber = None
    suppletory_register: SuppletoryRegister = None
    place: BelgianPlace = None
    foreign_place: PlaceAbroad = None
    origin: Annotated[
        CodeLabel | None,
        At("Origin", fr="origine de l'information", nl="herkomst van het gegeven", de="Herkunft der Information"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeathTranscription(Message):
    """Where a decision on a death was transcribed, and when if known."""

    date: Annotated[
        SplitDate | None,
        At("Date", fr="date de la transcription", nl="datum van de overschrijving", de="Datum der Übertragung"),
    ] = None
    place: Annotated[CodeLabel, At("Place", *terms.MUNICIPALITY)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeathDecision(Message):
    """A decision that declares a death or corrects its act."""

    type: Annotated[CodeLabel, At("Type", fr="type de décision", nl="soort beslissing", de="Art der Entscheidung")]
    transcription: Annotated[
        DeathTranscription, At("Transcription", fr="transcription", nl="overschrijving", de="Übertragung")
    ]
    graphic: Graphic = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decease(InformationType):
    """IT 150: the death. Either `decease`, the act, or `decision` is there."""

    number: ClassVar[str] = "150"

    date: InformationDate
    time: Annotated[SplitTime | None, At("Time", fr="heure du décès", nl="uur van overlijden", de="Todesstunde")] = None
    deleted: DeletionDate = None
    decease: Annotated[DeathAct | None, At("Decease", fr="acte de décès", nl="overlijdensakte", de="Sterbeurkunde")] = (
        None
    )
    decision: Annotated[
        DeathDecision | None,
        At(
            "Decision", fr="décision sur le décès", nl="beslissing over het overlijden", de="Entscheidung zum Todesfall"
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Alias(DatedInformationType):
    """IT 213: another identity under which the person is known."""

    number: ClassVar[str] = "213"

    alias_type: Annotated[str | None, At("Type", fr="type d'alias", nl="soort alias", de="Art des Alias")] = None
    birth_date: Annotated[SplitDate | None, At("BirthDate", *terms.BIRTH_DATE)] = None
    nationality: Annotated[CodeLabel | None, At("Nationality", *terms.NATIONALITY)] = None
    name: NameOfPerson = None
    birth_place: Annotated[str | None, At("BirthPlace", *terms.BIRTH_PLACE)] = None
