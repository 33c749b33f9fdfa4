"""Electoral functions and the register of voters (information types 130, 131, 132)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import CodeLabel, CodeOrLabel, Country, DatedInformationType, Graphic, NumberOfPerson, Place, in_file
from .split_date import ExpiryDate, SplitDate


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ElectoralFunction(Message):
    """A function at elections, such as that of an assessor.

    No public document tells what `modified` and `codnbsc` hold.
    """

    situation: Annotated[CodeOrLabel, At("Situation", *terms.SITUATION)]
    category: Annotated[CodeOrLabel | None, At("Category", *terms.CATEGORY)] = None
    modified: Annotated[str | None, At("Modified", fr="modification", nl="wijziging", de="Änderung")] = None
    volunteer: Annotated[
        CodeOrLabel | None, At("Volunteer", fr="volontaire", nl="vrijwilliger", de="freiwillige Meldung")
    ] = None
    codnbsc: Annotated[str | None, At("CODNBSC", fr="code CODNBSC", nl="code CODNBSC", de="Code CODNBSC")] = None
    place: Place = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Voter(Message):
    """The person as a voter: the situation, and until when it lasts."""

    situation: Annotated[CodeOrLabel | None, At("Situation", *terms.SITUATION)] = None
    expiry_date: Annotated[ExpiryDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None
    graphic: Graphic = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Election(DatedInformationType):
    """IT 130: what the person is at elections: at most one of `electoral_function` and `voter`."""

    number: ClassVar[str] = "130"

    electoral_function: Annotated[
        ElectoralFunction | None, At("ElectoralFunction", fr="fonction électorale", nl="kiesfunctie", de="Wahlamt")
    ] = None
    voter: Annotated[Voter | None, At("Voter", fr="électeur", nl="kiezer", de="Wähler")] = None


Elections: TypeAlias = Annotated[
    tuple[Election, ...],
    in_file(
        "Elections/Election",
        fr="fonctions électorales et qualité d'électeur",
        nl="kiesfuncties en hoedanigheid van kiezer",
        de="Wahlämter und Eigenschaft als Wähler",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EECVoter(DatedInformationType):
    """IT 131: the registration as a voter of a person who is not Belgian."""

    number: ClassVar[str] = "131"

    category: Annotated[CodeLabel | None, At("Category", *terms.CATEGORY)] = None
    place: Place = None
    country: Country = None
    graphic: Graphic = None


EECVoters: TypeAlias = Annotated[
    tuple[EECVoter, ...],
    in_file(
        "EECVoters/EECVoter",
        fr="inscriptions comme électeur étranger",
        nl="inschrijvingen als buitenlandse kiezer",
        de="Eintragungen als ausländischer Wähler",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PartyToProxy(Message):
    """The other person in a vote by proxy, with the number when the register knows it."""

    national_number: NumberOfPerson = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BelgianVoterAbroad(DatedInformationType):
    """IT 132: how a Belgian who lives abroad votes; at most one of `proxy` and `absentee_voter` is there.

    `elections` holds a code each for the Chamber, the European Parliament, the region and the municipality, in
    this order: 1 takes part, 0 does not.
    """

    number: ClassVar[str] = "132"

    type_of_voting: Annotated[
        CodeLabel | None, At("TypeOfVoting", fr="mode de vote", nl="wijze van stemmen", de="Art der Stimmabgabe")
    ] = None
    place: Place = None
    criteria: Annotated[CodeLabel | None, At("Criteria", fr="critère", nl="criterium", de="Kriterium")] = None
    diplomatic_post: Annotated[CodeLabel | None, At("Post/DiplomaticPost", *terms.DIPLOMATIC_POST)] = None
    territory: Annotated[CodeLabel | None, At("Post/Territory", *terms.TERRITORY)] = None
    choice_of_address: Annotated[
        str | None, At("ChoiceOfAddress/Code", fr="choix de l'adresse", nl="keuze van het adres", de="Wahl der Adresse")
    ] = None
    proxy: Annotated[PartyToProxy | None, At("Proxy", fr="mandataire", nl="gemachtigde", de="Bevollmächtigter")] = None
    absentee_voter: Annotated[
        PartyToProxy | None, At("AbsenteeVoter", fr="électeur absent", nl="afwezige kiezer", de="abwesender Wähler")
    ] = None
    validity_date: Annotated[
        SplitDate | None, At("ValidityDate", fr="date de validité", nl="geldigheidsdatum", de="Gültigkeitsdatum")
    ] = None
    graphic: Graphic = None
    elections: Annotated[
        tuple[str, ...],
        At(
            "Elections/Code",
            fr="participation (Chambre, Parlement européen, Région, commune)",
            nl="deelname (Kamer, Europees Parlement, gewest, gemeente)",
            de="Teilnahme (Kammer, Europäisches Parlament, Region, Gemeinde)",
        ),
    ] = ()


BelgianVotersAbroad: TypeAlias = Annotated[
    tuple[BelgianVoterAbroad, ...],
    in_file(
        "BelgianVotersAbroad/BelgianVoterAbroad",
        fr="inscriptions comme électeur belge à l'étranger",
        nl="inschrijvingen als Belgische kiezer in het buitenland",
        de="Eintragungen als belgischer Wähler im Ausland",
    ),
]
