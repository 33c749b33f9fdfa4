"""The legal data of a person."""

from dataclasses import dataclass
from typing import Annotated

from ... import terms
from ...declaration import At, Message
from ...values import IncompleteDate, Ssin
from ..person import CivilStateCode, DatedGender, Gender, ModificationDate, OriginOfData, RegisterCode
from .places import Location, ManagerLocation, PlainTextAddress, StandardAddress


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InscriptionRegister(Message):
    """The register a person stands in, and since when."""

    modification_date: ModificationDate = None
    code: Annotated[RegisterCode, At(".", *terms.REGISTER)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonName(Message):
    """The names of a person; `complete_first_name` tells whether the given names are written in full."""

    modification_date: ModificationDate = None
    last_name: Annotated[str, At("person:LastName", *terms.LAST_NAME)]
    middle_name: Annotated[str | None, At("person:MiddleName", *terms.MIDDLE_NAME)] = None
    first_name: Annotated[str | None, At("person:FirstName", *terms.FIRST_NAME)] = None
    complete_first_name: Annotated[
        bool | None,
        At("person:CompleteFirstName", fr="prénom complet", nl="volledige voornaam", de="vollständiger Vorname"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BirthDecease(Message):
    """When and where a person was born or died."""

    modification_date: ModificationDate = None
    date: Annotated[IncompleteDate, At("person:Date", fr="date", nl="datum", de="Datum")]
    location: Annotated[Location | None, At("person:Location", fr="lieu", nl="plaats", de="Ort")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Partner(Message):
    """The spouse, as far as the register knows him or her."""

    ssin: Annotated[Ssin | None, At("person:SocialSecurityUser", *terms.SSIN)] = None
    name: Annotated[PersonName | None, At("person:Name", *terms.FULL_NAME)] = None
    birth_date: Annotated[IncompleteDate | None, At("person:BirthDate", *terms.BIRTH_DATE)] = None
    gender: Annotated[Gender | None, At("person:Gender", *terms.SEX)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CivilState(Message):
    """The civil state since `modification_date`, where the act was drawn up, and with whom."""

    modification_date: ModificationDate = None
    code: Annotated[CivilStateCode, At("person:Code", *terms.CIVIL_STATE)]
    location: Annotated[
        Location | None, At("person:Location", fr="lieu de l'acte", nl="plaats van de akte", de="Ort der Urkunde")
    ] = None
    partner: Annotated[
        Partner | None, At("person:Partner", fr="conjoint(e)", nl="echtgenoot of echtgenote", de="Ehepartner(in)")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Nationality(Location):
    """The nationality, by the code and the name of the country."""

    modification_date: ModificationDate = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Citizen(Message):
    """A person and his or her legal situation.

    The legal address is either `standard_address` or `diplomatic_post_address`.
    """

    origin: OriginOfData = None
    ssin: Annotated[Ssin, At("person:SocialSecurityUser", *terms.SSIN)]
    inscription_register: Annotated[InscriptionRegister | None, At("person:InscriptionRegister", *terms.REGISTER)] = (
        None
    )
    name: Annotated[PersonName, At("person:LegalData/Name", *terms.FULL_NAME)]
    gender: Annotated[DatedGender | None, At("person:LegalData/Gender", *terms.SEX)] = None
    birth: Annotated[BirthDecease, At("person:LegalData/Birth", fr="naissance", nl="geboorte", de="Geburt")]
    civil_state: Annotated[CivilState | None, At("person:LegalData/CivilState", *terms.CIVIL_STATE)] = None
    decease: Annotated[BirthDecease | None, At("person:LegalData/Decease", fr="décès", nl="overlijden", de="Tod")] = (
        None
    )
    manager_location: Annotated[
        ManagerLocation | None,
        At(
            "person:LegalData/AddressInformation/ManagerLocation",
            fr="gestionnaire de l'adresse",
            nl="beheerder van het adres",
            de="Verwalter der Anschrift",
        ),
    ] = None
    standard_address: Annotated[
        StandardAddress | None,
        At("person:LegalData/AddressInformation/LegalAddress/StandardAddress", *terms.LEGAL_ADDRESS),
    ] = None
    diplomatic_post_address: Annotated[
        PlainTextAddress | None,
        At("person:LegalData/AddressInformation/LegalAddress/DiplomaticPostAddress", *terms.DIPLOMATIC_ADDRESS),
    ] = None
    temporary_address: Annotated[
        PlainTextAddress | None,
        At(
            "person:LegalData/AddressInformation/TemporaryAddress",
            fr="adresse temporaire déclarée",
            nl="aangegeven tijdelijk adres",
            de="gemeldete vorübergehende Anschrift",
        ),
    ] = None
    post_address_abroad: Annotated[
        PlainTextAddress | None,
        At(
            "person:LegalData/AddressInformation/PostAddressAbroad",
            fr="adresse postale à l'étranger",
            nl="postadres in het buitenland",
            de="Postanschrift im Ausland",
        ),
    ] = None
    nationality: Annotated[Nationality | None, At("person:LegalData/Nationality", *terms.NATIONALITY)] = None
