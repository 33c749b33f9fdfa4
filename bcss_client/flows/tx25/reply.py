"""The reply of Tx25."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated, get_args

from ...declaration import At, declared_fields
from ...reply import Reply
from ...values import Fragment
from .documents import DocumentType, IdentityCard
from .family import DescendentFiliation, FamilyMember, Filiation, Guardian, HeadOfFamily, ParentalAuthority
from .file_data import CreationDate, LastUpdateDate, SpecialInfo
from .foreigners import OrganizationInCharge, PseudoNationalNumber, RefugeeType, StatusOfRefugee
from .groups import UNMODELLED, records
from .identity import Alias, BirthPlace, Decease, DeclaredBirthDate, NameRecord, NationalNumberRecord
from .residence import (
    AddressChangeIntention,
    AddressReference,
    AscertainedLegalMainAddress,
    LegalMainAddress,
    NotCommunicable,
    Residence,
    ResidenceAbroad,
    ResidenceUpdateDate,
    TemporaryAbsence,
)
from .shared import InformationType
from .status import MultipleNationality, Nationality, Occupation, RegistrationRegister
from .unions import CivilState, LegalCohabitation


def _in_file(path: str, *, fr: str, nl: str, de: str) -> At:
    return At(f"rrn_it_implicit/r:{path}", fr=fr, nl=nl, de=de)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Tx25Reply(Reply):
    """The file of a person in the National Register, one field per information type.

    An information type that is absent says that the register holds none, not that there is none: what a
    caller may not see is left out without a word. Types without a field of their own are kept whole in
    `others`; `information_type` reaches every type by its number. Source: RetrieveTIGroups v2, xm25.
    """

    language_of_labels: Annotated[
        str | None,
        At(
            "rrn_it_implicit/@Language",
            fr="langue des libellés",
            nl="taal van de omschrijvingen",
            de="Sprache der Bezeichnungen",
        ),
    ] = None
    national_number: Annotated[
        NationalNumberRecord | None,
        _in_file("NationalNumber", fr="numéro national", nl="rijksregisternummer", de="Nationalregisternummer"),
    ] = None
    residences: Annotated[
        tuple[Residence, ...],
        _in_file(
            "FileOwner/Residences",
            fr="communes gestionnaires du dossier",
            nl="gemeenten die het dossier beheren",
            de="aktenführende Gemeinden",
        ),
    ] = ()
    ascertained_legal_main_addresses: Annotated[
        tuple[AscertainedLegalMainAddress, ...],
        _in_file(
            "AscertainedLegalMainAddresses/AscertainedLegalMainAddress",
            fr="enquêtes de résidence",
            nl="woonstonderzoeken",
            de="Wohnsitzermittlungen",
        ),
    ] = ()
    address_change_intentions: Annotated[
        tuple[AddressChangeIntention, ...],
        _in_file(
            "AddressChangeIntention/Address",
            fr="intentions de changer d'adresse",
            nl="voorgenomen adreswijzigingen",
            de="beabsichtigte Adressänderungen",
        ),
    ] = ()
    names: Annotated[
        tuple[NameRecord, ...],
        _in_file("Names/Name", fr="noms et prénoms", nl="namen en voornamen", de="Namen und Vornamen"),
    ] = ()
    legal_main_addresses: Annotated[
        tuple[LegalMainAddress, ...],
        _in_file(
            "LegalMainAddresses/LegalMainAddress",
            fr="adresses de la résidence principale",
            nl="adressen van de hoofdverblijfplaats",
            de="Adressen des Hauptwohnsitzes",
        ),
    ] = ()
    residences_abroad: Annotated[
        tuple[ResidenceAbroad, ...],
        _in_file(
            "ResidenceAbroad/ResidenceAbroad",
            fr="résidences à l'étranger",
            nl="verblijfplaatsen in het buitenland",
            de="Wohnsitze im Ausland",
        ),
    ] = ()
    address_references: Annotated[
        tuple[AddressReference, ...],
        _in_file(
            "AddressReferences/AddressReference",
            fr="adresses de référence",
            nl="referentieadressen",
            de="Referenzadressen",
        ),
    ] = ()
    temporary_absences: Annotated[
        tuple[TemporaryAbsence, ...],
        _in_file(
            "TemporaryAbsences/TemporaryAbsence",
            fr="absences temporaires",
            nl="tijdelijke afwezigheden",
            de="zeitweilige Abwesenheiten",
        ),
    ] = ()
    nationalities: Annotated[
        tuple[Nationality, ...],
        _in_file("Nationalities/Nationality", fr="nationalités", nl="nationaliteiten", de="Staatsangehörigkeiten"),
    ] = ()
    multiple_nationalities: Annotated[
        tuple[MultipleNationality, ...],
        _in_file(
            "MultipleNationalities/MultipleNationality",
            fr="autres nationalités",
            nl="andere nationaliteiten",
            de="weitere Staatsangehörigkeiten",
        ),
    ] = ()
    occupations: Annotated[
        tuple[Occupation, ...], _in_file("Occupations/Occupation", fr="professions", nl="beroepen", de="Berufe")
    ] = ()
    birth_place: Annotated[BirthPlace | None, _in_file("BirthPlace", fr="naissance", nl="geboorte", de="Geburt")] = None
    declared_birth_date: Annotated[
        DeclaredBirthDate | None,
        _in_file(
            "DeclaredBirthDate",
            fr="date de naissance déclarée",
            nl="aangegeven geboortedatum",
            de="erklärtes Geburtsdatum",
        ),
    ] = None
    filiations: Annotated[
        tuple[Filiation, ...], _in_file("Filiations/Filiation", fr="parents", nl="ouders", de="Eltern")
    ] = ()
    parental_authorities: Annotated[
        tuple[ParentalAuthority, ...],
        _in_file(
            "ParentalAuthorities/ParentalAuthority",
            fr="statuts de la personne représentée ou assistée",
            nl="statuten van de vertegenwoordigde of bijgestane persoon",
            de="Rechtsstellungen der vertretenen oder unterstützten Person",
        ),
    ] = ()
    guardians: Annotated[
        tuple[Guardian, ...],
        _in_file(
            "Guardians/Guardian",
            fr="personnes qui représentent ou assistent",
            nl="personen die vertegenwoordigen of bijstaan",
            de="vertretende oder unterstützende Personen",
        ),
    ] = ()
    descendent_filiations: Annotated[
        tuple[DescendentFiliation, ...],
        _in_file("DescendentFiliations/DescendentFiliation", fr="enfants", nl="kinderen", de="Kinder"),
    ] = ()
    civil_states: Annotated[
        tuple[CivilState, ...],
        _in_file("CivilStates/CivilState", fr="états civils", nl="burgerlijke staten", de="Personenstände"),
    ] = ()
    legal_cohabitations: Annotated[
        tuple[LegalCohabitation, ...],
        _in_file(
            "LegalCohabitations/LegalCohabitation",
            fr="cohabitations légales",
            nl="wettelijke samenwoningen",
            de="gesetzliches Zusammenwohnen",
        ),
    ] = ()
    family_members: Annotated[
        tuple[FamilyMember, ...],
        _in_file("FamilyMembers/FamilyMember", fr="membres du ménage", nl="gezinsleden", de="Haushaltsmitglieder"),
    ] = ()
    heads_of_family: Annotated[
        tuple[HeadOfFamily, ...],
        _in_file(
            "HeadOfFamily/HeadOfFamily",
            fr="personnes de référence du ménage",
            nl="referentiepersonen van het gezin",
            de="Bezugspersonen des Haushalts",
        ),
    ] = ()
    deceases: Annotated[
        tuple[Decease, ...], _in_file("Deceases/Decease", fr="décès", nl="overlijden", de="Todesfall")
    ] = ()
    language_of_identity_cards: Annotated[
        str | None,
        _in_file(
            "IdentityCards/@Language",
            fr="langue des libellés des cartes",
            nl="taal van de omschrijvingen van de kaarten",
            de="Sprache der Bezeichnungen der Karten",
        ),
    ] = None
    identity_cards: Annotated[
        tuple[IdentityCard, ...],
        _in_file(
            "IdentityCards/IdentityCard",
            fr="cartes d'identité et de séjour",
            nl="identiteits- en verblijfskaarten",
            de="Personal- und Aufenthaltskarten",
        ),
    ] = ()
    special_infos: Annotated[
        tuple[SpecialInfo, ...],
        _in_file(
            "SpecialInfos/SpecialInfo",
            fr="informations spéciales",
            nl="bijzondere inlichtingen",
            de="besondere Informationen",
        ),
    ] = ()
    refugee_types: Annotated[
        tuple[RefugeeType, ...],
        _in_file(
            "RefugeeTypes/RefugeeType",
            fr="catégories dans le registre d'attente",
            nl="categorieën in het wachtregister",
            de="Kategorien im Warteregister",
        ),
    ] = ()
    statuses_of_refugee: Annotated[
        tuple[StatusOfRefugee, ...],
        _in_file(
            "StatusOfRefugee/StatusOfRefugee",
            fr="situations administratives",
            nl="administratieve toestanden",
            de="Verwaltungssituationen",
        ),
    ] = ()
    organizations_in_charge: Annotated[
        tuple[OrganizationInCharge, ...],
        _in_file(
            "OrganizationsInCharge/OrganizationInCharge",
            fr="lieux obligatoires d'inscription",
            nl="verplichte plaatsen van inschrijving",
            de="Pflichtorte der Eintragung",
        ),
    ] = ()
    pseudo_national_numbers: Annotated[
        tuple[PseudoNationalNumber, ...],
        _in_file(
            "PseudoNationalNumbers/PseudoNationalNumber",
            fr="pseudo-numéros nationaux",
            nl="pseudo-rijksregisternummers",
            de="Pseudo-Nationalregisternummern",
        ),
    ] = ()
    registration_registers: Annotated[
        tuple[RegistrationRegister, ...],
        _in_file("RegistrationRegisters/RegistrationRegister", fr="registres", nl="registers", de="Register"),
    ] = ()
    document_types: Annotated[
        tuple[DocumentType, ...],
        _in_file(
            "DocumentTypes/DocumentType",
            fr="documents d'identification",
            nl="identificatiedocumenten",
            de="Identifizierungsdokumente",
        ),
    ] = ()
    aliases: Annotated[tuple[Alias, ...], _in_file("Aliases/Alias", fr="alias", nl="aliassen", de="Aliasnamen")] = ()
    residence_update_dates: Annotated[
        tuple[ResidenceUpdateDate, ...],
        _in_file(
            "ResidenceUpdateDates/ResidenceUpdateDate",
            fr="mises à jour de la résidence principale",
            nl="bijwerkingen van de hoofdverblijfplaats",
            de="Aktualisierungen des Hauptwohnsitzes",
        ),
    ] = ()
    not_communicable: Annotated[
        NotCommunicable | None,
        _in_file(
            "NotCommunicable",
            fr="adresse non communicable",
            nl="niet mee te delen adres",
            de="nicht mitteilbare Adresse",
        ),
    ] = None
    creation_date: Annotated[
        CreationDate | None,
        _in_file("CreationDate", fr="création du dossier", nl="aanmaak van het dossier", de="Anlegung der Akte"),
    ] = None
    last_update_date: Annotated[
        LastUpdateDate | None,
        _in_file(
            "LastUpdateDate",
            fr="dernière mise à jour du dossier",
            nl="laatste bijwerking van het dossier",
            de="letzte Aktualisierung der Akte",
        ),
    ] = None
    others: Annotated[
        tuple[Fragment, ...],
        At("rrn_it_implicit/*", fr="autres informations", nl="andere gegevens", de="weitere Informationen"),
    ] = ()

    @property
    def information_types(self) -> tuple[InformationType, ...]:
        """The information types that came as objects, in the order of their fields."""
        values = (getattr(self, item.name) for item in fields(self))
        records = (record for value in values for record in (value if isinstance(value, tuple) else (value,)))
        return tuple(record for record in records if isinstance(record, InformationType))

    def information_type(self, number: str) -> tuple[InformationType | Fragment, ...]:
        """Everything the file holds under `number`, three digits such as `020`.

        Types with a class of their own come as objects, the others as the XML of each. Raises `ValueError`
        when the register has no such type.
        """
        if number in modelled_numbers():
            return tuple(record for record in self.information_types if record.number == number)
        if number in UNMODELLED.values():
            return tuple(
                record for group in self.others if UNMODELLED.get(group.name) == number for record in records(group)
            )
        raise ValueError(f"{number!r} is not an information type of Tx25: give three digits, such as '020'")

    def __repr__(self) -> str:
        numbers = ", ".join(record.number for record in self.information_types)
        return f"Tx25Reply({self.status.outcome}, {numbers})"


@cache
def modelled_numbers() -> frozenset[str]:
    """The numbers of the information types that have a class and a field of the reply."""
    # The first argument of both `tuple[X, ...]` and `X | None` is the class.
    kinds = (get_args(declared.type)[0] for declared in declared_fields(Tx25Reply))
    return frozenset(kind.number for kind in kinds if issubclass(kind, InformationType))
