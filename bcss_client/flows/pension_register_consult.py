"""OCMWCPASPensionRegisterConsult 20090706: pensions of the first and second pillar, and what was paid.

Besides pensions proper the register holds the guaranteed income for the elderly, holiday pay, bonuses and capitals.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import CbeNumber, Coded, Period, SsinLike, YearMonth


class Pillars(StrEnum):
    """Which pillars are wanted."""

    FIRST_ONLY = "FirstOnly"
    FIRST_AND_SECOND = "FirstSecond"


class RequestedInformation(StrEnum):
    """How much is wanted: rights, the last payment of each as well, or all payments."""

    RIGHTS_ONLY = "RightsOnly"
    MINIMUM_PAYMENTS = "RightsMinimumPayments"
    MAXIMUM_PAYMENTS = "RightsMaximumPayments"


class Focus(StrEnum):
    """What the period means: that which payments are for, or that in which they were made."""

    REFERENCE_PERIOD = "ReferencePeriod"
    MONTH_OF_PAYMENT = "MonthOfPayment"


class PensionLanguage(StrEnum):
    """The languages of the descriptions."""

    FR = "FR"
    NL = "NL"
    DE = "DE"


class Pillar(Coded):
    """Which pillar a pension belongs to."""

    FIRST = "1", "premier pilier (légal)", "eerste pijler (wettelijk)", "erster Pfeiler (gesetzlich)"
    SECOND = "2", "deuxième pilier (complémentaire)", "tweede pijler (aanvullend)", "zweiter Pfeiler (ergänzend)"


class PensionType(Coded):
    """Kinds of pension. The register's own codes are not published: these are ours. Evidence: reconstructed."""

    RETIREMENT = "10", "pension de retraite", "rustpensioen", "Ruhestandspension"
    PUBLIC_SECTOR = (
        "11",
        "pension de retraite du secteur public",
        "rustpensioen van de overheidssector",
        "Ruhestandspension des öffentlichen Sektors",
    )
    SURVIVOR = "20", "pension de survie", "overlevingspensioen", "Hinterbliebenenpension"
    TRANSITION = "21", "allocation de transition", "overgangsuitkering", "Übergangsentschädigung"
    GUARANTEED_INCOME = (
        "30",
        "garantie de revenus aux personnes âgées (GRAPA)",
        "inkomensgarantie voor ouderen (IGO)",
        "Einkommensgarantie für Betagte (EGB)",
    )
    ANNUITY = "50", "rente de pension complémentaire", "rente van aanvullend pensioen", "Rente der Zusatzpension"
    CAPITAL = "51", "capital de pension complémentaire", "kapitaal van aanvullend pensioen", "Kapital der Zusatzpension"
    SURVIVOR_CAPITAL = "52", "capital de survie", "overlevingskapitaal", "Hinterbliebenenkapital"


