"""What third persons bring in: asked only of those whose resources may count."""

from __future__ import annotations

from collections.abc import Iterator

from ...flows.l301 import l301
from ...flows.l950 import l950
from ...flows.pension_register_consult import pension_register_consult
from ...flows.unemployment_situation import unemployment_situation
from ...labels import Labels
from ...values import Period
from ..basis import Basis
from ..consultation import Relation
from ..dossier import Dossier
from ..finding import Fact, Finding, Theme
from ..rule import Rule
from ..telling import euros
from ..third_persons import ThirdPerson
from .aid import attested_now
from .work import announced

RESOURCES = Rule(
    key="cohabitant_resources",
    theme=Theme.HOUSEHOLD,
    title=Labels(
        fr="Ressources de {name} ({relation})",
        nl="Bestaansmiddelen van {name} ({relation})",
        de="Existenzmittel von {name} ({relation})",
    ),
    question=Labels(
        fr="Que gagne ou reçoit {name} par mois, et depuis quand ? Demandez fiches de paie ou extraits : les flux ne "
        "disent pas les montants du mois. Ce qui dépasse le revenu d'intégration de catégorie 1 compte chez un "
        "partenaire, et peut compter chez un parent ou un enfant majeur.",
        nl="Wat verdient of ontvangt {name} per maand, en sinds wanneer? Vraag loonfiches of uittreksels: de stromen "
        "tonen de bedragen van de maand niet. Wat boven het leefloon van categorie 1 ligt, telt mee bij een partner en "
        "kan meetellen bij een ouder of een meerderjarig kind.",
        de="Was verdient oder erhält {name} im Monat, und seit wann? Bitten Sie um Lohnzettel oder Auszüge: Die "
        "Datenflüsse nennen die Beträge des Monats nicht. Was das Eingliederungseinkommen der Kategorie 1 übersteigt, "
        "zählt bei einem Partner und kann bei einem Elternteil oder volljährigen Kind zählen.",
    ),
    bases=(Basis.COHABITANT_RESOURCES, Basis.HEARING),
)
_JOB = Labels(fr="Occupation {period}.", nl="Tewerkstelling {period}.", de="Beschäftigung {period}.")
_ACTIVITY = Labels(
    fr="Indépendant(e), {code}, {period}.", nl="Zelfstandige, {code}, {period}.", de="Selbstständig, {code}, {period}."
)
_UNEMPLOYED = Labels(
    fr="Droit au chômage : {amount} par jour depuis le {day}.",
    nl="Recht op werkloosheidsuitkering: {amount} per dag sinds {day}.",
    de="Anspruch auf Arbeitslosengeld: {amount} pro Tag seit dem {day}.",
)
_FORESEEN_END = Labels(
    fr="Fin prévue de ce droit : le {day}.",
    nl="Voorzien einde van dat recht: {day}.",
    de="Voraussichtliches Ende: {day}.",
)
_RIGHTS_ENDED = Labels(
    fr="Droit au chômage terminé le {day}.",
    nl="Recht op werkloosheidsuitkering geëindigd op {day}.",
    de="Anspruch auf Arbeitslosengeld beendet am {day}.",
)
_PENSION = Labels(
    fr="{type} : {amount} bruts en {month}.",
    nl="{type}: {amount} bruto in {month}.",
    de="{type}: {amount} brutto im {month}.",
)


def cohabitant_resources(dossier: Dossier) -> Iterator[Finding]:
    """Work, unemployment, pensions and aid of those who live with the applicant, as far as they were asked about."""
    for person in dossier.third_persons:
        facts = [] if person.relation is Relation.SPOUSE else list(_facts(dossier, person))
        if facts:
            yield RESOURCES.finding(*facts, name=dossier.name(person.ssin), relation=person.relation)


def _facts(dossier: Dossier, person: ThirdPerson) -> Iterator[Fact]:
    jobs = dossier.reply(l950, about=person.ssin)
    for job in announced(jobs) if jobs else ():
        if jobs and job.worker.occupation_period.contains(dossier.on):
            yield dossier.fact(jobs, _JOB, period=job.worker.occupation_period)
    affiliation = dossier.reply(l301, about=person.ssin)
    activity = affiliation.attestation if affiliation else None
    if affiliation and activity and activity.cessation_date is None:
        yield dossier.fact(
            affiliation, _ACTIVITY, code=activity.contribution_code, period=Period(activity.activity_begin_date)
        )
    situation = dossier.reply(unemployment_situation, about=person.ssin)
    for right in situation.rights if situation else ():
        assert situation is not None
        amount, end = euros(right.theoric_daily_allowance_amount), right.theoric_rights_ending_date
        yield dossier.fact(situation, _UNEMPLOYED, amount=amount, day=right.right_starting_date)
        if end:
            yield dossier.fact(situation, _FORESEEN_END, day=end)
    ended = situation.no_right.rights_end if situation and situation.no_right else None
    if situation and ended:
        yield dossier.fact(situation, _RIGHTS_ENDED, day=ended)
    register = dossier.reply(pension_register_consult, about=person.ssin)
    for pension in register.pensions if register else ():
        assert register is not None
        for paid in pension.payments[-1:]:
            yield dossier.fact(register, _PENSION, type=pension.type, amount=paid.gross_amount, month=paid.month)
    yield from attested_now(dossier, person.ssin)
