"""What the flows tell of somebody on a day: that it is valid, and that one flow tells what the others tell."""

from __future__ import annotations

from collections.abc import Iterator

from bcss_client.flows.a701 import A701Request
from bcss_client.flows.attestation import AttestationStatus
from bcss_client.flows.health_insurance import HealthInsuranceReply, SocialStatus
from bcss_client.flows.identify_person import IdentifyPersonReply
from bcss_client.flows.l036 import L036Reply
from bcss_client.flows.l950 import L950Reply
from bcss_client.flows.list_of_attestations import ListOfAttestationsReply, RequestType
from bcss_client.flows.pension_register_consult import PensionRegisterConsultReply, PensionType
from bcss_client.flows.perform_investigation import PerformInvestigationReply
from bcss_client.flows.rvv_bim_omnio_status import RvvBimOmnioStatusReply
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.unemployment_paid_sums import UnemploymentPaidSumsReply
from bcss_client.flows.unemployment_payments import UnemploymentPaymentsReply
from bcss_client.flows.unemployment_rights import UnemploymentRightsReply
from bcss_client.flows.unemployment_situation import UnemploymentSituationReply
from bcss_client.reply import Outcome, Reply
from bcss_client.values import YearMonth, months_later

from ..flows import ANSWERS
from ..world.careers import PENSIONER
from ..world.coherence import Invariant, invariant
from .asking import CONSULTED, Told
from .messages import is_conform

_FLOWS = {flow.slug: flow for flow in CONSULTED}


@invariant(
    fr="Chaque flux de consultation répond sur chaque personne.",
    nl="Elke raadplegingsstroom antwoordt over elke persoon.",
    de="Jeder Abfragedatenfluss antwortet zu jeder Person.",
)
def every_flow_answers(told: Told) -> Iterator[bool]:
    """Every flow that reads answers about everybody."""
    for _, answer in told.answers.values():
        found = (Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND)
        yield isinstance(answer, Reply) and answer.status.outcome in found


@invariant(
    fr="Chaque réponse est conforme au schéma de son flux.",
    nl="Elk antwoord beantwoordt aan het schema van zijn stroom.",
    de="Jede Antwort entspricht dem Schema ihres Datenflusses.",
)
def every_reply_is_valid(told: Told) -> Iterator[bool]:
    """Every reply is valid under the schema of its flow."""
    for slug, (asked, answer) in told.answers.items():
        if isinstance(answer, Reply):
            yield is_conform(_FLOWS[slug], asked, answer)


@invariant(
    fr="Tx25 et PerformInvestigation donnent le même ménage et la même adresse.",
    nl="Tx25 en PerformInvestigation geven hetzelfde gezin en hetzelfde adres.",
    de="Tx25 und PerformInvestigation geben denselben Haushalt und dieselbe Adresse.",
)
def household_is_told_alike(told: Told) -> Iterator[bool]:
    """Tx25 and PerformInvestigation give the same household and the same address."""
    file, inquiry = told.reply("tx25"), told.reply("perform_investigation")
    if not isinstance(file, Tx25Reply) or not isinstance(inquiry, PerformInvestigationReply):
        return
    if file.status.outcome is not Outcome.DATA_FOUND:
        return
    members = {(one.ssin, int(one.relation_ship)) for one in inquiry.family_members}
    for head in file.heads_of_family[:1]:
        role = int(head.family_role.code)
        yield (told.person.ssin, role) in members
        yield head.national_number is not None and (head.national_number.number, 1) in members
    if file.family_members:
        others = {
            (one.national_number.number, int(one.family_role.code))
            for one in file.family_members
            if one.national_number is not None
        }
        yield {(told.person.ssin, 1), *others} == members
    address = inquiry.citizens[0].standard_address
    if address is not None and address.municipality is not None:
        yield address.municipality.postal_code == file.legal_main_addresses[0].zip_code


@invariant(
    fr="Nom et sexe sont les mêmes dans tous les flux qui les donnent.",
    nl="Naam en geslacht zijn dezelfde in alle stromen die ze geven.",
    de="Name und Geschlecht sind in allen Datenflüssen, die sie angeben, dieselben.",
)
def identity_is_told_alike(told: Told) -> Iterator[bool]:
    """Last name and sex are the same in all flows that give them."""
    inquiry, found, work = told.reply("perform_investigation"), told.reply("identify_person"), told.reply("l950")
    if not isinstance(inquiry, PerformInvestigationReply) or not isinstance(found, IdentifyPersonReply):
        return
    citizen = inquiry.citizens[0]
    for one in found.persons:
        yield one.last_name == citizen.name.last_name
        yield citizen.gender is None or (one.gender is not None and one.gender.code == citizen.gender.code)
    if isinstance(work, L950Reply):
        for activity in work.activities:
            yield activity.natural_person.last_name == citizen.name.last_name


@invariant(
    fr="Qui a une attestation en cours selon L036 a une aide en cours selon la liste des attestations.",
    nl="Wie volgens L036 een lopend attest heeft, heeft volgens de lijst van attesten lopende hulp.",
    de="Wer laut L036 eine laufende Bescheinigung hat, hat laut der Liste der Bescheinigungen eine laufende Hilfe.",
)
def attestations_are_told_alike(told: Told) -> Iterator[bool]:
    """Whoever has an attestation that holds by L036 has aid that goes on by the list of attestations."""
    attested = told.reply("l036")
    if isinstance(attested, L036Reply):
        for one in attested.attestations:
            in_force = one.recent_answer is None and one.status is not AttestationStatus.CANCELLATION
            if in_force and one.validity_period.contains(told.situation.today):
                granted = told.reply("list_of_attestations", request_type=RequestType.STATUS_65)
                yield isinstance(granted, ListOfAttestationsReply) and bool(granted.attestations)


