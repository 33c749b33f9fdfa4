"""Aid of other centres, of a spouse, and allowances for which a file is open elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from ...flows.attestation import AttestationStatus
from ...flows.consult_other_sectors import Sector, consult_other_sectors
from ...flows.l036 import Attestation, L036Reply, l036
from ...labels import Labels
from ...values import Ssin
from ..basis import Basis
from ..consultation import Relation
from ..dossier import Dossier
from ..finding import Fact, Finding, Nature, Theme
from ..rule import Rule

TWO_CENTRES = Rule(
    key="two_centres",
    theme=Theme.OTHER_AID,
    title=Labels(
        fr="Deux centres attestent une aide pour les mêmes mois",
        nl="Twee centra attesteren steun voor dezelfde maanden",
        de="Zwei Zentren bescheinigen Hilfe für dieselben Monate",
    ),
    question=Labels(
        fr="Qu'avez-vous reçu de chaque centre depuis le déménagement, et l'avez-vous annoncé ? Les deux centres "
        "s'accordent sur le mois du changement et sur qui récupère ; l'attestation peut aussi avoir du retard.",
        nl="Wat hebt u van elk centrum ontvangen sinds de verhuizing, en hebt u die gemeld? Beide centra spreken af "
        "over de maand van overgang en over wie terugvordert; het attest kan ook achterlopen.",
        de="Was haben Sie seit dem Umzug von jedem Zentrum erhalten, und haben Sie ihn gemeldet? Beide Zentren "
        "stimmen sich über den Monat des Wechsels und die Rückforderung ab; die Bescheinigung kann auch nachhinken.",
    ),
    bases=(Basis.COMPETENCE, Basis.REVISION, Basis.HEARING),
)
OTHER_CENTRE = Rule(
    key="aid_attested",
    theme=Theme.OTHER_AID,
    title=Labels(
        fr="Une aide est attestée aujourd'hui",
        nl="Er is vandaag steun geattesteerd",
        de="Heute ist eine Hilfe bescheinigt",
    ),
    question=Labels(
        fr="Quel centre vous aide, et jusqu'à quand ? L'attestation dit le type et la période, jamais le montant.",
        nl="Welk centrum steunt u, en tot wanneer? Het attest vermeldt soort en periode, nooit het bedrag.",
        de="Welches Zentrum hilft Ihnen, und bis wann? Die Bescheinigung nennt Art und Zeitraum, nie den Betrag.",
    ),
    bases=(Basis.COMPETENCE,),
)
SPOUSE_AIDED = Rule(
    key="spouse_aided",
    theme=Theme.OTHER_AID,
    title=Labels(
        fr="Un centre aide aussi {name}", nl="Een centrum steunt ook {name}", de="Ein Zentrum hilft auch {name}"
    ),
    question=Labels(
        fr="Vivez-vous vraiment séparés, depuis quand, et qui a les enfants ? Entendez chacun et voyez les deux "
        "logements avant de conclure ; signaler une fraude n'est pas le rôle du travailleur social.",
        nl="Leeft u werkelijk gescheiden, sinds wanneer, en bij wie zijn de kinderen? Hoor elk van beiden en bezoek "
        "beide woningen voor u besluit; fraude melden is niet de rol van de maatschappelijk werker.",
        de="Leben Sie wirklich getrennt, seit wann, und bei wem sind die Kinder? Hören Sie beide an und besuchen Sie "
        "beide Wohnungen, bevor Sie schließen; Betrug zu melden ist nicht Aufgabe des Sozialarbeiters.",
    ),
    bases=(Basis.COHABITATION, Basis.HEARING, Basis.HOME_VISIT),
)
DISABILITY = Rule(
    key="disability_file",
    theme=Theme.OTHER_AID,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Un dossier d'allocation est ouvert au service des personnes handicapées",
        nl="Er loopt een dossier voor een tegemoetkoming bij de dienst voor personen met een handicap",
        de="Bei der Dienststelle für Personen mit Behinderung ist eine Akte für eine Beihilfe offen",
    ),
    question=Labels(
        fr="Où en est la demande d'allocation de remplacement de revenus ou d'intégration ? Elle passe avant l'aide ; "
        "une avance récupérable sur les arriérés est possible.",
        nl="Hoever staat de aanvraag voor een inkomensvervangende of een integratietegemoetkoming? Ze gaat voor op "
        "steun; een voorschot, terugvorderbaar op de achterstallen, is mogelijk.",
        de="Wie weit ist der Antrag auf Einkommensersatz- oder Eingliederungsbeihilfe? Sie geht der Hilfe vor; ein "
        "Vorschuss, rückforderbar von den Nachzahlungen, ist möglich.",
    ),
    bases=(Basis.RESIDUARY,),
)
_ATTESTED = Labels(
    fr="CPAS {centre} : {category}, {period}.",
    nl="OCMW {centre}: {category}, {period}.",
    de="ÖSHZ {centre}: {category}, {period}.",
)
_KNOWN = Labels(
    fr="Le secteur {sector} connaît la personne {period}.",
    nl="De sector {sector} kent de persoon {period}.",
    de="Der Sektor {sector} kennt die Person {period}.",
)


def aid_attested(dossier: Dossier) -> Iterator[Finding]:
    """Aid attested today, by one centre or by two for the same months."""
    reply = dossier.reply(l036)
    made = valid(reply) if reply else ()
    benefits = dossier.declared.benefits
    doubled = [pair for pair in combinations(made, 2) if _doubled(*pair)]
    if reply and doubled:
        told = dict.fromkeys(one for pair in doubled for one in pair)
        until = benefits.other_cpas_until or (date.min if benefits.other_cpas is False else None)
        differs = until is not None and any((one.validity_period.end or date.max) > until for one in told)
        yield TWO_CENTRES.finding(*(attested(dossier, reply, one) for one in told), differs=differs)
        return
    now = [one for one in made if one.validity_period.contains(dossier.on)]
    if reply and now and not benefits.other_cpas:
        facts = (attested(dossier, reply, one) for one in now)
        yield OTHER_CENTRE.finding(*facts, differs=benefits.other_cpas is False)


def spouse_aided(dossier: Dossier) -> Iterator[Finding]:
    """Aid attested for a spouse who is registered elsewhere."""
    for person in dossier.third_persons:
        facts = list(attested_now(dossier, person.ssin)) if person.relation is Relation.SPOUSE else []
        if facts:
            yield SPOUSE_AIDED.finding(*facts, name=dossier.name(person.ssin))


def disability_file(dossier: Dossier) -> Iterator[Finding]:
    """A file that is open where allowances for disabled people are decided."""
    reply = dossier.reply(consult_other_sectors)
    known = [one for one in (reply.consultations if reply else ()) if one.sector is Sector.DISABILITY]
    now = [one for one in known if one.period.contains(dossier.on)]
    declared = dossier.declared.benefits.disability
    if reply and now and not declared:
        facts = (dossier.fact(reply, _KNOWN, sector=one.sector, period=one.period) for one in now)
        yield DISABILITY.finding(*facts, differs=declared is False)


def attested_now(dossier: Dossier, about: Ssin) -> Iterator[Fact]:
    """The aid attested for somebody on the day of the inquiry."""
    reply = dossier.reply(l036, about=about)
    for one in valid(reply) if reply else ():
        if reply and one.validity_period.contains(dossier.on):
            yield attested(dossier, reply, one)


def attested(dossier: Dossier, reply: L036Reply, one: Attestation) -> Fact:
    """What a centre attests, in a sentence."""
    centre = dossier.municipality(one.ocmw_cpas)
    return dossier.fact(reply, _ATTESTED, centre=centre, category=one.category_code, period=one.validity_period)


def valid(reply: L036Reply) -> tuple[Attestation, ...]:
    """The attestations that hold: neither cancelled nor corrected by a later one."""
    return tuple(
        one
        for one in reply.attestations
        if one.recent_answer is None and one.status is not AttestationStatus.CANCELLATION
    )


def _doubled(one: Attestation, other: Attestation) -> bool:
    return one.ocmw_cpas != other.ocmw_cpas and one.validity_period.overlaps(other.validity_period)
