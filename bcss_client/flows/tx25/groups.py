"""The groups of a file that have no classes of their own: they are kept whole and opened on demand."""

from collections.abc import Mapping
from types import MappingProxyType

from lxml import etree

from ...document import parse_text
from ...values import Fragment

UNMODELLED: Mapping[str, str] = MappingProxyType(
    {
        "FileReference": "002",
        "FileReferences": "002",
        "NewGender": "004",
        "CountriesOfOrigin": "006",
        "TemporaryStudyPresences": "007",
        "ReturnPermissions": "008",
        "Pseudonyms": "011",
        "NobilityTitles": "012",
        "NameModifications": "013",
        "AddressDeclarationAbroad": "018",
        "AddressChangeDeclaration": "019",
        "SharedHostings": "021",
        "PostalAddressAbroad": "023",
        "LegalResidences": "027",
        "TemporaryRegistrations": "028",
        "GendersToVerify": "040",
        "NamesToVerify": "041",
        "AddressesToVerify": "042",
        "NationalitiesToVerify": "043",
        "BirthPlacesToVerify": "044",
        "CivilStatesToVerify": "045",
        "DeceasesToVerify": "046",
        "RetirementCertificates": "073",
        "SpecialRetirementCertificates": "074",
        "PartnerBirthPlaces": "121",
        "MarriageContracts": "122",
        "ConvenienceMarriages": "124",
        "ConvenienceLegalCohabitations": "125",
        "Elections": "130",
        "EECVoters": "131",
        "BelgianVotersAbroad": "132",
        "Disappearences": "151",
        "BurialModes": "152",
        "Funeral": "153",
        "MilitaryServices": "160",
        "EIDCertificates": "180",
        "AcknowledgedWarTitles": "190",
        "DrivingLicenses": "191",
        "OrganDonations": "192",
        "HawkersCards": "193",
        "DrivingLicensesOldModel": "194",
        "SocialSecurityCards": "196",
        "EmploymentCards": "197",
        "WorkPermits": "198",
        "Passports": "199",
        "PublicSecurityNumbers": "200",
        "ChoosenResidences": "212",
        "StatedAddresses": "214",
        "LocalRegisters": "240",
        "ManagersInfo": "246",
        "ContactsData": "247",
        "ReferencedFiles": "250",
    }
)
"""The number of the information type each group holds, by the name of the group."""

_ALONE = frozenset({"FileReference", "NewGender", "AddressChangeDeclaration"})


def records(group: Fragment) -> tuple[Fragment, ...]:
    """The information types in a group kept whole; a group that occurs once is its own information type."""
    if group.name in _ALONE:
        return (group,)
    return tuple(
        Fragment(
            name=etree.QName(record).localname,
            attributes=tuple((str(name), str(value)) for name, value in record.attrib.items()),
            xml=etree.tostring(record, encoding="unicode", with_tail=False),
        )
        for record in parse_text(group.xml).iterchildren("*")
    )
