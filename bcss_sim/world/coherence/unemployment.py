"""Rights to allowances of the unemployment insurance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bcss_client.flows.unemployment_code import UnemploymentCode

from ..amounts import benefit_parameter
from ..careers import pension_day
from ..shares import HORIZON
from .family import born
from .invariant import Together, invariant

# Full unemployment excludes work; temporary and part-time unemployment stand beside a job.
_FULL = frozenset(
    int(code)
    for code in UnemploymentCode
    if code in (UnemploymentCode.FULL, UnemploymentCode.FULL_PART_TIME) or code.name.startswith("SUPPLEMENT_")
)
_AT_ONCE = 2  # rights, in one message
_KNOWN = date(2026, 3, 1)  # the day of the amounts in the table


@invariant(
    fr="Aucun jour de chômage complet n'est un jour de travail.",
    nl="Geen enkele dag van volledige werkloosheid is een werkdag.",
    de="Kein Tag vollständiger Arbeitslosigkeit ist ein Arbeitstag.",
)
def no_full_unemployment_at_work(group: Together) -> Iterator[bool]:
    """No day of full unemployment is a day of work."""
    for person in group.living:
        for right in person.unemployment_rights:
            if right.code in _FULL:
                jobs = (job for job in person.jobs if job.kind_of_worker == "OTH")
                yield not any(job.period.overlaps(right.period) for job in jobs)


@invariant(
    fr="Personne n'a plus de deux droits au chômage à la fois.",
    nl="Niemand heeft meer dan twee werkloosheidsrechten tegelijk.",
    de="Niemand hat mehr als zwei Arbeitslosenrechte zugleich.",
)
def at_most_two_rights_at_once(group: Together) -> Iterator[bool]:
    """Nobody has more than two rights to unemployment allowances at a time."""
    for person in group.living:
        for right in person.unemployment_rights:
            held = sum(one.period.contains(right.period.begin) for one in person.unemployment_rights)
            yield held <= _AT_ONCE


@invariant(
    fr="Le droit au chômage finit avant l'âge légal de la pension.",
    nl="Het recht op werkloosheid eindigt vóór de wettelijke pensioenleeftijd.",
    de="Das Recht auf Arbeitslosengeld endet vor dem gesetzlichen Pensionsalter.",
)
def no_unemployment_at_pension_age(group: Together) -> Iterator[bool]:
    """A right to unemployment allowances ends before the legal pension age."""
    for person in group.living:
        for right in person.unemployment_rights:
            retires = pension_day(born(person))
            yield right.period.begin < retires and (retires > HORIZON or (right.period.end or HORIZON) < retires)


@invariant(
    fr="L'allocation de chômage ne dépasse pas le plafond légal.",
    nl="De werkloosheidsuitkering overschrijdt het wettelijke plafond niet.",
    de="Das Arbeitslosengeld übersteigt die gesetzliche Obergrenze nicht.",
)
def allowance_is_within_the_law(group: Together) -> Iterator[bool]:
    """The daily allowance does not exceed the share of the highest wage that the law takes into account."""
    rate, ceiling = (
        benefit_parameter(f"belgium_unemployment_article_{name}", _KNOWN)
        for name in ("114_first_three_months_replacement_rate", "111_wage_cap_a1")
    )
    most = rate * ceiling * 100 + Decimal("0.5")
    for person in group.living:
        for right in person.unemployment_rights:
            if right.code == int(UnemploymentCode.FULL):
                yield 0 < right.daily_amount <= most
