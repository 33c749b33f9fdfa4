"""Insurance for health care, increased reimbursement and indemnities; insurability is no income, an indemnity is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...flows.health_insurance import HealthInsuranceReply, InsurancePart, health_insurance
from ...flows.rvv_bim_omnio_status import rvv_bim_omnio_status
from ...labels import Labels
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Finding, Nature, Theme
from ..rule import Rule

NOT_INSURED = Rule(
    key="not_insured",
    theme=Theme.HEALTH,
    title=Labels(
        fr="Aucune mutualité n'assure la personne aujourd'hui",
        nl="Geen enkel ziekenfonds verzekert de persoon vandaag",
        de="Keine Krankenkasse versichert die Person heute",
    ),
    question=Labels(
        fr="À quelle mutualité étiez-vous affilié, et qu'est-ce qui manque : cotisations, inscription, titre de "
        "séjour ? Le CPAS peut aider à s'affilier à une mutualité ou à la CAAMI.",
        nl="Bij welk ziekenfonds was u aangesloten, en wat ontbreekt: bijdragen, inschrijving, verblijfstitel? Het "
        "OCMW kan helpen bij de aansluiting bij een ziekenfonds of de HZIV.",
        de="Bei welcher Krankenkasse waren Sie versichert, und was fehlt: Beiträge, Anmeldung, Aufenthaltstitel? Das "
        "ÖSHZ kann beim Anschluss an eine Krankenkasse oder die HKIV helfen.",
    ),
    bases=(Basis.INSURABILITY, Basis.RESIDUARY),
)
INCREASED = Rule(
    key="increased_reimbursement",
    theme=Theme.HEALTH,
    nature=Nature.RIGHT,
    title=Labels(
        fr="L'intervention majorée de l'assurance soins de santé",
        nl="De verhoogde tegemoetkoming van de ziekteverzekering",
        de="Die erhöhte Beteiligung der Krankenversicherung",
    ),
    question=Labels(
        fr="L'intervention majorée a-t-elle été demandée à la mutualité sur la base des revenus ? Elle n'est pas "
        "automatique tant qu'aucune allocation ne l'ouvre.",
        nl="Werd de verhoogde tegemoetkoming op grond van het inkomen aan het ziekenfonds gevraagd? Ze is niet "
        "automatisch zolang geen uitkering ze opent.",
        de="Wurde die erhöhte Beteiligung aufgrund des Einkommens bei der Krankenkasse beantragt? Sie ist nicht "
        "automatisch, solange keine Leistung sie eröffnet.",
    ),
    bases=(Basis.RESIDUARY,),
)
INDEMNITIES = Rule(
    key="indemnities_paid",
    theme=Theme.HEALTH,
    title=Labels(
        fr="Des indemnités de la mutualité ont été payées",
        nl="Het ziekenfonds heeft uitkeringen betaald",
        de="Die Krankenkasse hat Entschädigungen gezahlt",
    ),
    question=Labels(
        fr="Êtes-vous reconnu en incapacité, depuis quand, et que paie la mutualité par mois ?",
        nl="Bent u erkend als arbeidsongeschikt, sinds wanneer, en wat betaalt het ziekenfonds per maand?",
        de="Sind Sie als arbeitsunfähig anerkannt, seit wann, und was zahlt die Krankenkasse im Monat?",
    ),
    bases=(Basis.RESOURCES, Basis.WORK_DISPOSITION),
)
_ENDED = Labels(
    fr="L'assurance soins de santé a pris fin le {day}.",
    nl="De ziekteverzekering eindigde op {day}.",
    de="Die Krankenversicherung endete am {day}.",
)
_NEVER = Labels(
    fr="Aucune période d'assurance n'est connue sur les deux dernières années.",
    nl="Er is geen verzekerde periode bekend over de laatste twee jaar.",
    de="In den letzten zwei Jahren ist keine Versicherungszeit bekannt.",
)
_ORDINARY = Labels(
    fr="Assuré(e) {period} au taux ordinaire (code titulaire {code}).",
    nl="Verzekerd {period} aan het gewone tarief (gerechtigdencode {code}).",
    de="Versichert {period} zum gewöhnlichen Satz (Berechtigtencode {code}).",
)
_LOST = Labels(
    fr="L'intervention majorée était ouverte {period}.",
    nl="De verhoogde tegemoetkoming was geopend {period}.",
    de="Die erhöhte Beteiligung bestand {period}.",
)
_PAID = Labels(
    fr="{risk}, {period} : {amount} par jour en dernier lieu.",
    nl="{risk}, {period}: laatst {amount} per dag.",
    de="{risk}, {period}: zuletzt {amount} pro Tag.",
)


def not_insured(dossier: Dossier) -> Iterator[Finding]:
    """Nobody insures the person on the day of the inquiry."""
    reply = dossier.whole(health_insurance)
    if reply is None or _insured(dossier, reply):
        return
    ends = [end for one in reply.insurances if one.part and (end := one.part.period.end)]
    fact = dossier.fact(reply, _ENDED, day=max(ends)) if ends else dossier.fact(reply, _NEVER)
    yield NOT_INSURED.finding(fact)


def increased_reimbursement(dossier: Dossier) -> Iterator[Finding]:
    """Insured at the ordinary rate, of somebody who asks for aid."""
    reply, statuses = dossier.reply(health_insurance), dossier.reply(rvv_bim_omnio_status)
    part = _insured(dossier, reply) if reply else None
    if reply is None or part is None or part.ct1.increased_intervention:
        return
    facts = [dossier.fact(reply, _ORDINARY, period=part.period, code=part.ct1.code)]
    if statuses:
        before = [one for one in statuses.statuses if one.result]
        if any(one.period.contains(dossier.on) for one in before):
            return
        facts += [dossier.fact(statuses, _LOST, period=one.period) for one in before]
    yield INCREASED.finding(*facts)


def indemnities_paid(dossier: Dossier) -> Iterator[Finding]:
    """What a mutuality paid in the last year."""
    reply = dossier.reply(health_insurance)
    facts = []
    for one in reply.indemnities if reply else ():
        amount = one.payments[-1].daily_amount if one.payments else Decimal()
        assert reply is not None
        facts.append(dossier.fact(reply, _PAID, risk=one.social_risk, period=one.period, amount=amount))
    if facts:
        yield INDEMNITIES.finding(*facts)


def _insured(dossier: Dossier, reply: HealthInsuranceReply) -> InsurancePart | None:
    parts = (one.part for one in reply.insurances)
    return next((part for part in parts if part and part.period.contains(dossier.on)), None)
