"""OCMWCPASIdentifyPerson 20050930: finding a person by number or by name, or verifying who somebody is."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import IncompleteDate, Ssin, SsinLike
from .person import CivilStateCode, DatedGender, Description, Gender, OriginOfData, RegisterCode


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IdentifyPersonRequest(Message):
    """Look a person up by number, or by name and birth date; optionally verify an identity.

    The last name is matched by sound. `birth_date` may be incomplete (`1990-00-00`): then `tolerance` says how far
    off it may be, in years when the month is unknown, in months when only the day is, in days otherwise.
    `maximum` limits the answers (1 to 80). What is in a `verify_` argument must match exactly.
    """

    ssin: Annotated[SsinLike | None, At("SearchCriteria/SSIN", *terms.SSIN)] = None
    last_name: Annotated[str | None, At("SearchCriteria/PhoneticCriteria/LastName", *terms.LAST_NAME)] = None
    first_name: Annotated[str | None, At("SearchCriteria/PhoneticCriteria/FirstName", *terms.FIRST_NAME)] = None
    middle_name: Annotated[str | None, At("SearchCriteria/PhoneticCriteria/MiddleName", *terms.MIDDLE_NAME)] = None
    birth_date: Annotated[
        IncompleteDate | date | None, At("SearchCriteria/PhoneticCriteria/BirthDate", *terms.BIRTH_DATE)
    ] = None
    gender: Annotated[Gender | str | None, At("SearchCriteria/PhoneticCriteria/Gender", *terms.SEX)] = None
    tolerance: Annotated[
        int | None, At("SearchCriteria/PhoneticCriteria/Tolerance", fr="tolérance", nl="tolerantie", de="Toleranz")
    ] = None
    maximum: Annotated[
        int | None, At("SearchCriteria/PhoneticCriteria/Maximum", fr="maximum", nl="maximum", de="Höchstzahl")
    ] = None
    verify_sis_card_number: Annotated[
        str | None,
        At(
            "VerificationData/SISCardNumber",
            fr="numéro de la carte SIS à vérifier",
            nl="te controleren nummer van de SIS-kaart",
            de="zu prüfende Nummer der SIS-Karte",
        ),
    ] = None
    verify_identity_card_number: Annotated[
        str | None,
        At(
            "VerificationData/IdentityCardNumber",
            fr="numéro de la carte d'identité à vérifier",
            nl="te controleren nummer van de identiteitskaart",
            de="zu prüfende Nummer des Personalausweises",
        ),
    ] = None
    verify_last_name: Annotated[
        str | None,
        At(
            "VerificationData/PersonData/LastName",
            fr="nom à vérifier",
            nl="te controleren naam",
            de="zu prüfender Name",
        ),
    ] = None
    verify_first_name: Annotated[
        str | None,
        At(
            "VerificationData/PersonData/FirstName",
            fr="prénom à vérifier",
            nl="te controleren voornaam",
            de="zu prüfender Vorname",
        ),
    ] = None
    verify_middle_name: Annotated[
        str | None,
        At(
            "VerificationData/PersonData/MiddleName",
            fr="deuxième prénom à vérifier",
            nl="te controleren tweede voornaam",
            de="zu prüfender zweiter Vorname",
        ),
    ] = None
    verify_birth_date: Annotated[
        IncompleteDate | date | None,
        At(
            "VerificationData/PersonData/BirthDate",
            fr="date de naissance à vérifier",
            nl="te controleren geboortedatum",
            de="zu prüfendes Geburtsdatum",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Address(Message):
    """The legal address; codes of country, municipality and street are those of the National Register."""

    country_code: Annotated[int, At("CountryCode", *terms.COUNTRY_CODE)]
    municipality_code: Annotated[
        int | None, At("MunicipalityCode", fr="code INS de la commune", nl="NIS-code gemeente", de="NIS-Code")
    ] = None
    municipality: Annotated[tuple[Description, ...], At("Municipality", *terms.MUNICIPALITY)] = ()
    postal_code: Annotated[str | None, At("PostalCode", *terms.POSTAL_CODE)] = None
    street_code: Annotated[int | None, At("StreetCode", fr="code de la rue", nl="straatcode", de="Straßencode")] = None
    street: Annotated[tuple[Description, ...], At("Street", *terms.STREET)] = ()
    house_number: Annotated[str | None, At("HouseNumber", *terms.HOUSE_NUMBER)] = None
    box: Annotated[str | None, At("Box", *terms.BOX)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DiplomaticPost(Message):
    """The address of a person registered with a diplomatic post."""

    country_code: Annotated[int | None, At("CountryCode", *terms.COUNTRY_CODE)] = None
    post: Annotated[int, At("Post", *terms.DIPLOMATIC_POST)]
    address_plain_text: Annotated[str, At("AddressPlainText", *terms.ADDRESS)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LimitedLegalData(Message):
    """One person found. `address` and `diplomatic_post` exclude each other."""

    origin: OriginOfData = None
    ssin: Annotated[Ssin, At("Basic/SocialSecurityUser", *terms.SSIN)]
    last_name: Annotated[str, At("Basic/LastName", *terms.LAST_NAME)]
    first_name: Annotated[str | None, At("Basic/FirstName", *terms.FIRST_NAME)] = None
    middle_name: Annotated[str | None, At("Basic/MiddleName", *terms.MIDDLE_NAME)] = None
    birth_date: Annotated[IncompleteDate, At("Basic/BirthDate", *terms.BIRTH_DATE)]
    gender: Annotated[DatedGender | None, At("Basic/Gender", *terms.SEX)] = None
    address: Annotated[Address | None, At("Basic/Address", *terms.LEGAL_ADDRESS)] = None
    diplomatic_post: Annotated[DiplomaticPost | None, At("Basic/DiplomaticPost", *terms.DIPLOMATIC_ADDRESS)] = None
    civil_state: Annotated[CivilStateCode | None, At("Extended/CivilState", *terms.CIVIL_STATE)] = None
    birth_location_code: Annotated[
        int | None,
        At(
            "Extended/BirthLocationCode",
            fr="code du lieu de naissance",
            nl="code van de geboorteplaats",
            de="Code des Geburtsorts",
        ),
    ] = None
    birth_location: Annotated[tuple[Description, ...], At("Extended/BirthLocation", *terms.BIRTH_PLACE)] = ()
    decease_date: Annotated[
        IncompleteDate | None,
        At("Extended/DeceaseDate", fr="date du décès", nl="datum van overlijden", de="Sterbedatum"),
    ] = None
    inscription_register: Annotated[RegisterCode | None, At("Extended/InscriptionRegister", *terms.REGISTER)] = None
    nationality_code: Annotated[int | None, At("Extended/NationalityCode", *terms.NATIONALITY)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IdentifyPersonReply(Reply):
    """The persons found."""

    persons: Annotated[
        tuple[LimitedLegalData, ...], At("SearchResults/LimitedLegalData", fr="personnes", nl="personen", de="Personen")
    ] = ()


identify_person = Flow(
    slug="identify_person",
    wire=Ssdn(
        service_id="OCMWCPASIdentifyPerson",
        version="20050930",
        namespace=f"{SSDN}/OCMW_CPAS/IdentifyPerson",
        schema="ssdn/OCMW_CPAS/IdentifyPerson/IdentifyPerson.xsd",
        request="IdentifyPersonRequest",
        reply="IdentifyPersonReply",
    ),
    request=IdentifyPersonRequest,
    reply=IdentifyPersonReply,
    title=Labels(
        fr="Identification d'une personne", nl="Identificatie van een persoon", de="Identifizierung einer Person"
    ),
    purpose=Labels(
        fr="Trouver le numéro d'une personne par son nom, ou vérifier son identité.",
        nl="Het nummer van een persoon vinden op naam, of een identiteit controleren.",
        de="Die Nummer einer Person über ihren Namen finden oder eine Identität prüfen.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=("Published schema of IdentifyPerson.", "Reason codes: seen in public client code."),
    opened_by=opening.NOBODY,
)
