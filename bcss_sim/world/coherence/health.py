"""Insurance at a mutuality, and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from bcss_client.values import Period, joined

from ..careers import pension_day
from ..household import STRUCK_OFF
from ..insurance import RECORDED_SINCE
from ..shares import HORIZON
from .family import born
from .invariant import Together, invariant

_DAY = timedelta(1)


@invariant(
    fr="On est assuré sans interruption, de l'ouverture du dossier au décès ou à la radiation.",
    nl="Men is zonder onderbreking verzekerd, van de opening van het dossier tot het overlijden of de afvoering.",
    de="Man ist ohne Unterbrechung versichert, von der Eröffnung der Akte bis zum Tod oder zur Streichung.",
)
def insured_all_the_time(group: Together) -> Iterator[bool]:
    """Everybody is insured without interruption, from the opening of the file to the death or the striking off."""
    for person in group.living:
        gone = [one.period.begin for one in person.residences if one.place == STRUCK_OFF]
        last = min((day for day in (person.death, *gone) if day is not None), default=None)
        first = max(person.created, RECORDED_SINCE)
        if last is not None and last <= first:
            continue
        spells = person.insurances
        yield bool(spells) and spells[0].period.begin == first
        for before, after in pairwise(spells):
            yield before.period.end is not None and before.period.end + _DAY == after.period.begin
        yield bool(spells) and spells[-1].period.end == (last - _DAY if last else None)


@invariant(
    fr="L'intervention majorée ne vaut que pour un assuré.",
    nl="De verhoogde tegemoetkoming geldt alleen voor wie verzekerd is.",
    de="Die erhöhte Beteiligung gilt nur für Versicherte.",
)
def increased_reimbursement_while_insured(group: Together) -> Iterator[bool]:
    """Increased reimbursement is granted to the insured only."""
    for person in group.living:
        insured = joined(one.period for one in person.insurances)
        for right in person.increased_reimbursements:
            known = Period(max(right.period.begin, RECORDED_SINCE), right.period.end)
            yield any(period.covers(known) for period in insured)


@invariant(
    fr="Le titulaire dont dépend une personne à charge est de la famille et assuré en son nom.",
    nl="De gerechtigde van een persoon ten laste hoort tot de familie en is in eigen naam verzekerd.",
    de="Der Hauptversicherte eines Mitversicherten gehört zur Familie und ist selbst versichert.",
)
def holder_is_of_the_family(group: Together) -> Iterator[bool]:
    """The holder a dependant is insured through is of the family, and insured in his or her own name."""
    for person in group.living:
        for one in person.insurances:
            if one.holder is not None:
                holder = group.person(one.holder)
                own = () if holder is None else holder.insurances
                yield person.ssin != one.holder and any(
                    theirs.holder is None and theirs.mutuality == one.mutuality and theirs.period.overlaps(one.period)
                    for theirs in own
                )


@invariant(
    fr="Une incapacité de travail indemnisée finit à l'âge de la pension et relève de la mutualité de l'assuré.",
    nl="Een vergoede arbeidsongeschiktheid eindigt op de pensioenleeftijd en valt onder het eigen ziekenfonds.",
    de="Eine entschädigte Arbeitsunfähigkeit endet im Pensionsalter und betrifft die Krankenkasse des Versicherten.",
)
def incapacity_before_pension_age(group: Together) -> Iterator[bool]:
    """A work incapacity is paid by the mutuality of the insured, before the legal pension age."""
    for person in group.living:
        for one in person.incapacities:
            retires = pension_day(born(person))
            insured = (held for held in person.insurances if held.period.contains(one.period.begin))
            yield any(held.mutuality == one.mutuality for held in insured) and (
                one.period.begin < retires and (retires > HORIZON or (one.period.end or HORIZON) < retires)
            )
