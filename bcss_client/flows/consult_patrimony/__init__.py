"""ConsultPatrimonyCPAS, version 1: real estate, as the land register of the tax administration sees it."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Annotated, Literal

from ... import opening, terms
from ...declaration import At, Message
from ...flow import Evidence, Flow, Head, Soa
from ...labels import Labels
from ...reply import Reply
from ...values import Ssin, SsinLike
from .codes import AdministrativeChange, AssetNature, IncomeCode, NaturePerson, PatrimonyLanguage, RealRight

__all__ = [
    "AdministrativeChange",
    "Asset",
    "AssetDetail",
    "AssetNature",
    "ConsultPatrimonyReply",
    "ConsultPatrimonyRequest",
    "IncomeCode",
    "NaturePerson",
    "Partner",
    "PatrimonyLanguage",
    "Property",
    "RealRight",
    "consult_patrimony",
]

_SHARE = re.compile(r"\d+/[1-9]\d*")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConsultPatrimonyRequest(Message):
    """Ask what real estate a person has in Belgium, or gave up in the last ten years.

    `nature_person` says in what quality the centre asks: the person must be integrated under a quality code that fits
    it. `language` is that in which the service words its status.
    """

    ssin: Annotated[SsinLike, At("searchCriterion/naturalPerson/ssin", *terms.SSIN)]
    nature_person: Annotated[
        NaturePerson | int,
        At("searchCriterion/naturePerson", fr="interrogé comme", nl="bevraagd als", de="angefragt als"),
    ] = NaturePerson.APPLICANT
    language: Annotated[
        PatrimonyLanguage | Literal["FR", "NL"], At("searchCriterion/language", fr="langue", nl="taal", de="Sprache")
    ] = PatrimonyLanguage.FR


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Partner(Message):
    """The spouse or legal cohabitant; what the partner owns is asked about the partner."""

    last_name: Annotated[str, At("name", *terms.LAST_NAME)]
    first_name: Annotated[str, At("firstName1", *terms.FIRST_NAME)]
    ssin: Annotated[Ssin, At("ssin", *terms.SSIN)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AssetDetail(Message):
    """A parcel: its nature, its cadastral income of a year, not indexed, in euros, and its surface in m²."""

    nature: Annotated[AssetNature, At("assetNature", fr="nature", nl="aard", de="Art")]
    income: Annotated[
        Decimal, At("landRegisterIncomeAmount", fr="revenu cadastral", nl="kadastraal inkomen", de="Katastereinkommen")
    ]
    income_code: Annotated[
        IncomeCode,
        At(
            "landRegisterIncomeCode",
            fr="code du revenu cadastral",
            nl="code van het kadastraal inkomen",
            de="Code des Katastereinkommens",
        ),
    ]
    surface: Annotated[int, At("surface", fr="superficie (m²)", nl="oppervlakte (m²)", de="Fläche (m²)")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Asset(Message):
    """Parcels at one place. `change` tells that the person owns them no more, `change_date` since when."""

    situation: Annotated[str, At("situation", fr="situation", nl="ligging", de="Lage")]
    change_date: Annotated[
        date | None, At("dateModifSituationAdm", fr="modifié le", nl="gewijzigd op", de="geändert am")
    ] = None
    change: Annotated[
        AdministrativeChange | None, At("codeModifSituationAdm", fr="modification", nl="wijziging", de="Änderung")
    ] = None
    details: Annotated[tuple[AssetDetail, ...], At("assetDetail", fr="parcelles", nl="percelen", de="Parzellen")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Property(Message):
    """A right in real estate: `duty` as the register writes it, `VE 1/2`, taken apart in `right` and `share`.

    `duty_termination` is the right and the year in which it goes out, where it does: `ERFP 2061`.
    """

    duty: Annotated[str, At("duty", fr="droit réel", nl="zakelijk recht", de="dingliches Recht")]
    duty_termination: Annotated[
        str | None, At("dutyTermination", fr="extinction du droit", nl="einde van het recht", de="Erlöschen des Rechts")
    ] = None
    division: Annotated[
        str, At("landRegisterDivisionName", fr="division cadastrale", nl="kadastrale afdeling", de="Katasterabteilung")
    ]
    owners: Annotated[
        int, At("totalNumberOfOwners", fr="nombre de propriétaires", nl="aantal eigenaars", de="Zahl der Eigentümer")
    ]
    assets: Annotated[tuple[Asset, ...], At("asset", fr="biens", nl="goederen", de="Güter")] = ()

    @property
    def right(self) -> RealRight:
        """The kind of right: full ownership, usufruct …."""
        return RealRight(self.duty.partition(" ")[0])

    @property
    def share(self) -> Fraction | None:
        """The share held, None where the text has none."""
        found = _SHARE.search(self.duty)
        return Fraction(found[0]) if found else None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConsultPatrimonyReply(Reply):
    """The person as the tax administration knows her or him, with partner and real estate.

    The code of the status tells the four cases apart: with or without partner, with or without real estate. Without
    real estate the outcome is NO_DATA_FOUND, and the names are there all the same.
    """

    last_name: Annotated[str | None, At("businessData/person/name", *terms.LAST_NAME)] = None
    first_name: Annotated[str | None, At("businessData/person/firstName1", *terms.FIRST_NAME)] = None
    partner: Annotated[
        Partner | None, At("businessData/person/partnerIdentity", fr="partenaire", nl="partner", de="Partner")
    ] = None
    properties: Annotated[
        tuple[Property, ...],
        At("businessData/property", fr="droits réels", nl="zakelijke rechten", de="dingliche Rechte"),
    ] = ()


consult_patrimony = Flow(
    slug="consult_patrimony",
    wire=Soa(
        service="ConsultPatrimonyCPASService",
        version="v1",
        operation="findProperties",
        action="http://kszbcss.fgov.be/ConsultPatrimonyCPASService/findProperties",
        namespace="http://kszbcss.fgov.be/intf/ConsultPatrimonyCPASService/v1",
        path="/ConsultPatrimonyCPASService/v1/findProperties",
        wsdl="soa/be/fgov/kszbcss/intf/ConsultPatrimonyCPASService/ConsultPatrimonyCPASV1.wsdl",
        schema="soa/be/fgov/kszbcss/intf/ConsultPatrimonyCPASService/ConsultPatrimonyCPASServiceV1.xsd",
        request="findPropertiesRequest",
        reply="findPropertiesResponse",
        fault="findPropertiesFault",
        head=Head.BRIEF,
        refusals=MappingProxyType(
            {
                "not_integrated": "insz_unknow_in_legal_context_cbss",
                "integration_too_short": "insz_unknow_in_legal_context_cbss",
                "ssin_invalid": "ssin_problem",
                "ssin_unknown": "ssin_problem",
                "ssin_replaced": "ssin_problem",
                "ssin_cancelled": "ssin_problem",
                "invalid_data": "validation_error",
                "source_unavailable": "error_fodfin",
                "wrong_answer": "invalid_response_fodfin",
                "not_at_supplier": "person_unknown_fodfin",
            }
        ),
        listed_as=("OCMWCPASConsultPatrimony", "OCMWCPASConsultPatrimoy"),
    ),
    request=ConsultPatrimonyRequest,
    reply=ConsultPatrimonyReply,
    title=Labels(fr="Patrimoine immobilier", nl="Onroerend vermogen", de="Immobilienbesitz"),
    purpose=Labels(
        fr="Voir les biens immobiliers d'une personne au cadastre, sa part et son partenaire.",
        nl="De onroerende goederen van een persoon in het kadaster zien, met aandeel en partner.",
        de="Die Immobilien einer Person im Kataster einsehen, mit Anteil und Partner.",
    ),
    evidence=Evidence.OBSERVED,
    sources=(
        "Operation, elements and status codes: seen in public client code.",
        "Namespaces, heads, order, cardinalities, units and the rule on the quality of the person: reconstructed.",
        "Codes of rights, natures and incomes: published examples of another service of the land register.",
    ),
    opened_by=opening.HOUSEHOLD,
)
