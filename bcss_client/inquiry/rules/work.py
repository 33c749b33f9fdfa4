"""Jobs, declared and announced; Dimona tells when work begins and ends, not what it pays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from ...flows.a701 import a701
from ...flows.consult_other_sectors import Sector, consult_other_sectors
from ...flows.l950 import Activity, DimonaAction, KindOfWorker, L950Reply, PlaIndicator, l950
from ...flows.unemployment_situation import unemployment_situation
from ...labels import Labels
from ...values import Period, joined, months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Nature, Theme
from ..rule import Rule
from .identity import REPLACED

_STUDENTS = (KindOfWorker.STUDENT, KindOfWorker.OCCASIONAL_STUDENT)
_FULL_TIME, _FULL_WEEK = Decimal(38), Decimal(6)  # hours a week; allowances a week
_MORE = Decimal("1.25")  # how much more than declared is worth a question: a setting
_NEEDED, _WITHIN = 312, 36  # days of work that open unemployment, in so many months (reform of 2026)
_SOON = 2  # months before the end of a contract from which the question is put: a setting

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
        nl="De gekende arbeidstijd is hoger dan de aangegeven arbeidstijd",
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
        nl="Het aangegeven werk is niet gekend onder dit nummer",
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
OPENS_UNEMPLOYMENT = Rule(
    key="work_opens_unemployment",
    theme=Theme.UNEMPLOYMENT,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Les jours de travail ouvrent peut-être le droit au chômage",
        nl="De arbeidsdagen openen mogelijk het recht op werkloosheidsuitkeringen",
        de="Die Arbeitstage eröffnen möglicherweise Anspruch auf Arbeitslosengeld",
    ),
    question=Labels(
        fr="Vous êtes-vous inscrit comme demandeur d'emploi, et un organisme de paiement a-t-il introduit la demande "
        "? Le CPAS peut faire une avance en attendant.",
        nl="Bent u ingeschreven als werkzoekende, en heeft een uitbetalingsinstelling de aanvraag ingediend? Het OCMW "
        "kan intussen een voorschot geven.",
        de="Sind Sie als arbeitsuchend gemeldet, und hat eine Zahlstelle den Antrag eingereicht? Das ÖSHZ kann bis "
        "dahin einen Vorschuss zahlen.",
    ),
    bases=(Basis.RESIDUARY, Basis.WORK_DISPOSITION),
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
    nl="Geen tewerkstelling gekend in {year}.",
    de="Keine Beschäftigung bekannt im Jahr {year}.",
)
_UNDER_FORMER = Labels(
    fr="Une occupation est connue sous le numéro remplacé {period}.",
    nl="Een tewerkstelling is gekend onder het vervangen nummer {period}.",
    de="Eine Beschäftigung ist unter der ersetzten Nummer bekannt {period}.",
)
_DAYS = Labels(
    fr="Environ {days} jours de travail en {months} mois ; il en faut {needed}.",
    nl="Ongeveer {days} arbeidsdagen in {months} maanden; er zijn er {needed} nodig.",
    de="Etwa {days} Arbeitstage in {months} Monaten; nötig sind {needed}.",
)
_NO_CLAIM = Labels(
    fr="L'ONEM ne connaît aucun dossier.", nl="De RVA kent geen dossier.", de="Dem LfA ist keine Akte bekannt."
)


def undeclared_work(dossier: Dossier) -> Iterator[Finding]:
    """Jobs of the last year that do not end with what the applicant tells of."""
    reply, declared = dossier.reply(l950), dossier.declared.work
    if reply is None or declared.employed:
        return
    told_until = declared.until or date.min
    year = Period(months_later(dossier.on, -12), dossier.on)
    jobs = [
        one
        for one in announced(reply)
        if one.worker.occupation_period.overlaps(year) and (one.worker.occupation_period.end or date.max) > told_until
    ]
    if jobs:
        yield UNDECLARED.finding(*(job_fact(dossier, reply, one) for one in jobs), differs=declared.employed is False)


def hours_differ(dossier: Dossier) -> Iterator[Finding]:
    """A part-time job that the unemployment office knows as longer than the applicant says."""
    situation, declared = dossier.reply(unemployment_situation), dossier.declared.work.hours_per_week
    if situation is None or not declared:
        return
    for right in situation.rights:
        regime = right.indemnification_regime
        hours = regime * _FULL_TIME / _FULL_WEEK if regime else None
        if regime and hours and hours > declared * _MORE:
            fact = dossier.fact(
                situation,
                _DAYS_A_WEEK,
                regime=f"{regime.normalize():f}",
                day=right.right_starting_date,
                hours=round(hours),
                declared=f"{declared.normalize():f}",
            )
            yield HOURS.finding(fact, *_changes(dossier), differs=True)


def declared_work_not_found(dossier: Dossier) -> Iterator[Finding]:
    """A year in which the applicant says to have worked, and nothing is known of under this number."""
    reply, sectors = dossier.reply(l950), dossier.reply(consult_other_sectors)
    for year in dossier.declared.work.worked_in if reply else ():
        whole = Period(date(year, 1, 1), date(year, 12, 31))
        assert reply is not None
        if any(one.worker.occupation_period.overlaps(whole) for one in announced(reply)):
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


def work_opens_unemployment(dossier: Dossier) -> Iterator[Finding]:
    """Enough days of work for unemployment, at the end of a job, and no file at the unemployment office."""
    reply, situation = dossier.reply(l950), dossier.reply(unemployment_situation)
    if reply is None or situation is None or not situation.is_empty:
        return
    jobs = [one for one in announced(reply) if one.worker.kind_of_worker is KindOfWorker.OTHER]
    ends = [one.worker.occupation_period.end for one in jobs]
    soon = months_later(dossier.on, _SOON)
    if not ends or any(end is None or end > soon for end in ends):
        return
    within = Period(months_later(dossier.on, -_WITHIN), dossier.on)
    days = _working_days([one.worker.occupation_period for one in jobs], within)
    if days >= _NEEDED:
        counted = dossier.fact(reply, _DAYS, days=days, months=_WITHIN, needed=_NEEDED)
        jobs_told = (job_fact(dossier, reply, one) for one in jobs)
        yield OPENS_UNEMPLOYMENT.finding(*jobs_told, counted, dossier.fact(situation, _NO_CLAIM))


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


def _changes(dossier: Dossier) -> Iterator[Fact]:
    reply = dossier.reply(l950)
    for one in reply.activities if reply else ():
        changed = one.worker.last_dimona_action is DimonaAction.CHANGE
        if reply and changed and one.worker.occupation_period.contains(dossier.on):
            yield dossier.fact(reply, _CONTRACT_CHANGED)


def _working_days(periods: list[Period], within: Period) -> int:
    """The days of these periods, in weeks of six days."""
    inside = [common for one in periods if (common := one.common(within))]
    days = (
        one.begin + timedelta(n) for one in joined(inside) if one.end for n in range((one.end - one.begin).days + 1)
    )
    return sum(day.weekday() < 6 for day in days)
