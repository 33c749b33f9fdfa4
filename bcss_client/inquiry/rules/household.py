"""The household of the register beside the one the applicant tells of; whether people cohabit, no register says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...flows.perform_investigation import PerformInvestigationReply, perform_investigation
from ...flows.person import HouseholdRole
from ...flows.tx25 import tx25
from ...labels import Labels
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Fact, Finding, Theme
from ..people import JUDICIALLY_SEPARATED, MARRIED, Member
from ..rule import Rule

UNRELATED = Rule(
    key="unrelated_in_household",
    theme=Theme.HOUSEHOLD,
    title=Labels(
        fr="Des personnes sans lien de parenté sont inscrites à la même adresse",
        nl="Niet-verwante personen zijn op hetzelfde adres ingeschreven",
        de="Nicht verwandte Personen sind unter derselben Adresse eingetragen",
    ),
    question=Labels(
        fr="Qui vit dans le logement, et comment loyer, courses et charges sont-ils partagés ? Le code 12 du registre "
        "ne prouve aucune cohabitation : seuls l'audition et la visite à domicile peuvent l'établir.",
        nl="Wie woont er in de woning, en hoe worden huur, boodschappen en lasten verdeeld? Code 12 van het register "
        "bewijst geen samenwoning: enkel het gesprek en het huisbezoek kunnen dat uitwijzen.",
        de="Wer lebt in der Wohnung, und wie werden Miete, Einkäufe und Kosten geteilt? Der Code 12 des Registers "
        "beweist kein Zusammenwohnen: Nur Anhörung und Hausbesuch können das klären.",
    ),
    bases=(Basis.COHABITATION, Basis.HEARING, Basis.HOME_VISIT),
)
PARTNER = Rule(
    key="partner_in_household",
    theme=Theme.HOUSEHOLD,
    title=Labels(
        fr="Un ou une partenaire vit dans le ménage",
        nl="Er woont een partner in het gezin",
        de="Ein Partner oder eine Partnerin lebt im Haushalt",
    ),
    question=Labels(
        fr="Vivez-vous ensemble, et quelles sont les ressources de {name} ? Ce qui dépasse chez un partenaire le "
        "revenu d'intégration de catégorie 1 compte toujours.",
        nl="Woont u samen, en wat zijn de bestaansmiddelen van {name}? Wat bij een partner boven het leefloon van "
        "categorie 1 ligt, telt altijd mee.",
        de="Leben Sie zusammen, und welche Existenzmittel hat {name}? Was bei einem Partner das "
        "Eingliederungseinkommen der Kategorie 1 übersteigt, zählt immer.",
    ),
    bases=(Basis.COHABITATION, Basis.COHABITANT_RESOURCES),
)
RELATIVES = Rule(
    key="relatives_in_household",
    theme=Theme.HOUSEHOLD,
    title=Labels(
        fr="La personne dit vivre seule et est inscrite avec des proches",
        nl="De persoon zegt alleen te wonen en is met verwanten ingeschreven",
        de="Die Person gibt an, allein zu leben, und ist mit Verwandten eingetragen",
    ),
    question=Labels(
        fr="Où vivez-vous en fait, et avec qui ? Montrez le bail, les factures, la chambre : la résidence effective "
        "l'emporte sur le registre.",
        nl="Waar woont u feitelijk, en met wie? Toon het huurcontract, de facturen, de kamer: de werkelijke "
        "verblijfplaats gaat voor op het register.",
        de="Wo leben Sie tatsächlich, und mit wem? Zeigen Sie Mietvertrag, Rechnungen, Zimmer: Der tatsächliche "
        "Aufenthalt geht dem Register vor.",
    ),
    bases=(Basis.RESIDENCE, Basis.COHABITATION, Basis.COHABITANT_RESOURCES, Basis.HOME_VISIT),
)
EMPTY = Rule(
    key="household_empty",
    theme=Theme.HOUSEHOLD,
    title=Labels(
        fr="Le registre ne connaît aucun ménage",
        nl="Het register kent geen gezin",
        de="Das Register kennt keinen Haushalt",
    ),
    question=Labels(
        fr="Avec qui vivez-vous, et où ? Une réponse vide ne dit pas que personne ne vit là : la visite à domicile "
        "l'établira.",
        nl="Met wie woont u, en waar? Een leeg antwoord zegt niet dat er niemand woont: het huisbezoek zal dat "
        "uitwijzen.",
        de="Mit wem leben Sie, und wo? Eine leere Antwort heißt nicht, dass dort niemand lebt: Das klärt der "
        "Hausbesuch.",
    ),
    bases=(Basis.IDENTIFICATION, Basis.HOME_VISIT),
)
CHILDREN = Rule(
    key="children_differ",
    theme=Theme.HOUSEHOLD,
    title=Labels(
        fr="Le nombre d'enfants inscrits n'est pas celui qui est déclaré",
        nl="Het aantal ingeschreven kinderen is niet het aangegeven aantal",
        de="Die Zahl der eingetragenen Kinder ist nicht die angegebene",
    ),
    question=Labels(
        fr="Quels enfants vivent chez vous, tout le temps ou en partie ?",
        nl="Welke kinderen wonen bij u, altijd of een deel van de tijd?",
        de="Welche Kinder leben bei Ihnen, immer oder zeitweise?",
    ),
    bases=(Basis.COHABITATION, Basis.HOME_VISIT),
)
MARRIED_APART = Rule(
    key="married_apart",
    theme=Theme.HOUSEHOLD,
    title=Labels(
        fr="La personne est mariée et son conjoint n'est pas inscrit avec elle",
        nl="De persoon is gehuwd en de echtgenoot is niet mee ingeschreven",
        de="Die Person ist verheiratet, und der Ehepartner ist nicht mit ihr eingetragen",
    ),
    question=Labels(
        fr="Où vit votre conjoint, que partagez-vous encore, et a-t-il été question de secours ou de pension "
        "alimentaire ? La catégorie suit la vie réelle, pas l'état civil.",
        nl="Waar woont uw echtgenoot, wat deelt u nog, en is er sprake van hulp of onderhoudsgeld? De categorie volgt "
        "het werkelijke leven, niet de burgerlijke staat.",
        de="Wo lebt Ihr Ehepartner, was teilen Sie noch, und ist von Unterhalt die Rede? Die Kategorie folgt dem "
        "wirklichen Leben, nicht dem Personenstand.",
    ),
    bases=(Basis.COHABITATION, Basis.MAINTENANCE, Basis.HEARING),
)
_REGISTERED = Labels(
    fr="{name}, {role}, est inscrit(e) dans le ménage {period}.",
    nl="{name}, {role}, staat {period} in het gezin ingeschreven.",
    de="{name}, {role}, ist {period} im Haushalt eingetragen.",
)
_REGISTERED_UNDATED = Labels(
    fr="{name}, {role}, est inscrit(e) dans le ménage.",
    nl="{name}, {role}, staat in het gezin ingeschreven.",
    de="{name}, {role}, ist im Haushalt eingetragen.",
)
_NOBODY = Labels(
    fr="La composition de ménage est vide.",
    nl="De gezinssamenstelling is leeg.",
    de="Die Haushaltszusammensetzung ist leer.",
)
_MINORS = Labels(
    fr="Enfants mineurs inscrits : {registered} ; déclarés : {declared}.",
    nl="Ingeschreven minderjarige kinderen: {registered}; aangegeven: {declared}.",
    de="Eingetragene minderjährige Kinder: {registered}; angegeben: {declared}.",
)
_MARRIED = Labels(
    fr="Marié(e) depuis le {day} ; aucune séparation au registre.",
    nl="Gehuwd sinds {day}; geen scheiding in het register.",
    de="Verheiratet seit dem {day}; keine Trennung im Register.",
)
_SEPARATED = Labels(
    fr="Séparé(e) de corps et de biens depuis le {day}, non divorcé(e).",
    nl="Gescheiden van tafel en bed sinds {day}, niet uit de echt gescheiden.",
    de="Von Tisch und Bett getrennt seit dem {day}, nicht geschieden.",
)


def unrelated_in_household(dossier: Dossier) -> Iterator[Finding]:
    """People who are no relatives, of whom the applicant says nothing: a question, never more."""
    people = dossier.people
    all_are = people.role is HouseholdRole.UNRELATED
    them = [one for one in people.adults if all_are or one.role is HouseholdRole.UNRELATED]
    if them and _tells_of_fewer(dossier):
        yield UNRELATED.finding(*registered(dossier, them))


def partner_in_household(dossier: Dossier) -> Iterator[Finding]:
    """A partner of whom the applicant does not speak."""
    partner = dossier.people.partner
    if partner and _tells_of_fewer(dossier):
        facts = registered(dossier, [partner])
        yield PARTNER.finding(*facts, differs=dossier.declared.household.adults == 0, name=dossier.name(partner.ssin))


def relatives_in_household(dossier: Dossier) -> Iterator[Finding]:
    """Relatives of age, other than a partner, with whom somebody who says to live alone is registered."""
    people = dossier.people
    partner = people.partner
    if dossier.declared.household.adults != 0 or people.role is HouseholdRole.UNRELATED:
        return
    them = [one for one in people.adults if one != partner and one.role is not HouseholdRole.UNRELATED]
    if them:
        yield RELATIVES.finding(*registered(dossier, them), differs=True)


def household_empty(dossier: Dossier) -> Iterator[Finding]:
    """No household at all, which is no proof that nobody lives there."""
    reply = dossier.reply(perform_investigation)
    if reply is not None and not reply.family_members:
        yield EMPTY.finding(dossier.fact(reply, _NOBODY))


def children_differ(dossier: Dossier) -> Iterator[Finding]:
    """Another number of children than the register has."""
    reply, declared = dossier.reply(perform_investigation), dossier.declared.household.children
    if reply is None or not reply.family_members or declared is None:
        return
    people = dossier.people
    is_parent_here = people.role is HouseholdRole.REFERENCE_PERSON or people.partner is not None
    minors = len(people.minors)
    if is_parent_here and minors != declared:
        yield CHILDREN.finding(dossier.fact(reply, _MINORS, registered=minors, declared=declared))


def married_apart(dossier: Dossier) -> Iterator[Finding]:
    """A spouse who lives elsewhere, whether the register has a separation or not."""
    file, state = dossier.reply(tx25), dossier.people.civil_state
    if file is None or state is None or not dossier.people.are_known or dossier.people.member(dossier.people.spouse):
        return
    sentences = {MARRIED: _MARRIED, **dict.fromkeys(JUDICIALLY_SEPARATED, _SEPARATED)}
    said = sentences.get(state.civil_state.code)
    day = state.date.complete
    if said and day:
        yield MARRIED_APART.finding(dossier.fact(file, said, day=day))


def _tells_of_fewer(dossier: Dossier) -> bool:
    declared = dossier.declared.household.adults
    return declared is None or declared < len(dossier.people.adults)


def registered(dossier: Dossier, members: Sequence[Member]) -> list[Fact]:
    """Who is registered in the household, a sentence each."""
    reply = dossier.reply(perform_investigation)
    assert isinstance(reply, PerformInvestigationReply)  # where the members were read
    return [
        dossier.fact(reply, _REGISTERED, name=dossier.name(one.ssin), role=one.role, period=one.period)
        if one.period
        else dossier.fact(reply, _REGISTERED_UNDATED, name=dossier.name(one.ssin), role=one.role)
        for one in members
    ]