@invariant(
    fr="Le statut BIM est celui que l'assurabilité montre.",
    nl="De RVV-status is die welke de verzekerbaarheid toont.",
    de="Der Status der erhöhten Beteiligung ist der, den die Versicherbarkeit zeigt.",
)
def increased_reimbursement_is_told_alike(told: Told) -> Iterator[bool]:
    """The status of increased reimbursement is what insurability shows."""
    status, insured = told.reply("rvv_bim_omnio_status"), told.reply("health_insurance")
    if isinstance(status, RvvBimOmnioStatusReply) and isinstance(insured, HealthInsuranceReply):
        today = told.situation.today
        parts = [one.part for one in insured.insurances if one.part and one.part.period.contains(today)]
        entitled = any(one.result and one.period.contains(today) for one in status.statuses)
        for part in parts:
            yield part.ct1.increased_intervention == entitled


@invariant(
    fr="Les employeurs que L950 nomme se trouvent dans A701.",
    nl="De werkgevers die L950 vermeldt, staan in A701.",
    de="Die Arbeitgeber, die L950 nennt, stehen in A701.",
)
def employers_are_in_the_directory(told: Told) -> Iterator[bool]:
    """The employers L950 names are found by A701, under both their numbers."""
    work = told.reply("l950")
    if isinstance(work, L950Reply):
        numbers = {(one.employer.cbe_number, one.employer.onss_number) for one in work.activities}
        for cbe, onss in sorted(numbers, key=str):
            for asked in (A701Request(cbe_number=cbe), A701Request(onss_number=onss)):
                answer = ANSWERS["a701"](asked, told.situation)
                yield isinstance(answer, Reply) and answer.status.outcome is Outcome.DATA_FOUND


@invariant(
    fr="La situation de chômage est celle des droits et du paiement du même jour.",
    nl="De werkloosheidssituatie is die van de rechten en de betaling van dezelfde dag.",
    de="Die Situation der Arbeitslosigkeit ist die der Rechte und der Zahlung desselben Tages.",
)
def unemployment_is_told_alike(told: Told) -> Iterator[bool]:
    """The situation of unemployment is the rights and the payment of the same day."""
    situation, rights = told.reply("unemployment_situation"), told.reply("unemployment_rights")
    payments = told.reply("unemployment_payments")
    if (
        isinstance(situation, UnemploymentSituationReply)
        and isinstance(rights, UnemploymentRightsReply)
        and isinstance(payments, UnemploymentPaymentsReply)
    ):
        yield (situation.rights, situation.no_right) == (rights.rights, rights.no_right)
        yield situation.payment == payments.payment


@invariant(
    fr="Le dernier paiement du chômage est la dernière des sommes payées.",
    nl="De laatste werkloosheidsbetaling is de laatste van de betaalde bedragen.",
    de="Die letzte Zahlung des Arbeitslosengelds ist die letzte der gezahlten Summen.",
)
def last_payment_is_the_last_sum(told: Told) -> Iterator[bool]:
    """The last payment of an unemployment allowance is the last of the sums paid."""
    payments = told.reply("unemployment_payments")
    sums = told.reply("unemployment_paid_sums", all_allowance=True)
    if isinstance(payments, UnemploymentPaymentsReply) and isinstance(sums, UnemploymentPaidSumsReply):
        since = YearMonth.of(months_later(told.situation.today, -11))
        paid = payments.payment.paid_month if payments.payment else None
        last = max((one.related_month for one in sums.paid_sums), default=None)
        if last is not None or (paid is not None and since <= paid):
            yield paid == last


@invariant(
    fr="Qui reçoit une pension de retraite est pensionné pour la mutualité.",
    nl="Wie een rustpensioen krijgt, is gepensioneerd voor het ziekenfonds.",
    de="Wer eine Ruhestandspension erhält, ist für die Krankenkasse Pensionierter.",
)
def pension_is_told_alike(told: Told) -> Iterator[bool]:
    """Whoever is paid a retirement pension is a pensioner for the mutuality and in the National Register."""
    paid, insured = told.reply("pension_register_consult"), told.reply("health_insurance")
    if isinstance(paid, PensionRegisterConsultReply) and isinstance(insured, HealthInsuranceReply):
        today = told.situation.today
        retired = [
            one for one in paid.pensions if one.type is PensionType.RETIREMENT and one.right_period.contains(today)
        ]
        parts = [one.part for one in insured.insurances if one.part and one.part.period.contains(today)]
        for _ in retired:
            yield any(one.code == PENSIONER and one.period.contains(today) for one in told.person.occupations)
            for part in parts:
                yield part.ct1.social_status is SocialStatus.PENSIONER


AGREEMENTS: tuple[Invariant[Told], ...] = tuple(
    declared for declared in tuple(globals().values()) if isinstance(declared, Invariant)
)
"""Every agreement."""
