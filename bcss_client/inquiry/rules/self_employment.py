"""Self-employment, declared and known to the INASTI; contributions run by quarter, an activity by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...flows.attestation import AttestationStatus
from ...flows.l301 import Attestation, ContributionCode, L301Reply, l301
from ...flows.l950 import KindOfWorker, l950
from ...labels import Labels
from ...values import Period, months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Nature, Theme
from ..rule import Rule
from .work import announced

UNDECLARED = Rule(
    key="undeclared_self_employment",
    theme=Theme.WORK,
    title=Labels(
        fr="Une activité d'indépendant est en cours dont la personne ne parle pas",
        nl="Er loopt een zelfstandige activiteit waarover de persoon niet spreekt",
        de="Eine selbstständige Tätigkeit läuft, von der die Person nicht spricht",
    ),
    question=Labels(
        fr="Exercez-vous encore cette activité, et qu'a-t-elle rapporté ? Déclarée, elle peut se concilier avec le "
        "revenu d'intégration dans un projet individualisé ; montrez les derniers comptes et l'avertissement-extrait "
        "de rôle.",
        nl="Oefent u die activiteit nog uit, en wat bracht ze op? Aangegeven kan ze samengaan met het leefloon in een "
        "geïndividualiseerd project; toon de laatste rekeningen en het aanslagbiljet.",
        de="Üben Sie diese Tätigkeit noch aus, und was hat sie eingebracht? Gemeldet kann sie in einem individuellen "
        "Projekt mit dem Eingliederungseinkommen vereinbar sein; zeigen Sie die letzten Konten und den Steuerbescheid.",
    ),
    bases=(Basis.RESOURCES, Basis.REVISION, Basis.HEARING),
)
STILL_AFFILIATED = Rule(
    key="still_affiliated",
    theme=Theme.WORK,
    title=Labels(
        fr="L'affiliation d'indépendant continue après la fin déclarée",
        nl="De aansluiting als zelfstandige loopt door na het aangegeven einde",
        de="Der Anschluss als Selbstständiger läuft über das angegebene Ende hinaus",
    ),
    question=Labels(
        fr="Qu'est-ce qui a continué après la fin que vous dites : des travaux, une liquidation, ou seule une "
        "affiliation à clôturer à la caisse ?",
        nl="Wat liep door na het einde dat u opgeeft: werk, een vereffening, of enkel een aansluiting die bij het "
        "fonds nog moest worden afgesloten?",
        de="Was lief nach dem Ende weiter, das Sie nennen: Arbeiten, eine Abwicklung oder nur ein Anschluss, der bei "
        "der Kasse noch zu beenden war?",
    ),
    bases=(Basis.RESOURCES, Basis.HEARING),
)
WITHOUT_MAIN = Rule(
    key="complementary_without_main",
    theme=Theme.WORK,
    title=Labels(
        fr="Activité complémentaire sans occupation principale",
        nl="Bijberoep zonder hoofdberoep",
        de="Nebentätigkeit ohne Haupttätigkeit",
    ),
    question=Labels(
        fr="À côté de quel travail êtes-vous indépendant ? Sans occupation principale, l'affiliation à titre "
        "complémentaire est une anomalie à éclaircir avec la caisse.",
        nl="Naast welk werk bent u zelfstandige? Zonder hoofdberoep is een aansluiting in bijberoep een anomalie die "
        "met het fonds moet worden opgehelderd.",
        de="Neben welcher Arbeit sind Sie selbstständig? Ohne Haupttätigkeit ist ein Anschluss im Nebenberuf eine "
        "Anomalie, die mit der Kasse zu klären ist.",
    ),
    bases=(Basis.RESOURCES,),
)
BRIDGING = Rule(
    key="bridging_right",
    theme=Theme.WORK,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Le droit passerelle des indépendants",
        nl="Het overbruggingsrecht voor zelfstandigen",
        de="Das Überbrückungsrecht der Selbstständigen",
    ),
    question=Labels(
        fr="Le droit passerelle a-t-il été demandé à la caisse d'assurances sociales, et une dispense de cotisations "
        "? Les délais courent depuis la cessation ou la faillite.",
        nl="Werd het overbruggingsrecht aan het sociaal verzekeringsfonds gevraagd, en een vrijstelling van "
        "bijdragen? De termijnen lopen vanaf de stopzetting of het faillissement.",
        de="Wurde das Überbrückungsrecht bei der Sozialversicherungskasse beantragt, und eine Beitragsbefreiung? Die "
        "Fristen laufen ab Einstellung oder Konkurs.",
    ),
    bases=(Basis.RESIDUARY,),
)
_AFFILIATED = Labels(
    fr="Affilié(e), {code}, {period}.", nl="Aangesloten, {code}, {period}.", de="Angeschlossen, {code}, {period}."
)
_NO_JOB = Labels(
    fr="Aucune occupation ordinaire n'est en cours.",
    nl="Er loopt geen gewone tewerkstelling.",
    de="Es läuft keine gewöhnliche Beschäftigung.",
)


def undeclared_self_employment(dossier: Dossier) -> Iterator[Finding]:
    """An affiliation that runs, and of which the applicant says nothing."""
    reply, activity = affiliation(dossier)
    declared = dossier.declared.work
    is_told_of = declared.self_employed or declared.self_employed_until is not None
    if reply and activity and _runs(activity, dossier.on) and not is_told_of:
        yield UNDECLARED.finding(affiliated(dossier, reply, activity), differs=declared.self_employed is False)


def still_affiliated(dossier: Dossier) -> Iterator[Finding]:
    """An affiliation that went on after the day the applicant names."""
    reply, activity = affiliation(dossier)
    until = dossier.declared.work.self_employed_until
    if reply and activity and until and (activity.cessation_date or date.max) > until:
        yield STILL_AFFILIATED.finding(affiliated(dossier, reply, activity), differs=True)


def complementary_without_main(dossier: Dossier) -> Iterator[Finding]:
    """A complementary activity beside which there is no main one."""
    reply, activity = affiliation(dossier)
    jobs = dossier.reply(l950)
    is_complementary = activity is not None and activity.contribution_code is ContributionCode.COMPLEMENTARY
    if not (reply and activity and jobs and is_complementary and _runs(activity, dossier.on)):
        return
    ordinary = [one.worker for one in announced(jobs) if one.worker.kind_of_worker is KindOfWorker.OTHER]
    if not any(one.occupation_period.contains(dossier.on) for one in ordinary):
        yield WITHOUT_MAIN.finding(affiliated(dossier, reply, activity), dossier.fact(jobs, _NO_JOB))


def bridging_right(dossier: Dossier) -> Iterator[Finding]:
    """A main activity that ended within the last year."""
    reply, activity = affiliation(dossier)
    if not reply or not activity or activity.contribution_code is not ContributionCode.MAIN:
        return
    ended = activity.cessation_date
    if ended and months_later(ended, 12) > dossier.on >= ended:
        yield BRIDGING.finding(affiliated(dossier, reply, activity))


def affiliation(dossier: Dossier) -> tuple[L301Reply | None, Attestation | None]:
    """The reply about self-employment and the affiliation in it, unless that was cancelled."""
    reply = dossier.reply(l301)
    found = reply.attestation if reply else None
    cancelled = found is not None and found.status is AttestationStatus.CANCELLATION
    return reply, None if cancelled else found


def _runs(activity: Attestation, on: date) -> bool:
    return activity.cessation_date is None or activity.cessation_date > on


def affiliated(dossier: Dossier, reply: L301Reply, activity: Attestation) -> Fact:
    """An affiliation in a sentence."""
    period = Period(activity.activity_begin_date, activity.cessation_date)
    return dossier.fact(reply, _AFFILIATED, code=activity.contribution_code, period=period)
