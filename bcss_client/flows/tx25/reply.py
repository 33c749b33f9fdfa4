"""The reply of Tx25."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated

from ...codec.plan import typed
from ...declaration import At, DeclaredField, declared_fields
from ...reply import Reply
from . import (
    addresses,
    death,
    documents,
    family,
    file_data,
    foreigners,
    identity,
    permits,
    residence,
    service_record,
    status,
    stay,
    unions,
    verification,
    voting,
)
from .shared import InformationType


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Tx25Reply(Reply):
    """The file of a person in the National Register, one field per information type, in the order of their numbers.

    An information type that is absent says that the register holds none, not that there is none: what a
    caller may not see is left out without a word. `information_type` reaches every type by its number.
    Source: RetrieveTIGroups v2, xm25.
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
    national_number: identity.NationalNumberInFile = None
    residences: residence.Residences = ()
    file_reference: file_data.FileReferenceInFile = None
    file_references: file_data.FileReferences = ()
    ascertained_legal_main_addresses: residence.AscertainedLegalMainAddresses = ()
    new_gender: identity.NewGenderInFile = None
    address_change_intentions: residence.AddressChangeIntentions = ()
    countries_of_origin: status.CountriesOfOrigin = ()
    temporary_study_presences: stay.TemporaryStudyPresences = ()
    return_permissions: stay.ReturnPermissions = ()
    names: identity.Names = ()
    pseudonyms: identity.Pseudonyms = ()
    nobility_titles: identity.NobilityTitles = ()
    name_modifications: identity.NameModifications = ()
    address_declarations_abroad: addresses.AddressDeclarationsAbroad = ()
    address_change_declaration: residence.AddressChangeDeclarationInFile = None
    legal_main_addresses: residence.LegalMainAddresses = ()
    shared_hostings: family.SharedHostings = ()
    residences_abroad: addresses.ResidencesAbroad = ()
    postal_addresses_abroad: addresses.PostalAddressesAbroad = ()
    address_references: residence.AddressReferences = ()
    temporary_absences: residence.TemporaryAbsences = ()
    legal_residences: addresses.LegalResidences = ()
    temporary_registrations: residence.TemporaryRegistrations = ()
    nationalities: status.Nationalities = ()
    multiple_nationalities: status.MultipleNationalities = ()
    genders_to_verify: verification.GendersToVerify = ()
    names_to_verify: verification.NamesToVerify = ()
    addresses_to_verify: verification.AddressesToVerify = ()
    nationalities_to_verify: verification.NationalitiesToVerify = ()
    birth_places_to_verify: verification.BirthPlacesToVerify = ()
    civil_states_to_verify: verification.CivilStatesToVerify = ()
    deceases_to_verify: verification.DeceasesToVerify = ()
    occupations: status.Occupations = ()
    retirement_certificates: service_record.RetirementCertificates = ()
    special_retirement_certificates: service_record.SpecialRetirementCertificates = ()
    birth_place: identity.BirthPlaceInFile = None
    declared_birth_date: identity.DeclaredBirthDateInFile = None
    filiations: family.Filiations = ()
    parental_authorities: family.ParentalAuthorities = ()
    guardians: family.Guardians = ()
    descendent_filiations: family.DescendentFiliations = ()
    civil_states: unions.CivilStates = ()
    partner_birth_places: unions.PartnerBirthPlaces = ()
    marriage_contracts: unions.MarriageContracts = ()
    legal_cohabitations: unions.LegalCohabitations = ()
    convenience_marriages: unions.ConvenienceMarriages = ()
    convenience_legal_cohabitations: unions.ConvenienceLegalCohabitations = ()
    elections: voting.Elections = ()
    eec_voters: voting.EECVoters = ()
    belgian_voters_abroad: voting.BelgianVotersAbroad = ()
    family_members: family.FamilyMembers = ()
    heads_of_family: family.HeadsOfFamily = ()
    deceases: death.Deceases = ()
    disappearences: death.Disappearences = ()
    burial_modes: death.BurialModes = ()
    funerals: death.Funerals = ()
    military_services: service_record.MilitaryServices = ()
    eid_certificates: documents.EIDCertificates = ()
    acknowledged_war_titles: service_record.AcknowledgedWarTitles = ()
    driving_licenses: permits.DrivingLicenses = ()
    organ_donations: death.OrganDonations = ()
    hawkers_cards: permits.HawkersCards = ()
    driving_licenses_old_model: permits.DrivingLicensesOldModel = ()
    language_of_identity_cards: documents.LanguageOfIdentityCards = None
    identity_cards: documents.IdentityCards = ()
    social_security_cards: documents.SocialSecurityCards = ()
    employment_cards: permits.EmploymentCards = ()
    work_permits: permits.WorkPermits = ()
    passports: documents.Passports = ()
    public_security_numbers: stay.PublicSecurityNumbers = ()
    special_infos: file_data.SpecialInfos = ()
    refugee_types: foreigners.RefugeeTypes = ()
    statuses_of_refugee: foreigners.StatusesOfRefugee = ()
    organizations_in_charge: foreigners.OrganizationsInCharge = ()
    pseudo_national_numbers: identity.PseudoNationalNumbers = ()
    registration_registers: status.RegistrationRegisters = ()
    document_types: documents.DocumentTypes = ()
    choosen_residences: addresses.ChoosenResidences = ()
    aliases: identity.Aliases = ()
    stated_addresses: addresses.StatedAddresses = ()
    local_registers: file_data.LocalRegisters = ()
    managers_info: file_data.ManagersInfo = ()
    contacts_data: file_data.ContactsData = ()
    referenced_files: file_data.ReferencedFiles = ()
    residence_update_dates: residence.ResidenceUpdateDates = ()
    not_communicable: residence.NotCommunicableInFile = None
    creation_date: file_data.CreationDateInFile = None
    last_update_date: file_data.LastUpdateDateInFile = None

    @property
    def information_types(self) -> tuple[InformationType, ...]:
        """The information types the file holds, in the order of their fields."""
        values = (getattr(self, item.name) for item in fields(self))
        records = (record for value in values for record in (value if isinstance(value, tuple) else (value,)))
        return tuple(record for record in records if isinstance(record, InformationType))

    def information_type(self, number: str) -> tuple[InformationType, ...]:
        """Everything the file holds under `number`, three digits such as `020`.

        Raises `ValueError` when the register has no such type.
        """
        if number not in information_type_fields():
            raise ValueError(f"{number!r} is not an information type of Tx25: give three digits, such as '020'")
        return tuple(record for record in self.information_types if record.number == number)

    def __repr__(self) -> str:
        present = ", ".join(record.number for record in self.information_types)
        return f"Tx25Reply({self.status.outcome}, {present})"


@cache
def information_type_fields() -> Mapping[str, DeclaredField]:
    """The field of a reply each information type stands in, by number: of the two of 002, the one in use."""
    return {
        kind.number: declared
        for declared in declared_fields(Tx25Reply)
        if issubclass(kind := typed(declared.type).kind, InformationType)
    }
