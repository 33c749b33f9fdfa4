"""Children: who is paid their benefit, who contributes to their keep, and who owes maintenance to the applicant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...flows.family_allowances import FamilyAllowancesReply, Recipient, Role, family_allowances
from ...flows.l950 import l950
from ...flows.perform_investigation import perform_investigation
from ...flows.person import HouseholdRole
from ...flows.tx25 import tx25
from ...labels import Labels
from ...values import MonthPeriod, Ssin, YearMonth, months_later
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Nature, Theme
from ..people import WIDOWED
from ..rule import Rule
from .work import announced

_YOUNG = 25 * 12  # months
_PARENTS = (Role.ENTITLED, Role.RECIPIENT, Role.RECIPIENT_2)

SHARED = Rule(
    key="shared_child_benefit",
    theme=Theme.CHILDREN,
    title=Labels(
        fr="Les allocations familiales sont payées aux deux parents",
        nl="De kinderbijslag wordt aan beide ouders betaald",
        de="Die Familienbeihilfen werden beiden Eltern gezahlt",
    ),
    question=Labels(
        fr="Sur quel compte l'argent arrive-t-il, et la caisse connaît-elle la séparation ? Le paiement aux deux ne "
        "prouve pas qu'ils vivent ensemble.",
        nl="Op welke rekening komt het geld, en weet het fonds van de scheiding? De betaling aan beiden bewijst niet "
        "dat ze samenwonen.",
        de="Auf welches Konto geht das Geld, und kennt die Kasse die Trennung? Die Zahlung an beide beweist nicht, "
        "dass sie zusammenleben.",
    ),
    bases=(Basis.COHABITATION, Basis.HEARING),
)
SINGLE_PARENT = Rule(
    key="single_parent_supplement",
    theme=Theme.CHILDREN,
    title=Labels(
        fr="Un adulte s'est inscrit dans le ménage : le supplément pour famille monoparentale est-il encore dû ?",
        nl="Een volwassene heeft zich in het gezin ingeschreven: is de toeslag voor eenoudergezinnen nog verschuldigd?",
        de="Ein Erwachsener hat sich im Haushalt eingetragen: Ist der Zuschlag für Einelternfamilien noch geschuldet?",
    ),
    question=Labels(
        fr="La caisse d'allocations familiales connaît-elle la situation ? C'est à elle d'en juger ; prévenir la "
        "personne évite une récupération.",
        nl="Kent het kinderbijslagfonds de toestand? Het fonds oordeelt daarover; wie de persoon verwittigt, vermijdt "
        "een terugvordering.",
        de="Kennt die Familienbeihilfenkasse die Lage? Sie entscheidet darüber; wer die Person informiert, vermeidet "
        "eine Rückforderung.",
    ),
    bases=(Basis.RESOURCES, Basis.HEARING),
)
OTHER_PARENT = Rule(
    key="maintenance_for_children",
    theme=Theme.CHILDREN,
    nature=Nature.RIGHT,
    title=Labels(
        fr="La contribution de l'autre parent à l'entretien des enfants",
        nl="De bijdrage van de andere ouder in het onderhoud van de kinderen",
        de="Der Beitrag des anderen Elternteils zum Unterhalt der Kinder",
    ),
    question=Labels(
        fr="Une contribution est-elle fixée et payée ? Sinon, le service des créances alimentaires peut la réclamer "
        "et l'avancer.",
        nl="Is er een bijdrage vastgelegd en wordt ze betaald? Zo niet kan de dienst voor alimentatievorderingen ze "
        "opvragen en voorschieten.",
        de="Ist ein Beitrag festgelegt und wird er gezahlt? Sonst kann der Dienst für Unterhaltsforderungen ihn "
        "eintreiben und vorschießen.",
    ),
    bases=(Basis.MAINTENANCE, Basis.RESIDUARY),
)
PARENTS_OWE = Rule(
    key="maintenance_of_parents",
    theme=Theme.CHILDREN,
    nature=Nature.RIGHT,
    title=Labels(
        fr="L'obligation d'entretien des parents",
        nl="De onderhoudsplicht van de ouders",
        de="Die Unterhaltspflicht der Eltern",
    ),
    question=Labels(
        fr="Si vos parents sont en vie, contribuent-ils à votre entretien, et si non, pourquoi ? Le CPAS peut renoncer "
        "à faire appel à eux pour des motifs d'équité, à noter dans le rapport.",
        nl="Als uw ouders nog leven, dragen zij bij in uw onderhoud, en zo niet, waarom? Het OCMW kan om "
        "billijkheidsredenen ervan afzien hen aan te spreken; vermeld dat in het verslag.",
        de="Wenn Ihre Eltern noch leben, tragen sie zu Ihrem Unterhalt bei, und wenn nicht, warum? Das ÖSHZ kann aus "
        "Billigkeit darauf verzichten, sie heranzuziehen; im Bericht zu vermerken.",
    ),
    bases=(Basis.MAINTENANCE,),
)
TO_STUDENT = Rule(
    key="child_benefit_to_student",
    theme=Theme.CHILDREN,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Les allocations familiales, payées à l'étudiant lui-même",
        nl="De kinderbijslag, betaald aan de student zelf",
        de="Die Familienbeihilfen, an den Studierenden selbst gezahlt",
    ),
    question=Labels(
        fr="Qui reçoit vos allocations familiales ? Qui vit seul avec son propre domicile peut demander qu'elles lui "
        "soient payées.",
        nl="Wie ontvangt uw kinderbijslag? Wie alleen woont met een eigen domicilie kan vragen ze zelf te krijgen.",
        de="Wer erhält Ihre Familienbeihilfen? Wer allein mit eigenem Wohnsitz lebt, kann die Zahlung an sich "
        "beantragen.",
    ),
    bases=(Basis.RESIDUARY, Basis.MAINTENANCE),
)
SUPPLEMENTS = Rule(
    key="child_benefit_supplements",
    theme=Theme.CHILDREN,
    nature=Nature.RIGHT,
    title=Labels(
        fr="Les suppléments des allocations familiales selon les revenus",
        nl="De sociale toeslagen op de kinderbijslag volgens inkomen",
        de="Die einkommensabhängigen Zuschläge zu den Familienbeihilfen",
    ),
    question=Labels(
        fr="La caisse connaît-elle vos revenus et que vous êtes seul(e) avec les enfants ? Le supplément social et "
        "celui pour famille monoparentale se demandent.",
        nl="Kent het fonds uw inkomen, en weet het dat u alleen bent met de kinderen? De sociale toeslag en de "
        "toeslag voor eenoudergezinnen kunnen worden gevraagd.",
        de="Kennt die Kasse Ihr Einkommen, und weiß sie, dass Sie mit den Kindern allein sind? Sozialzuschlag und "
        "Zuschlag für Einelternfamilien können beantragt werden.",
    ),
    bases=(Basis.RESIDUARY,),
)
_RECIPIENT = Labels(
    fr="Payé à {name} {period} ({role}).",
    nl="Betaald aan {name} {period} ({role}).",
    de="An {name} gezahlt {period} ({role}).",
)
_RECIPIENT_FROM_BEFORE = Labels(
    fr="Payé à {name} {period}, ou dès avant ({role}).",
    nl="Betaald aan {name} {period}, of al eerder ({role}).",
    de="An {name} gezahlt {period}, oder schon früher ({role}).",
)
_JOINED = Labels(
    fr="{name} est inscrit(e) dans le ménage depuis le {day}.",
    nl="{name} staat sinds {day} in het gezin ingeschreven.",
    de="{name} ist seit dem {day} im Haushalt eingetragen.",
)
_CHILDREN_HOME = Labels(
    fr="Enfants mineurs de la personne inscrits avec elle : {count} ; aucun partenaire n'est inscrit dans le ménage.",
    nl="Minderjarige kinderen van de persoon, mee ingeschreven: {count}; er is geen partner in het gezin ingeschreven.",
    de="Mit der Person eingetragene eigene minderjährige Kinder: {count}; kein Partner ist im Haushalt eingetragen.",
)
_PARENT = Labels(fr="Parent : {name}.", nl="Ouder: {name}.", de="Elternteil: {name}.")
_WORKING_ALONE = Labels(
    fr="Une occupation est en cours, à côté des enfants.",
    nl="Er loopt een tewerkstelling, naast de zorg voor de kinderen.",
    de="Eine Beschäftigung läuft, neben den Kindern.",
)


def shared_child_benefit(dossier: Dossier) -> Iterator[Finding]:
    """A file in which the applicant and somebody of another household are both paid."""
    reply = dossier.reply(family_allowances)
    if not dossier.people.are_known:
        return
    for file in reply.dossiers if reply else ():
        paid = {
            one.ssin: one for one in file.recipients if one.type in _PARENTS and _runs(one.payment_periods, dossier.on)
        }
        others = [ssin for ssin in paid if ssin != dossier.applicant and not dossier.people.member(ssin)]
        if reply and dossier.applicant in paid and others:
            yield SHARED.finding(*(_paid(dossier, reply, paid[ssin]) for ssin in (dossier.applicant, *others)))


def single_parent_supplement(dossier: Dossier) -> Iterator[Finding]:
    """A parent who is paid child benefit alone, in whose household an adult who is no relative has registered."""
    reply, household, people = dossier.reply(family_allowances), dossier.reply(perform_investigation), dossier.people
    if reply is None or household is None or people.partner or not _own_minors(dossier):
        return
    all_are = people.role is HouseholdRole.UNRELATED
    joined = [one for one in people.adults if one.since and (all_are or one.role is HouseholdRole.UNRELATED)]
    facts = list(_paid_to_applicant(dossier, reply))
    if joined and facts:
        entered = (
            dossier.fact(household, _JOINED, name=dossier.name(one.ssin), day=one.since) for one in joined if one.since
        )
        yield SINGLE_PARENT.finding(*facts, *entered)


def maintenance_for_children(dossier: Dossier) -> Iterator[Finding]:
    """Children at home whose other parent is not, unless death took him or her."""
    household, children, people = dossier.reply(perform_investigation), _own_minors(dossier), dossier.people
    is_widowed = people.civil_state is not None and people.civil_state.civil_state.code == WIDOWED
    if household and children and not people.partner and not is_widowed:
        yield OTHER_PARENT.finding(dossier.fact(household, _CHILDREN_HOME, count=len(children)))


def maintenance_of_parents(dossier: Dossier) -> Iterator[Finding]:
    """Somebody under 25, whose parents owe maintenance."""
    file, parents = dossier.reply(tx25), dossier.people.parents
    if file and parents and _is_young(dossier):
        yield PARENTS_OWE.finding(*(dossier.fact(file, _PARENT, name=dossier.name(parent)) for parent in parents))


def child_benefit_to_student(dossier: Dossier) -> Iterator[Finding]:
    """Somebody of age who may live alone, for whom somebody else is paid child benefit."""
    reply = dossier.reply(family_allowances)
    if dossier.people.is_minor(dossier.applicant) or dossier.declared.household.adults:
        return
    for file in reply.dossiers if reply else ():
        for_them = [one for one in file.children if one.ssin == dossier.applicant]
        if reply is None or not any(_runs(one.payment_periods, dossier.on) for one in for_them):
            continue
        others = [
            one for one in file.recipients if one.ssin != dossier.applicant and _runs(one.payment_periods, dossier.on)
        ]
        if others:
            yield TO_STUDENT.finding(*(_paid(dossier, reply, one) for one in others))


def child_benefit_supplements(dossier: Dossier) -> Iterator[Finding]:
    """A working parent alone with children."""
    reply, jobs = dossier.reply(family_allowances), dossier.reply(l950)
    if reply is None or jobs is None or dossier.people.partner or not _own_minors(dossier):
        return
    facts = list(_paid_to_applicant(dossier, reply))
    if facts and any(one.worker.occupation_period.contains(dossier.on) for one in announced(jobs)):
        yield SUPPLEMENTS.finding(*facts, dossier.fact(jobs, _WORKING_ALONE))


def _paid_to_applicant(dossier: Dossier, reply: FamilyAllowancesReply) -> Iterator[Fact]:
    for one in (recipient for file in reply.dossiers for recipient in file.recipients):
        if one.ssin == dossier.applicant and _runs(one.payment_periods, dossier.on):
            yield _paid(dossier, reply, one)


def _paid(dossier: Dossier, reply: FamilyAllowancesReply, recipient: Recipient) -> Fact:
    """Who is paid; the source tells of the months asked only, so payment may have begun before the first of them."""
    name, period = dossier.name(recipient.ssin), recipient.payment_periods[-1]
    asked = dossier.of(family_allowances)
    since = asked.question.period if asked else None
    is_first = since is not None and period.begin <= YearMonth.of(since.begin)
    sentence = _RECIPIENT_FROM_BEFORE if is_first else _RECIPIENT
    return dossier.fact(reply, sentence, name=name, period=period, role=recipient.type)


def _own_minors(dossier: Dossier) -> list[Ssin]:
    children = dossier.people.children
    return [one.ssin for one in dossier.people.minors if one.ssin in children]


def _runs(periods: tuple[MonthPeriod, ...], on: date) -> bool:
    """Whether payment goes on this month or did last month, which is not paid yet."""
    last = YearMonth.of(months_later(on, -1))
    return any(one.end is None or one.end >= last for one in periods)


def _is_young(dossier: Dossier) -> bool:
    born = dossier.applicant.birth_date
    day = born.complete or date(born.year, 12, 31)
    return months_later(day, _YOUNG) > dossier.on
