"""Jobs, declared and announced; Dimona tells when work begins and ends, not what it pays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ...flows.a701 import a701
from ...flows.consult_other_sectors import Sector, consult_other_sectors
from ...flows.l301 import l301
from ...flows.l950 import Activity, DimonaAction, KindOfWorker, L950Reply, PlaIndicator, l950
from ...flows.unemployment_code import UnemploymentCode
from ...flows.unemployment_situation import unemployment_situation
from ...labels import Labels
from ...values import Period, months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Nature, Theme
from ..rule import Rule
from .identity import REPLACED

_STUDENTS = (KindOfWorker.STUDENT, KindOfWorker.OCCASIONAL_STUDENT)
_FULL_TIME, _FULL_WEEK = Decimal(38), Decimal(6)  # hours a week; allowances a week
_MORE = Decimal("1.25")  # how much more than declared is worth a question: a setting

UNDECLARED = Rule(
    key="undeclared_work",
    theme=Theme.WORK,
    title=Labels(
        fr="Du travail est annoncé dont la personne ne parle pas",
        nl="Er is werk aangegeven waarover de persoon niet spreekt",
        de="Es ist Arbeit gemeldet, von der die Person nicht spricht",
    ),
    question=Labels(
        fr="Travaillez-vous encore là, combien d'heures, et qu'avez-vous gagné ? Montrez contrat et fiches de paie : "
        "la Dimona annonce un travail, elle ne dit pas ce qui a été payé.",
        nl="Werkt u daar nog, hoeveel uren, en wat hebt u verdiend? Toon contract en loonfiches: Dimona kondigt werk "
        "aan, maar zegt niet wat werd betaald.",
        de="Arbeiten Sie dort noch, wie viele Stunden, und was haben Sie verdient? Zeigen Sie Vertrag und Lohnzettel: "
        "Die Dimona meldet eine Arbeit, sie sagt nicht, was gezahlt wurde.",
    ),
    bases=(Basis.RESOURCES, Basis.EXEMPTION, Basis.HEARING),
)
HOURS = Rule(
    key="hours_differ",
    theme=Theme.WORK,
    title=Labels(
        fr="Le temps de travail connu dépasse celui qui est déclaré",
        nl="De bekende arbeidstijd is hoger dan de aangegeven arbeidstijd",
        de="Die bekannte Arbeitszeit übersteigt die angegebene",
    ),
    question=Labels(
        fr="Votre contrat a-t-il été modifié, et combien d'heures sont payées ? Les fiches de paie des trois derniers "
        "mois le diront.",
        nl="Werd uw contract gewijzigd, en hoeveel uren worden betaald? De loonfiches van de laatste drie maanden "
        "tonen het.",
        de="Wurde Ihr Vertrag geändert, und wie viele Stunden werden bezahlt? Die Lohnzettel der letzten drei Monate "
        "zeigen es.",
    ),
    bases=(Basis.RESOURCES,),
)
NOT_FOUND = Rule(
    key="declared_work_not_found",
    theme=Theme.WORK,
    title=Labels(
        fr="Le travail déclaré n'est pas connu sous ce numéro",
        nl="Het aangegeven werk is niet bekend onder dit nummer",
        de="Die angegebene Arbeit ist unter dieser Nummer nicht bekannt",
    ),
    question=Labels(
        fr="Pour qui avez-vous travaillé, et sous quel numéro étiez-vous inscrit ? Une absence dans le flux ne "
        "contredit pas ce que dit la personne.",
        nl="Voor wie hebt u gewerkt, en onder welk nummer was u ingeschreven? Dat de stroom niets toont, spreekt de "
        "persoon niet tegen.",
        de="Für wen haben Sie gearbeitet, und unter welcher Nummer waren Sie gemeldet? Dass der Datenfluss nichts "
        "zeigt, widerspricht der Person nicht.",
    ),
    bases=(Basis.FLOWS, Basis.HEARING),
)
STUDENT_JOB = Rule(
    key="student_exemption",
    theme=Theme.WORK,
    nature=Nature.RIGHT,
    title=Labels(
        fr="L'exonération des revenus d'un travail d'étudiant",
        nl="De vrijstelling van inkomsten uit studentenarbeid",
        de="Die Freistellung von Einkünften aus Studentenarbeit",
    ),
    question=Labels(
        fr="Le plan d'études est-il fixé dans un projet individualisé ? Les revenus de l'étudiant sont alors exonérés "
        "en partie. Une allocation d'études a-t-elle été demandée ?",
        nl="Staat het studieplan in een geïndividualiseerd project? Dan zijn de inkomsten van de student deels "
        "vrijgesteld. Werd een studietoelage aangevraagd?",
        de="Steht der Studienplan in einem individuellen Projekt? Dann sind die Einkünfte teilweise freigestellt. "
        "Wurde eine Studienbeihilfe beantragt?",
    ),
    bases=(Basis.EXEMPTION, Basis.RESIDUARY),
)
PAY_DUE = Rule(
    key="pay_due",
    theme=Theme.WORK,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Un employeur public reste engagé : traitement, traitement d'attente ou indemnité",
        nl="Een openbare werkgever blijft verbonden: wedde, wachtgeld of uitkering",
        de="Ein öffentlicher Arbeitgeber bleibt verpflichtet: Gehalt, Wartegeld oder Entschädigung",
    ),
    question=Labels(
        fr="Qu'écrit l'employeur sur votre traitement : maladie, disponibilité, traitement d'attente ? Le CPAS peut "
        "avancer ce qui est dû.",
        nl="Wat schrijft de werkgever over uw wedde: ziekte, disponibiliteit, wachtgeld? Het OCMW kan voorschieten wat "
        "verschuldigd is.",
        de="Was schreibt der Arbeitgeber zu Ihrem Gehalt: Krankheit, Zurdispositionsstellung, Wartegeld? Das ÖSHZ kann "
        "vorschießen, was geschuldet ist.",
    ),
    bases=(Basis.RESIDUARY,),
)
_ORDINARY_JOB = Labels(
    fr="Occupation chez {employer} {period}.",
    nl="Tewerkstelling bij {employer} {period}.",
    de="Beschäftigung bei {employer} {period}.",
)
_JOB = Labels(
    fr="Occupation chez {employer} {period} ({kind}).",
    nl="Tewerkstelling bij {employer} {period} ({kind}).",
    de="Beschäftigung bei {employer} {period} ({kind}).",
)
_DAYS_A_WEEK = Labels(
    fr="L'ONEM retient {regime} allocations sur 6 par semaine depuis le {day}, soit environ {hours} heures de travail "
    "; déclarées : {declared}.",
    nl="De RVA houdt rekening met {regime} uitkeringen op 6 per week sinds {day}, ongeveer {hours} uren werk; "
    "aangegeven: {declared}.",
    de="Das LfA berücksichtigt seit dem {day} {regime} von 6 Entschädigungen pro Woche, etwa {hours} Arbeitsstunden; "
    "angegeben: {declared}.",
)
_CONTRACT_CHANGED = Labels(
    fr="La dernière Dimona est une modification du contrat.",
    nl="De laatste Dimona is een wijziging van het contract.",
    de="Die letzte Dimona ist eine Änderung des Vertrags.",
)
_NONE_IN = Labels(
    fr="Aucune occupation n'est connue en {year}.",
    nl="Geen tewerkstelling bekend in {year}.",
    de="Keine Beschäftigung bekannt im Jahr {year}.",
)
_UNDER_FORMER = Labels(
    fr="Une occupation est connue sous le numéro remplacé {period}.",
    nl="Een tewerkstelling is bekend onder het vervangen nummer {period}.",
    de="Eine Beschäftigung ist unter der ersetzten Nummer bekannt {period}.",
)


def undeclared_work(dossier: Dossier) -> Iterator[Finding]:
    """Jobs of the last year that do not end with what the applicant tells of.

    Whoever says to have no work now contradicts a job of today, or one after the last day told; not one that ended.
    """
    reply, declared = dossier.reply(l950), dossier.declared.work
    if reply is None or declared.employed:
        return
    year = Period(months_later(dossier.on, -12), dossier.on)
    jobs = [
        one
        for one in announced(reply)
        if one.worker.occupation_period.overlaps(year) and not _is_told_of(dossier, one.worker.occupation_period)
    ]
    if jobs:
        goes_on = any(one.worker.occupation_period.contains(dossier.on) for one in jobs)
        differs = declared.employed is False and (goes_on or declared.until is not None)
        yield UNDECLARED.finding(*(job_fact(dossier, reply, one) for one in jobs), differs=differs)


def hours_differ(dossier: Dossier) -> Iterator[Finding]:
    """A part-time job that the unemployment office knows as longer than the applicant says."""
    situation, declared = dossier.reply(unemployment_situation), dossier.declared.work.hours_per_week
    if situation is None or not declared:
        return
    # Of other rights the regime tells how many days are paid, not how many are worked.
    beside_work = [one for one in situation.rights if one.unemployment_code is UnemploymentCode.ONLY_TEMPORARY]
    for right in beside_work:
        regime = right.indemnification_regime
        hours = regime * _FULL_TIME / _FULL_WEEK if regime else None
        if regime and hours and hours > declared * _MORE:
            fact = dossier.fact(
                situation,
                _DAYS_A_WEEK,
                regime=_number(regime),
                day=right.right_starting_date,
                hours=round(hours),
                declared=_number(declared),
            )
            yield HOURS.finding(fact, *_changes(dossier), differs=True)


def declared_work_not_found(dossier: Dossier) -> Iterator[Finding]:
    """A year in which the applicant says to have worked, and nothing is known of under this number.

    Only a year that was asked about as a whole, and in which the applicant was not self-employed.
    """
    reply, sectors = dossier.whole(l950), dossier.reply(consult_other_sectors)
    asked, activity = dossier.of(l950), dossier.reply(l301)
    since = asked.question.period.begin if asked and asked.question.period else date.max
    if reply is None or activity is None:
        return
    self_employed = activity.attestation
    for year in dossier.declared.work.worked_in:
        whole = Period(date(year, 1, 1), date(year, 12, 31))
        is_asked = since <= whole.begin <= dossier.on
        if not is_asked or any(one.worker.occupation_period.overlaps(whole) for one in announced(reply)):
            continue
        if self_employed and Period(self_employed.activity_begin_date, self_employed.cessation_date).overlaps(whole):
            continue
        facts = [dossier.fact(reply, _NONE_IN, year=year)]
        if sectors:
            facts += [
                dossier.fact(sectors, _UNDER_FORMER, period=one.period)
                for one in sectors.consultations
                if one.sector in (Sector.ONSS, Sector.ONSS_APL)
                and one.quality_code == REPLACED
                and one.period.overlaps(whole)
            ]
        yield NOT_FOUND.finding(*facts)


def student_exemption(dossier: Dossier) -> Iterator[Finding]:
    """A job as a student, part of which does not count."""
    reply = dossier.reply(l950)
    jobs = [one for one in announced(reply) if one.worker.kind_of_worker in _STUDENTS] if reply else []
    now = [one for one in jobs if one.worker.occupation_period.contains(dossier.on)]
    if reply and now:
        yield STUDENT_JOB.finding(*(job_fact(dossier, reply, one) for one in now))


def pay_due(dossier: Dossier) -> Iterator[Finding]:
    """A job at a local authority that goes on, of somebody who declares no work."""
    reply = dossier.reply(l950)
    if reply is None or dossier.declared.work.employed is not False:
        return
    jobs = [
        one
        for one in announced(reply)
        if one.employer.pla_indicator is PlaIndicator.ONSS_APL and one.worker.occupation_period.contains(dossier.on)
    ]
    if jobs:
        yield PAY_DUE.finding(*(job_fact(dossier, reply, one) for one in jobs))


def _is_told_of(dossier: Dossier, job: Period) -> bool:
    """Whether a job ended by the last day told, or in a year in which the applicant says to have worked."""
    declared = dossier.declared.work
    ended = job.end if job.end and job.end < dossier.on else None
    by_then = declared.until is not None and job.end is not None and job.end <= declared.until
    return by_then or (ended is not None and ended.year in declared.worked_in)


def announced(reply: L950Reply) -> tuple[Activity, ...]:
    """The jobs that were not cancelled."""
    return tuple(one for one in reply.activities if one.worker.last_dimona_action is not DimonaAction.CANCEL)


def job_fact(dossier: Dossier, reply: L950Reply, job: Activity) -> Fact:
    """A job in a sentence, with the name of the employer where the directory told it."""
    number = job.employer.cbe_number
    firms = (one.employer for one in dossier.replies(a701))
    name = next((firm.name for firm in firms if firm and firm.numbers.cbe_number == number), str(number or "?"))
    worker = job.worker
    sentence = _ORDINARY_JOB if worker.kind_of_worker is KindOfWorker.OTHER else _JOB
    return dossier.fact(reply, sentence, kind=worker.kind_of_worker, employer=name, period=worker.occupation_period)


def _number(value: Decimal) -> str:
    """A number as all three languages write it."""
    return f"{value.normalize():f}".replace(".", ",")


def _changes(dossier: Dossier) -> Iterator[Fact]:
    reply = dossier.reply(l950)
    for one in reply.activities if reply else ():
        changed = one.worker.last_dimona_action is DimonaAction.CHANGE
        if reply and changed and one.worker.occupation_period.contains(dossier.on):
            yield dossier.fact(reply, _CONTRACT_CHANGED)
