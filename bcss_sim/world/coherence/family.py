"""Parents and children, couples, and the households they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations, pairwise

from bcss_client.values import Period, Ssin

from ..careers import birthday
from ..facts import CivilState, Membership, Person
from ..household import PARTNER_ROLES
from ..shares import HORIZON
from .invariant import Together, invariant

_HEAD, _CHILD, _STEPCHILD, _PARENT = "01", "03", "13", "06"
_SINGLE, _MARRIED, _WIDOWED, _SEPARATED = "10", "20", "30", "50"
_ENDED = frozenset({"30", "40", "41"})
_FOLLOWS: Mapping[str, frozenset[str]] = {
    _SINGLE: frozenset({_MARRIED}),
    _MARRIED: _ENDED | {_SEPARATED},
    _SEPARATED: _ENDED,
} | dict.fromkeys(_ENDED, frozenset({_MARRIED}))
_YOUNGEST_PARENT = 12  # years


@invariant(
    fr="Une personne n'a qu'une place dans un ménage à la fois.",
    nl="Iemand heeft maar één plaats in een gezin tegelijk.",
    de="Eine Person hat jeweils nur einen Platz in einem Haushalt.",
)
def one_household_at_a_time(group: Together) -> Iterator[bool]:
    """Somebody has one place in one household at a time."""
    for person in group.living:
        yield all(not before.period.overlaps(after.period) for before, after in pairwise(person.memberships))


@invariant(
    fr="La personne de référence d'un ménage existe et en fait partie aussi longtemps que ses membres.",
    nl="De referentiepersoon van een gezin bestaat en hoort er even lang bij als de leden.",
    de="Die Bezugsperson eines Haushalts existiert und gehört ihm so lange an wie seine Mitglieder.",
)
def reference_person_is_there(group: Together) -> Iterator[bool]:
    """The reference person of a household exists, and belongs to it as long as its members do."""
    for person in group.living:
        for one in person.memberships:
            reference = group.person(one.reference)
            own = [] if reference is None else [held.period for held in reference.memberships if held.role == _HEAD]
            yield (one.role == _HEAD) == (one.reference == person.ssin) and any(
                period.covers(one.period) for period in own
            )


@invariant(
    fr="Ceux qui habitent à la même adresse désignent la même personne de référence.",
    nl="Wie op hetzelfde adres woont, heeft dezelfde referentiepersoon.",
    de="Wer an derselben Adresse wohnt, hat dieselbe Bezugsperson.",
)
def one_home_one_reference_person(group: Together) -> Iterator[bool]:
    """Those who live at the same address on a day name the same reference person, and no others do."""
    for one, other in combinations(group.living, 2):
        for day in sorted({held.period.begin for held in (*one.memberships, *other.memberships)}):
            mine, theirs = _place(one, day), _place(other, day)
            if mine is not None and theirs is not None:
                yield (_address(one, day) == _address(other, day)) == (mine.reference == theirs.reference)


@invariant(
    fr="La place dans le ménage suit de l'union ou de la filiation.",
    nl="De plaats in het gezin volgt uit de verbintenis of de afstamming.",
    de="Der Platz im Haushalt folgt aus der Verbindung oder der Abstammung.",
)
def role_follows_ties(group: Together) -> Iterator[bool]:
    """The place in a household follows from the union or the filiation."""
    for person in group.living:
        for one in person.memberships:
            reference = group.person(one.reference)
            if reference is not None and reference is not person:
                for day in {one.period.begin, min(one.period.end or HORIZON, HORIZON)}:
                    yield _fits(group, person, reference, one.role, day)


@invariant(
    fr="Le dossier des parents existe, et parents et enfants se désignent mutuellement.",
    nl="Het dossier van de ouders bestaat, en ouders en kinderen vermelden elkaar.",
    de="Die Akte der Eltern existiert, und Eltern und Kinder nennen einander.",
)
def parents_and_children_name_each_other(group: Together) -> Iterator[bool]:
    """The files of parents exist, and parents and children name each other."""
    for person in group.living:
        if person.filiation is not None:
            for number in (person.filiation.parent_1, person.filiation.parent_2):
                parent = group.person(number)
                yield number is None or (parent is not None and person.ssin in parent.children)
        for number in person.children:
            child = group.person(number)
            yield child is not None and person in group.parents(child)


@invariant(
    fr="Un parent a au moins douze ans de plus que son enfant.",
    nl="Een ouder is minstens twaalf jaar ouder dan zijn kind.",
    de="Ein Elternteil ist mindestens zwölf Jahre älter als sein Kind.",
)
def parents_are_older(group: Together) -> Iterator[bool]:
    """A parent is at least twelve years older than the child."""
    for child in group.living:
        for parent in group.parents(child):
            yield birthday(born(parent), _YOUNGEST_PARENT) <= born(child)


@invariant(
    fr="Les époux, et les cohabitants légaux, se désignent mutuellement.",
    nl="Echtgenoten, en wettelijk samenwonenden, vermelden elkaar.",
    de="Eheleute, und gesetzlich Zusammenwohnende, nennen einander.",
)
def partners_name_each_other(group: Together) -> Iterator[bool]:
    """Spouses, and legal cohabitants, name each other from the same day."""
    for person in group.living:
        for state in person.civil_states:
            if state.code == _MARRIED:
                other = group.person(state.spouse)
                theirs = other.civil_states if other else ()
                yield any((one.code, one.since, one.spouse) == (_MARRIED, state.since, person.ssin) for one in theirs)
        for one in person.cohabitations:
            other = group.person(one.partner)
            yield other is not None and any(
                (held.partner, held.period) == (person.ssin, one.period) for held in other.cohabitations
            )


@invariant(
    fr="Les états civils se suivent comme la loi le permet : pas deux mariages à la fois.",
    nl="De burgerlijke staten volgen elkaar op zoals de wet het toelaat: geen twee huwelijken tegelijk.",
    de="Die Personenstände folgen einander, wie das Gesetz es erlaubt: keine zwei Ehen zugleich.",
)
def one_marriage_at_a_time(group: Together) -> Iterator[bool]:
    """Civil states follow each other as the law allows: no two unions at once."""
    for person in group.living:
        states = person.civil_states
        yield bool(states) and states[0].code in (_SINGLE, _MARRIED)
        for before, after in pairwise(states):
            yield after.code in _FOLLOWS[before.code] and before.since <= after.since
        married = list(_marriages(person))
        yield not any(one.period.overlaps(period) for one in person.cohabitations for period in married)


@invariant(
    fr="On est veuf depuis le jour du décès de l'époux, et alors seulement.",
    nl="Men is weduwnaar of weduwe vanaf de dag van het overlijden van de echtgenoot, en alleen dan.",
    de="Verwitwet ist man ab dem Todestag des Ehegatten, und nur dann.",
)
def widowed_by_a_death(group: Together) -> Iterator[bool]:
    """Somebody is widowed from the day the spouse died, and only then."""
    for person in group.living:
        for index, state in enumerate(person.civil_states):
            spouse = group.person(state.spouse)
            if state.code == _WIDOWED:
                yield spouse is not None and spouse.death == state.since
            last = index + 1 == len(person.civil_states)
            if state.code in (_MARRIED, _SEPARATED) and last and spouse is not None and spouse.death is not None:
                yield person.death is not None and person.death <= spouse.death


def born(person: Person) -> date:
    """The birthday, which is complete for everybody drawn; the end of time for others."""
    return person.birth.complete or date.max


def _place(person: Person, day: date) -> Membership | None:
    return next((one for one in person.memberships if one.period.contains(day)), None)


def _address(person: Person, day: date) -> object:
    return next((one.address for one in person.residences if one.period.contains(day)), None)


def _state(person: Person, day: date) -> CivilState | None:
    return next((one for one in reversed(person.civil_states) if one.since <= day), None)


def _marriages(person: Person) -> Iterator[Period]:
    for before, after in pairwise((*person.civil_states, None)):
        if before is not None and before.code == _MARRIED:
            yield Period(before.since, after.since if after else None)


def _fits(group: Together, person: Person, reference: Person, role: str, day: date) -> bool:
    parents = {parent.ssin for parent in group.parents(person)}
    if role in PARTNER_ROLES:
        return _bond(person, reference.ssin, day) == role
    if role == _CHILD:
        return reference.ssin in parents
    if role == _STEPCHILD:
        couples = (one for one in group.living if _bond(one, reference.ssin, day) in PARTNER_ROLES)
        return reference.ssin not in parents and any(one.ssin in parents for one in couples)
    if role == _PARENT:
        return person.ssin in {parent.ssin for parent in group.parents(reference)}
    return reference.ssin not in parents


def _bond(person: Person, other: Ssin, day: date) -> str:
    """The place of a partner that the civil state and the cohabitations on a file make."""
    state = _state(person, day)
    if state is not None and state.code in (_MARRIED, _SEPARATED) and state.spouse == other:
        return "02"
    joined = any(one.partner == other and one.period.contains(day) for one in person.cohabitations)
    return "22" if joined else "21"
