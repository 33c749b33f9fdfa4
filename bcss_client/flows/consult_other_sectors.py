"""ReferenceManager.consult 20050525: which sectors of social security know a person, besides the caller.

Whoever keeps a file on a person integrates that person in the directory of the BCSS, under a quality code of its
sector. That directory is what this flow shows.
"""

from dataclasses import dataclass
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Coded, Period, SsinLike
from .manage_access import QualityCode


class Sector(Coded):
    """The sectors that know most people a centre asks about."""

    NATIONAL_REGISTER = "0", "Registre national", "Rijksregister", "Nationalregister"
    PENSIONS = "5", "pensions des salariés", "werknemerspensioenen", "Pensionen der Arbeitnehmer"
    CHILD_BENEFIT = "7", "allocations familiales", "kinderbijslag", "Familienbeihilfen"
    MUTUALITIES = "11", "mutualités", "ziekenfondsen", "Krankenkassen"
    ONSS = "12", "ONSS", "RSZ", "LSS"
    ONSS_APL = "13", "ONSSAPL", "RSZPPO", "LSSPLV"
    SELF_EMPLOYED = "15", "INASTI", "RSVZ", "LISVS"
    DISABILITY = "16", "personnes handicapées", "personen met een handicap", "Personen mit Behinderung"
    CPAS = "17", "CPAS", "OCMW", "ÖSHZ"
    ONEM = "18", "ONEM", "RVA", "LfA"
    PUBLIC_PENSIONS = "23", "pensions du secteur public", "overheidspensioenen", "Pensionen des öffentlichen Sektors"
    COMPLEMENTARY_PENSIONS = "77", "pensions complémentaires", "aanvullende pensioenen", "Zusatzpensionen"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConsultOtherSectorsRequest(Message):
    """Ask which sectors and centres knew a person over `requested_period`, at most ten years.

    `quality_code_requestor` and `integrated_period` tell on the strength of which integration of your own you ask.
    That one must be registered, but need not cover the period you ask about. `fetch_descriptions` adds the names of
    sectors and codes, in French and Dutch.
    """

    quality_code_requestor: Annotated[
        QualityCode | int, At("ConsultOtherSectorsCriteria/QualityCodeRequestor", *terms.QUALITY_CODE)
    ]
    ssin: Annotated[SsinLike, At("ConsultOtherSectorsCriteria/RequestedSsin", *terms.SSIN)]
    integrated_period: Annotated[
        Period,
        At(
            "ConsultOtherSectorsCriteria/IntegratedPeriod/(common:StartDate,common:EndDate)",
            fr="période d'intégration",
            nl="integratieperiode",
            de="Integrationszeitraum",
            limit=Limit(),
        ),
    ]
    requested_period: Annotated[
        Period,
        At(
            "ConsultOtherSectorsCriteria/RequestedPeriod/(common:StartDate,common:EndDate)",
            fr="période demandée",
            nl="gevraagde periode",
            de="angefragter Zeitraum",
            limit=Limit(months=120, integrated=False),
        ),
    ]
    fetch_descriptions: Annotated[
        bool,
        At(
            "ConsultOtherSectorsCriteria/FetchDescriptions",
            fr="avec les libellés",
            nl="met omschrijvingen",
            de="mit Bezeichnungen",
        ),
    ] = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Consultation(Message):
    """One integration: a sector, the quality in which it knows the person, and over which time.

    What a quality code means depends on the sector. Descriptions are there when they were asked for.
    """

    sector: Annotated[Sector, At("Sector", *terms.SECTOR)]
    quality_code: Annotated[int, At("QualityCode", *terms.QUALITY_CODE)]
    period: Annotated[Period, At("Period/(common:StartDate,common:EndDate)", *terms.PERIOD)]
    sector_description_nl: Annotated[
        str | None,
        At(
            "SectorDescriptionNl",
            fr="secteur, en néerlandais",
            nl="sector, in het Nederlands",
            de="Sektor, auf Niederländisch",
        ),
    ] = None
    sector_description_fr: Annotated[
        str | None,
        At("SectorDescriptionFr", fr="secteur, en français", nl="sector, in het Frans", de="Sektor, auf Französisch"),
    ] = None
    quality_code_description_nl: Annotated[
        str | None,
        At(
            "QualityCodeDescriptionNl",
            fr="qualité, en néerlandais",
            nl="hoedanigheid, in het Nederlands",
            de="Eigenschaft, auf Niederländisch",
        ),
    ] = None
    quality_code_description_fr: Annotated[
        str | None,
        At(
            "QualityCodeDescriptionFr",
            fr="qualité, en français",
            nl="hoedanigheid, in het Frans",
            de="Eigenschaft, auf Französisch",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConsultOtherSectorsReply(Reply):
    """The integrations of the person outside your own organisation."""

    consultations: Annotated[
        tuple[Consultation, ...],
        At(
            "ConsultOtherSectorsResult/Consultation",
            fr="intégrations ailleurs",
            nl="integraties elders",
            de="Integrationen anderswo",
        ),
    ] = ()


consult_other_sectors = Flow(
    slug="consult_other_sectors",
    wire=Ssdn(
        service_id="ReferenceManager.consult",
        version="20050525",
        namespace=f"{SSDN}/ReferenceManagerFacade",
        schema="ssdn/ReferenceManagerFacade/ReferenceManagerFacade.xsd",
        request="ReferenceManagerRequest",
        reply="ReferenceManagerReply",
    ),
    request=ConsultOtherSectorsRequest,
    reply=ConsultOtherSectorsReply,
    title=Labels(
        fr="Intégrations dans les autres secteurs",
        nl="Integraties in de andere sectoren",
        de="Integrationen in den anderen Sektoren",
    ),
    purpose=Labels(
        fr="Voir quels autres secteurs connaissent une personne, et donc quels flux consulter.",
        nl="Zien welke andere sectoren een persoon kennen, en dus welke stromen te raadplegen.",
        de="Sehen, welche anderen Sektoren eine Person kennen, und damit, welche Datenflüsse abzufragen sind.",
    ),
    evidence=Evidence.OBSERVED,
    sources=(
        "Elements, service and version: seen in public client code.",
        "Cardinalities, types and the limit of ten years: ours.",
        "Sectors and quality codes: published lists of the BCSS.",
    ),
    opened_by=opening.INQUIRY,
)
