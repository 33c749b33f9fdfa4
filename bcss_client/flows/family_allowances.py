"""OCMWCPASFamilyAllowances: the register of family allowances, every file in which a person plays a part.

Since 2019 the domicile of the child decides who pays: Flanders, Wallonia, Brussels or the German-speaking Community.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Coded, MonthPeriod, Ssin, SsinLike


class Role(Coded):
    """As what somebody is paid: the quality codes of the sector of family allowances."""

    ENTITLED = "101", "attributaire", "rechthebbende", "Anspruchseröffner"
    RECIPIENT = "102", "allocataire, type 1", "bijslagtrekkende, type 1", "Beihilfenempfänger, Typ 1"
    RECIPIENT_2 = "103", "allocataire, type 2", "bijslagtrekkende, type 2", "Beihilfenempfänger, Typ 2"
    CHILD = "104", "enfant bénéficiaire", "rechtgevend kind", "anspruchsberechtigtes Kind"
    THIRD_PERSON = "105", "tierce personne, type 1", "derde persoon, type 1", "Dritte Person, Typ 1"
    THIRD_PERSON_2 = "106", "tierce personne, type 2", "derde persoon, type 2", "Dritte Person, Typ 2"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FamilyAllowancesRequest(Message):
    """Ask what family allowances were paid over `period`, 59 months at most, in the files a person plays a part in.

    Whether a parent, a child or somebody else, the person is found in whichever part. Open, the period ends today.
    """

    ssin: Annotated[SsinLike, At("SSIN", *terms.SSIN)]
    period: Annotated[MonthPeriod, At("SearchPeriod/(BeginMonth,EndMonth)", *terms.MONTHS, limit=Limit(months=59))]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Bonus(Message):
    """Something paid once, and the day it was paid."""

    payment_date: Annotated[date, At("paymentDate", fr="date de paiement", nl="betaaldatum", de="Zahlungsdatum")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Recipient(Message):
    """Somebody who was paid: as what, over which of the months asked, and the birth bonuses."""

    ssin: Annotated[Ssin, At("ssin", *terms.SSIN)]
    type: Annotated[Role, At("type", fr="qualité", nl="hoedanigheid", de="Eigenschaft")]
    payment_periods: Annotated[tuple[MonthPeriod, ...], At("paymentPeriod/(beginMonth,endMonth)", *terms.MONTHS)] = ()
    birth_bonuses: Annotated[
        tuple[Bonus, ...], At("birthBonus", fr="primes de naissance", nl="startbedragen", de="Geburtsprämien")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BeneficiaryChild(Message):
    """A child, over which of the months asked it was paid for, and the adoption bonuses."""

    ssin: Annotated[Ssin, At("ssin", *terms.SSIN)]
    payment_periods: Annotated[tuple[MonthPeriod, ...], At("paymentPeriod/(beginMonth,endMonth)", *terms.MONTHS)] = ()
    adoption_bonuses: Annotated[
        tuple[Bonus, ...], At("adoptionBonus", fr="primes d'adoption", nl="adoptiepremies", de="Adoptionsprämien")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dossier(Message):
    """The file of a family at a fund: the right, who is paid, and for which children. Amounts are not in it."""

    dossier_id: Annotated[str, At("cadafID/dossierID", fr="numéro du dossier", nl="dossiernummer", de="Aktennummer")]
    fund_id: Annotated[str, At("cadafID/cbfFundID", fr="numéro de la caisse", nl="nummer van het fonds", de="Kasse")]
    office_number: Annotated[
        str, At("cadafID/officeNbr", fr="numéro du bureau", nl="nummer van het kantoor", de="Geschäftsstelle")
    ]
    entitled_person: Annotated[
        Ssin, At("actorList/entitledPerson/ssin", fr="attributaire", nl="rechthebbende", de="Anspruchseröffner")
    ]
    recipients: Annotated[
        tuple[Recipient, ...],
        At("actorList/recipientList/recipient", fr="personnes payées", nl="wie betaald wordt", de="Zahlungsempfänger"),
    ] = ()
    children: Annotated[
        tuple[BeneficiaryChild, ...],
        At(
            "actorList/beneficiaryChildList/beneficiaryChild",
            fr="enfants bénéficiaires",
            nl="rechtgevende kinderen",
            de="anspruchsberechtigte Kinder",
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FamilyAllowancesReply(Reply):
    """The files in which something was paid over the months asked, most recent first.

    Of a time of payment those months are shown that were asked; without an end it goes on. A file moves with the
    child: from one fund, or one region, to another. When a region did not answer, the status is INCOMPLETE_DATA and
    its `authenticSource` names it: FEDERAL, FLANDERS, WALLONIA, BRUSSELS or EASTBELGIUM.
    """

    dossiers: Annotated[tuple[Dossier, ...], At("cadafDossier", fr="dossiers", nl="dossiers", de="Akten")] = ()


family_allowances = Flow(
    slug="family_allowances",
    wire=Ssdn(
        service_id="OCMWCPASFamilyAllowances",
        version="20140314",
        namespace=f"{SSDN}/FamilyAllowances",
        schema="ssdn/FamilyAllowances/FamilyAllowances.xsd",
        request="FamilyAllowancesRequest",
        reply="FamilyAllowancesReply",
    ),
    request=FamilyAllowancesRequest,
    reply=FamilyAllowancesReply,
    title=Labels(
        fr="Cadastre des allocations familiales",
        nl="Kadaster van de kinderbijslag",
        de="Kataster der Familienbeihilfen",
    ),
    purpose=Labels(
        fr="Voir pour quels enfants des allocations familiales sont payées, à qui et sur quels mois.",
        nl="Nagaan voor welke kinderen kinderbijslag wordt betaald, aan wie en over welke maanden.",
        de="Feststellen, für welche Kinder Familienbeihilfen gezahlt werden, an wen und über welche Monate.",
    ),
    evidence=Evidence.OBSERVED,
    sources=(
        "Elements of a file: seen in public client code.",
        "Envelope, root elements, version and cardinalities: reconstructed.",
        "Roles: published list of quality codes of the BCSS for sector 7.",
    ),
    opened_by=opening.INQUIRY,
)
