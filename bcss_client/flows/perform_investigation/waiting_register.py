"""The waiting register: what happened in the procedures of an applicant for protection (H205 to H213).

The names are those of the information types of the National Register, which Tx25 gives in full.
"""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ... import terms
from ...declaration import At, Message
from ...values import IncompleteDate, Ssin

InscriptionDate: TypeAlias = Annotated[
    IncompleteDate | None,
    At("inscriptionDate", fr="date d'inscription", nl="inschrijvingsdatum", de="Eintragungsdatum"),
]
MunicipalityDescription: TypeAlias = Annotated[str | None, At("municipalityDescription", *terms.MUNICIPALITY)]
MunicipalityDescriptionBilingual: TypeAlias = Annotated[
    str | None,
    At(
        "municipalityDescriptionBiLingual",
        fr="commune, dans les deux langues",
        nl="gemeente, in beide talen",
        de="Gemeinde, in beiden Sprachen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefugeeSituation(Message):
    """As what the person stands in the waiting register, since the application (H205)."""

    demand_date: Annotated[
        IncompleteDate | None, At("demandDate", fr="date de la demande", nl="datum van het verzoek", de="Antragsdatum")
    ] = None
    quality_code: Annotated[int | None, At("qualityCode", fr="qualité", nl="hoedanigheid", de="Eigenschaft")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefugeeAdministrativeFile(Message):
    """One event of the procedure (H206). Which elements it has depends on what happened.

    What the elements and their codes stand for is not public: Tx25 gives the same event with labels.
    """

    structure_type: Annotated[str | None, At("structureType", fr="structure", nl="structuur", de="Struktur")] = None
    administrative_situation_date: Annotated[
        IncompleteDate | None,
        At(
            "administrativeSituationDate",
            fr="date de la situation",
            nl="datum van de toestand",
            de="Datum der Situation",
        ),
    ] = None
    administrative_situation_code: Annotated[
        int | None,
        At(
            "administrativeSituationCode",
            fr="situation administrative",
            nl="administratieve toestand",
            de="Verwaltungssituation",
        ),
    ] = None
    organism: Annotated[int | None, At("organism", fr="organisme", nl="instelling", de="Einrichtung")] = None
    comment: Annotated[str | None, At("comment", fr="commentaire", nl="opmerking", de="Bemerkung")] = None
    code_k2: Annotated[int | None, At("codeK2", fr="code K2", nl="code K2", de="Code K2")] = None
    municipality_code_or_aid_center: Annotated[
        int | None,
        At(
            "municipalityCodeOrAidCenter",
            fr="code de la commune ou du centre d'accueil",
            nl="code van de gemeente of het opvangcentrum",
            de="Code der Gemeinde oder des Aufnahmezentrums",
        ),
    ] = None
    municipality_description: MunicipalityDescription = None
    municipality_description_bilingual: MunicipalityDescriptionBilingual = None
    reference: Annotated[str | None, At("reference", *terms.FILE_REFERENCE)] = None
    number_of_days: Annotated[
        int | None, At("numberOfDays", fr="nombre de jours", nl="aantal dagen", de="Anzahl Tage")
    ] = None
    open_closed_code: Annotated[
        int | None,
        At("openClosedCode", fr="ouvert ou clôturé", nl="geopend of afgesloten", de="eröffnet oder abgeschlossen"),
    ] = None
    nis_code: Annotated[
        int | None, At("nisCode", fr="code INS du CPAS", nl="NIS-code van het OCMW", de="NIS-Code des ÖSHZ")
    ] = None
    declaration_date: Annotated[
        IncompleteDate | None,
        At("declarationDate", fr="date de la déclaration", nl="datum van de verklaring", de="Datum der Erklärung"),
    ] = None
    certificate_date: Annotated[
        IncompleteDate | None,
        At("certificateDate", fr="date de l'attestation", nl="datum van het attest", de="Datum der Bescheinigung"),
    ] = None
    delay_date: Annotated[
        IncompleteDate | None, At("delayDate", fr="date limite", nl="uiterste datum", de="Stichtag")
    ] = None
    original_organism: Annotated[
        int | None,
        At(
            "originalOrganism",
            fr="organisme d'origine",
            nl="oorspronkelijke instelling",
            de="ursprüngliche Einrichtung",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefugeeInstitution(Message):
    """Who helps the person, from a day to a day (H207)."""

    inscription_date: InscriptionDate = None
    remove_date: Annotated[
        IncompleteDate | None, At("removeDate", fr="date de suppression", nl="schrappingsdatum", de="Löschungsdatum")
    ] = None
    type_of_aid: Annotated[int | None, At("typeOfAid", fr="type d'aide", nl="soort hulp", de="Art der Hilfe")] = None
    municipality_description: MunicipalityDescription = None
    municipality_description_bilingual: MunicipalityDescriptionBilingual = None
    cpas_code: Annotated[int | None, At("cpasCode", fr="code du CPAS", nl="code van het OCMW", de="Code des ÖSHZ")] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefugeeDocument(Message):
    """A document shown at registration (H211)."""

    inscription_date: Annotated[
        IncompleteDate | None,
        At("InscriptionDate", fr="date d'inscription", nl="inschrijvingsdatum", de="Eintragungsdatum"),
    ] = None
    document_type_code: Annotated[
        int | None, At("documentTypeCode", fr="type de document", nl="soort document", de="Art des Dokuments")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefugeeLocation(Message):
    """The domicile the person elected (H212)."""

    inscription_date: InscriptionDate = None
    code: Annotated[int | None, At("code", *terms.CODE)] = None
    description: Annotated[str | None, At("description", *terms.FREE_TEXT)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefugeeDataBlock(Message):
    """Another identity under which the person is known (H213)."""

    date: Annotated[IncompleteDate | None, At("date", fr="date", nl="datum", de="Datum")] = None
    alias_type_code: Annotated[
        str | None, At("aliasTypeCode", fr="type d'alias", nl="soort alias", de="Art des Alias")
    ] = None
    nationality_code: Annotated[int | None, At("nationalityCode", *terms.NATIONALITY)] = None
    birth_date: Annotated[IncompleteDate | None, At("birthDate", *terms.BIRTH_DATE)] = None
    last_name: Annotated[str | None, At("lastName", *terms.LAST_NAME)] = None
    first_name: Annotated[str | None, At("firstName", *terms.FIRST_NAME)] = None
    first_name_indicator: Annotated[
        int | None,
        At("firstNameIndicator", fr="indicateur du prénom", nl="indicator van de voornaam", de="Vornamenkennzeichen"),
    ] = None
    birth_place: Annotated[str | None, At("birthPlace", *terms.BIRTH_PLACE)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WaitRegister(Message):
    """What the waiting register holds of a person."""

    ssin: Annotated[Ssin, At("SocialSecurityUser", *terms.SSIN)]
    situations: Annotated[
        tuple[RefugeeSituation, ...],
        At("RefugeeSituationH205/RefugeeSituation", fr="situations", nl="toestanden", de="Situationen"),
    ] = ()
    administrative_files: Annotated[
        tuple[RefugeeAdministrativeFile, ...],
        At(
            "RefugeeAdministriveFileH206/RefugeeAdministrativeFile",
            fr="dossier administratif",
            nl="administratief dossier",
            de="Verwaltungsakte",
        ),
    ] = ()
    institutions: Annotated[
        tuple[RefugeeInstitution, ...],
        At("RefugeeInstitutionH207/RefugeeInstitution", fr="institutions", nl="instellingen", de="Einrichtungen"),
    ] = ()
    documents: Annotated[
        tuple[RefugeeDocument, ...],
        At("RefugeeDocumentH211/RefugeeDocument", fr="documents", nl="documenten", de="Dokumente"),
    ] = ()
    locations: Annotated[
        tuple[RefugeeLocation, ...],
        At("RefugeeLocationH212/RefugeeLocation", fr="domiciles élus", nl="gekozen woonplaatsen", de="Wahlwohnsitze"),
    ] = ()
    alias_full: Annotated[
        str | None, At("RefugeeDataH213/aliasFull", fr="alias complet", nl="volledige alias", de="vollständiger Alias")
    ] = None
    aliases: Annotated[
        tuple[RefugeeDataBlock, ...],
        At("RefugeeDataH213/RefugeeDataBlockH213", fr="alias", nl="aliassen", de="Aliasnamen"),
    ] = ()