class Nature(Coded):
    """What a payment is. The register's own codes are not published: these are ours. Evidence: reconstructed."""

    MONTHLY = "01", "montant mensuel", "maandbedrag", "Monatsbetrag"
    HOLIDAY_PAY = "02", "pécule de vacances", "vakantiegeld", "Urlaubsgeld"
    BONUS = "03", "prime", "premie", "Prämie"
    ARREARS = "04", "arriérés", "achterstallen", "Nachzahlung"
    CAPITAL = "05", "capital unique", "eenmalig kapitaal", "einmaliges Kapital"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PensionRegisterConsultRequest(Message):
    """Ask for the pensions of a person over a period with an end, ten years at most.

    `focus` tells what the period means. With `ReferencePeriod` it is the time rights and payments are for; with
    `MonthOfPayment` it is the time in which payments were made, so that arrears of earlier months are among them.
    `language` is that of the descriptions.
    """

    ssin: Annotated[SsinLike, At("TargetSSIN", *terms.SSIN)]
    period: Annotated[Period, At("Period/(StartDate,EndDate)", *terms.PERIOD, limit=Limit(months=120))]
    pillar: Annotated[
        Pillars | str,
        At("RequestedData/Pillar", fr="piliers demandés", nl="gevraagde pijlers", de="gewünschte Pfeiler"),
    ] = Pillars.FIRST_AND_SECOND
    requested_information: Annotated[
        RequestedInformation | str,
        At(
            "RequestedData/RequestedInformation",
            fr="données demandées",
            nl="gevraagde gegevens",
            de="gewünschte Angaben",
        ),
    ] = RequestedInformation.MAXIMUM_PAYMENTS
    focus: Annotated[
        Focus | str,
        At("RequestedData/Focus", fr="sens de la période", nl="betekenis van de periode", de="Bedeutung des Zeitraums"),
    ] = Focus.REFERENCE_PERIOD
    language: Annotated[
        PensionLanguage | str,
        At("Language", fr="langue des libellés", nl="taal van de omschrijvingen", de="Sprache der Bezeichnungen"),
    ] = PensionLanguage.FR


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Payment(Message):
    """A payment, in euros before deductions.

    `month` is the one it is for, or the one it was made in when that was the focus of the question.
    """

    month: Annotated[YearMonth, At("Month", fr="mois", nl="maand", de="Monat")]
    gross_amount: Annotated[Decimal, At("GrossAmount", fr="montant brut", nl="brutobedrag", de="Bruttobetrag")]
    nature: Annotated[Nature, At("NatureCode", fr="nature", nl="aard", de="Art der Zahlung")]
    nature_description: Annotated[str, At("NatureDescription", *terms.LABEL)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PensionItem(Message):
    """One right to a pension, who owes it, and what was paid; a capital begins and ends on the day it was paid."""

    pillar: Annotated[Pillar, At("Pillar", fr="pilier", nl="pijler", de="Pfeiler")]
    type: Annotated[PensionType, At("PensionType/Code", fr="pension", nl="pensioen", de="Pension")]
    type_description: Annotated[str, At("PensionType/Description", *terms.LABEL)]
    organism: Annotated[CbeNumber, At("PensionOrganism/CompanyID", *terms.CBE_NUMBER)]
    organism_name: Annotated[str, At("PensionOrganism/Name", fr="organisme", nl="instelling", de="Träger")]
    file_reference: Annotated[str, At("FileReference", *terms.FILE_REFERENCE)]
    right_period: Annotated[Period, At("RightPeriod/(StartDate,EndDate)", fr="droit", nl="recht", de="Anspruch")]
    payments: Annotated[tuple[Payment, ...], At("Payment", fr="paiements", nl="betalingen", de="Zahlungen")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PensionRegisterConsultReply(Reply):
    """The rights, first pillar first, oldest first; of each the payments asked, oldest first."""

    pensions: Annotated[tuple[PensionItem, ...], At("PensionItem", fr="pensions", nl="pensioenen", de="Pensionen")] = ()


pension_register_consult = Flow(
    slug="pension_register_consult",
    wire=Ssdn(
        service_id="OCMWCPASPensionRegisterConsult",
        version="20090706",
        namespace=f"{SSDN}/PensionRegister",
        schema="ssdn/PensionRegister/PensionRegister.xsd",
        request="Penskad_OpenPK_ConsultRequest",
        reply="Penskad_OpenPK_ConsultReply",
    ),
    request=PensionRegisterConsultRequest,
    reply=PensionRegisterConsultReply,
    title=Labels(fr="Cadastre des pensions", nl="Pensioenkadaster", de="Pensionskataster"),
    purpose=Labels(
        fr="Voir les pensions et les revenus garantis d'une personne, et ce qui en a été payé.",
        nl="De pensioenen en gewaarborgde inkomens van een persoon zien, en wat ervan betaald is.",
        de="Die Pensionen und garantierten Einkommen einer Person einsehen und was davon gezahlt wurde.",
    ),
    evidence=Evidence.RECONSTRUCTED,
    sources=(
        "Request, and the names of the reply and its items: seen in public client code.",
        "Contents of an item, codes and the limit of ten years: reconstructed.",
    ),
    opened_by=opening.HOUSEHOLD,
)
