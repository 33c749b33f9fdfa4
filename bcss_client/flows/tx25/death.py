"""Death, absence declared by a court, and last wishes (information types 150, 151, 152, 153, 192)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import (
    ActNumber,
    BelgianPlace,
    CodeLabel,
    DabsNumber,
    DatedInformationType,
    DeletionDate,
    ForeignPlace,
    Graphic,
    InformationDate,
    InformationType,
    NumberOfPerson,
    Place,
    PlaceAbroad,
    RequiredGraphic,
    RequiredPlace,
    SuppletoryRegister,
    in_file,
)
from .split_date import SplitDate, SplitTime


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
    place: RequiredPlace


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


Deceases: TypeAlias = Annotated[
    tuple[Decease, ...], in_file("Deceases/Decease", fr="décès", nl="overlijden", de="Todesfall")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AbsenceDecision(Message):
    """What the court decided on an absence, and the number of the person it names."""

    code: Annotated[str, At("Code", *terms.CODE)]
    label: Annotated[str, At("Label", *terms.LABEL)]
    national_number: NumberOfPerson = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Disappearence(DatedInformationType):
    """IT 151: an absence in the sense of the law, established by a court."""

    number: ClassVar[str] = "151"

    decision: Annotated[AbsenceDecision | None, At("Decision", *terms.DECISION)] = None
    graphic: RequiredGraphic


Disappearences: TypeAlias = Annotated[
    tuple[Disappearence, ...],
    in_file(
        "Disappearences/Disappearence",
        fr="absences constatées en justice",
        nl="gerechtelijk vastgestelde afwezigheden",
        de="gerichtlich festgestellte Abwesenheiten",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LegalRepresentative(Message):
    """The legal representative of the person, by number, free text or both."""

    national_number: NumberOfPerson = None
    graphic: Graphic = None


RepresentedBy: TypeAlias = Annotated[
    LegalRepresentative | None,
    At("LegalRepresentative", fr="représentant légal", nl="wettelijke vertegenwoordiger", de="gesetzlicher Vertreter"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BurialMode(DatedInformationType):
    """IT 152: the mode of burial a person chose."""

    number: ClassVar[str] = "152"

    type_of_burial: Annotated[
        CodeLabel, At("TypeOfBurial", fr="mode de sépulture", nl="wijze van teraardebestelling", de="Bestattungsart")
    ]
    legal_representative: RepresentedBy = None


BurialModes: TypeAlias = Annotated[
    tuple[BurialMode, ...],
    in_file(
        "BurialModes/BurialMode",
        fr="modes de sépulture choisis",
        nl="gekozen wijzen van teraardebestelling",
        de="gewählte Bestattungsarten",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FuneralContract(Message):
    """A contract for the funeral, with the number of an enterprise."""

    situation: Annotated[CodeLabel, At("Situation", *terms.SITUATION)]
    date: Annotated[
        SplitDate | None, At("Date", fr="date du contrat", nl="datum van het contract", de="Datum des Vertrags")
    ] = None
    number: Annotated[str | None, At("Number", fr="numéro du contrat", nl="contractnummer", de="Vertragsnummer")] = None
    cbe_number: Annotated[str | None, At("CBENumber", *terms.CBE_NUMBER)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Funeral(DatedInformationType):
    """IT 153: the last wishes on burial and rites.

    `place2`, in Belgium, and `place3`, abroad, exclude each other; no public document tells what they are for.
    """

    number: ClassVar[str] = "153"

    type_of_funeral: Annotated[
        CodeLabel | None, At("TypeOfFuneral", fr="mode de sépulture", nl="wijze van lijkbezorging", de="Bestattungsart")
    ] = None
    rite: Annotated[CodeLabel | None, At("Rite", fr="rite", nl="ritus", de="Ritus")] = None
    place: RequiredPlace
    document_date: Annotated[
        SplitDate, At("DocumentDate", fr="date du document", nl="datum van het document", de="Datum des Dokuments")
    ]
    legal_representative: RepresentedBy = None
    contract: Annotated[
        FuneralContract | None, At("Contract", fr="contrat d'obsèques", nl="uitvaartcontract", de="Bestattungsvertrag")
    ] = None
    place2: Annotated[
        CodeLabel | None,
        At("Place2", fr="second lieu, en Belgique", nl="tweede plaats, in België", de="zweiter Ort, in Belgien"),
    ] = None
    place3: Annotated[
        ForeignPlace | None,
        At(
            "Place3",
            fr="second lieu, à l'étranger",
            nl="tweede plaats, in het buitenland",
            de="zweiter Ort, im Ausland",
        ),
    ] = None


Funerals: TypeAlias = Annotated[
    tuple[Funeral, ...],
    in_file(
        "Funeral/Funeral",
        fr="dernières volontés (sépulture et rites)",
        nl="laatste wilsbeschikkingen (lijkbezorging en riten)",
        de="letztwillige Verfügungen (Bestattung und Riten)",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OrganDonation(DatedInformationType):
    """IT 192: a declaration for or against giving organs after death."""

    number: ClassVar[str] = "192"

    declaration: Annotated[CodeLabel | None, At("Declaration", fr="déclaration", nl="verklaring", de="Erklärung")] = (
        None
    )
    place: Place = None


OrganDonations: TypeAlias = Annotated[
    tuple[OrganDonation, ...],
    in_file(
        "OrganDonations/OrganDonation",
        fr="déclarations relatives au don d'organes",
        nl="verklaringen over orgaandonatie",
        de="Erklärungen zur Organspende",
    ),
]
