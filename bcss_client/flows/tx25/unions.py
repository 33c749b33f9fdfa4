"""Marriage and legal cohabitation, their beginning and their end (information types 120 to 125)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import (
    BelgianPlace,
    CodeLabel,
    Country,
    DabsNumber,
    DatedInformationType,
    ForeignPlace,
    Graphic,
    Person,
    Place,
    PlaceAbroad,
    RequiredPlace,
    SuppletoryRegister,
    in_file,
)
from .split_date import SplitDate


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BelgianJudgement(Message):
    """A judgement of a Belgian court."""

    tribunal: Annotated[CodeLabel | None, At("Tribunal", fr="tribunal", nl="rechtbank", de="Gericht")] = None
    date: Annotated[SplitDate, At("Date", fr="date du jugement", nl="datum van het vonnis", de="Datum des Urteils")]
    place: Place = None
    court_name: Annotated[
        CodeLabel | None, At("CourtName", fr="nom de la juridiction", nl="naam van het gerecht", de="Name des Gerichts")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ForeignJudgement(Message):
    """A judgement of a court abroad."""

    place: Annotated[
        ForeignPlace, At("Place", fr="lieu à l'étranger", nl="plaats in het buitenland", de="Ort im Ausland")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Transcription(Message):
    """When and in which municipality a judgement was transcribed."""

    date: Annotated[
        SplitDate,
        At("Date", fr="date de la transcription", nl="datum van de overschrijving", de="Datum der Übertragung"),
    ]
    place: RequiredPlace


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Judgement(Message):
    """The judgement a civil status rests on: at most one of Belgian and foreign, and its transcription."""

    belgian_judgement: Annotated[
        BelgianJudgement | None,
        At("BelgianJudgement", fr="jugement belge", nl="Belgisch vonnis", de="belgisches Urteil"),
    ] = None
    foreign_judgement: Annotated[
        ForeignJudgement | None,
        At("ForeignJudgement", fr="jugement étranger", nl="buitenlands vonnis", de="ausländisches Urteil"),
    ] = None
    transcription: Annotated[
        Transcription | None, At("Transcription", fr="transcription", nl="overschrijving", de="Übertragung")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlaceOfCivilState(Message):
    """Where a civil status came about.

    Exactly one of `place`, a Belgian municipality, `foreign_place` and `judgement` is there.
    """

    place: BelgianPlace = None
    foreign_place: PlaceAbroad = None
    judgement: Annotated[Judgement | None, At("Place3", fr="jugement", nl="vonnis", de="Urteil")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CivilState(DatedInformationType):
    """IT 120: the civil status, with the spouse, the place and the act. Legal cohabitation is IT 123."""

    number: ClassVar[str] = "120"

    civil_state: Annotated[CodeLabel, At("CivilState", *terms.CIVIL_STATE)]
    spouse: Annotated[Person | None, At("Spouse", fr="conjoint", nl="echtgenoot", de="Ehepartner")] = None
    place: Annotated[PlaceOfCivilState | None, At("Lieu", fr="lieu", nl="plaats", de="Ort")] = None
    act_number: Annotated[str | None, At("ActNumber", *terms.ACT_NUMBER)] = None
    dabs_number: DabsNumber = None
    suppletory_register: SuppletoryRegister = None


CivilStates: TypeAlias = Annotated[
    tuple[CivilState, ...],
    in_file("CivilStates/CivilState", fr="états civils", nl="burgerlijke staten", de="Personenstände"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PartnerBirthPlace(DatedInformationType):
    """IT 121: where the partner was born: at most one of `place`, a Belgian municipality, and `country`."""

    number: ClassVar[str] = "121"

    place: Place = None
    country: Country = None
    graphic: Graphic = None


PartnerBirthPlaces: TypeAlias = Annotated[
    tuple[PartnerBirthPlace, ...],
    in_file(
        "PartnerBirthPlaces/PartnerBirthPlace",
        fr="lieux de naissance du partenaire",
        nl="geboorteplaatsen van de partner",
        de="Geburtsorte des Partners",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarriageContract(DatedInformationType):
    """IT 122: a contract on the property of a couple."""

    number: ClassVar[str] = "122"

    type_of_contract: Annotated[
        CodeLabel | None, At("TypeOfContract", fr="type de contrat", nl="soort contract", de="Art des Vertrags")
    ] = None
    place: Place = None
    graphic: Graphic = None


MarriageContracts: TypeAlias = Annotated[
    tuple[MarriageContract, ...],
    in_file(
        "MarriageContracts/MarriageContract",
        fr="contrats de mariage et conventions patrimoniales",
        nl="huwelijks- en vermogenscontracten",
        de="Ehe- und Vermögensverträge",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Notary(Message):
    """The notary of an agreement: at most one of `place`, a Belgian municipality, and `country`."""

    name_notary: Annotated[
        str | None, At("NameNotary", fr="nom du notaire", nl="naam van de notaris", de="Name des Notars")
    ] = None
    place: Place = None
    country: Country = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CohabitationDeclaration(Message):
    """The beginning of a legal cohabitation."""

    registration_date: Annotated[
        SplitDate,
        At("RegistrationDate", fr="date d'enregistrement", nl="datum van registratie", de="Datum der Eintragung"),
    ]
    partner: Annotated[Person, At("Partner", fr="partenaire", nl="partner", de="Partner")]
    place: RequiredPlace
    notary: Annotated[Notary | None, At("Notary", fr="notaire", nl="notaris", de="Notar")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CessationNotification(Message):
    """The notice that ends a legal cohabitation: at most one of `place` (in Belgium) and `country`."""

    notification_date: Annotated[
        SplitDate | None,
        At("NotificationDate", fr="date de signification", nl="datum van betekening", de="Datum der Zustellung"),
    ] = None
    place: Place = None
    country: Country = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CohabitationCessation(Message):
    """The end of a legal cohabitation.

    Either `place`, a Belgian municipality, or `country` is there.
    """

    reason: Annotated[CodeLabel, At("Reason", fr="motif", nl="reden", de="Grund")]
    place: Place = None
    country: Country = None
    notification: Annotated[
        CessationNotification | None, At("Notification", fr="signification", nl="betekening", de="Zustellung")
    ] = None
    partner: Annotated[Person | None, At("Partner", fr="partenaire", nl="partner", de="Partner")] = None
    belgian_judgement: Annotated[
        BelgianJudgement | None,
        At("BelgianJudgement", fr="jugement belge", nl="Belgisch vonnis", de="belgisches Urteil"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LegalCohabitation(DatedInformationType):
    """IT 123: legal cohabitation. Either `declaration` or `cessation` is there."""

    number: ClassVar[str] = "123"

    declaration: Annotated[
        CohabitationDeclaration | None, At("Declaration", fr="déclaration", nl="verklaring", de="Erklärung")
    ] = None
    cessation: Annotated[
        CohabitationCessation | None, At("Cessation", fr="cessation", nl="beëindiging", de="Beendigung")
    ] = None


LegalCohabitations: TypeAlias = Annotated[
    tuple[LegalCohabitation, ...],
    in_file(
        "LegalCohabitations/LegalCohabitation",
        fr="cohabitations légales",
        nl="wettelijke samenwoningen",
        de="gesetzliches Zusammenwohnen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConvenienceUnion(DatedInformationType):
    """Base of the decisions on a union suspected of convenience: in which municipality, and with whom."""

    decision: Annotated[CodeLabel, At("Decision", *terms.DECISION)]
    place: RequiredPlace
    partner: Annotated[Person, At("Partner", fr="partenaire", nl="partner", de="Partner")]
    notification_date: Annotated[
        SplitDate | None,
        At("NotificationDate", fr="date de notification", nl="datum van kennisgeving", de="Datum der Mitteilung"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConvenienceMarriage(ConvenienceUnion):
    """IT 124: a decision on a marriage of convenience."""

    number: ClassVar[str] = "124"


ConvenienceMarriages: TypeAlias = Annotated[
    tuple[ConvenienceMarriage, ...],
    in_file("ConvenienceMarriages/ConvenienceMarriage", fr="mariages simulés", nl="schijnhuwelijken", de="Scheinehen"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConvenienceLegalCohabitation(ConvenienceUnion):
    """IT 125: a decision on a legal cohabitation of convenience."""

    number: ClassVar[str] = "125"


ConvenienceLegalCohabitations: TypeAlias = Annotated[
    tuple[ConvenienceLegalCohabitation, ...],
    in_file(
        "ConvenienceLegalCohabitations/ConvenienceLegalCohabitation",
        fr="cohabitations légales simulées",
        nl="wettelijke schijnsamenwoningen",
        de="vorgetäuschtes gesetzliches Zusammenwohnen",
    ),
]
