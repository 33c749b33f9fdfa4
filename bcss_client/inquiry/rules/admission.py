"""Days of work that open unemployment, counted from what Dimona announced."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...flows.l950 import KindOfWorker, l950
from ...flows.pension_register_consult import pension_register_consult
from ...flows.unemployment_situation import unemployment_situation
from ...labels import Labels
from ...values import Period, joined, months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Finding, Nature, Theme
from ..rule import Rule
from .pension import RETIREMENT, is_of_pension_age
from .work import announced, job_fact

_NEEDED, _WITHIN = 312, 36  # days of work that open unemployment, in so many months (reform of 2026)
_SOON = 2  # months before the end of a contract from which the question is put: a setting

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
_DAYS = Labels(
    fr="Environ {days} jours de travail en {months} mois ; il en faut {needed}.",
    nl="Ongeveer {days} arbeidsdagen in {months} maanden; er zijn er {needed} nodig.",
    de="Etwa {days} Arbeitstage in {months} Monaten; nötig sind {needed}.",
)
_NO_CLAIM = Labels(
    fr="L'ONEM ne connaît aucun dossier.", nl="De RVA kent geen dossier.", de="Dem LfA ist keine Akte bekannt."
)


def work_opens_unemployment(dossier: Dossier) -> Iterator[Finding]:
    """Enough days of work for unemployment, at the end of a job, and no file at the unemployment office."""
    reply, situation = dossier.reply(l950), dossier.reply(unemployment_situation)
    if reply is None or situation is None or not situation.is_empty or _may_be_pensioner(dossier):
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


def _may_be_pensioner(dossier: Dossier) -> bool:
    """Of pension age, or paid a pension already for all that is known: unemployment is open to neither."""
    register = dossier.reply(pension_register_consult)
    if register is None or is_of_pension_age(dossier):
        return True
    return any(one.type in RETIREMENT for one in register.pensions)


def _working_days(periods: list[Period], within: Period) -> int:
    """The days of these periods, in weeks of six days."""
    inside = [common for one in periods if (common := one.common(within))]
    days = (
        one.begin + timedelta(n) for one in joined(inside) if one.end for n in range((one.end - one.begin).days + 1)
    )
    return sum(day.weekday() < 6 for day in days)
