"""Pensions, and the income guarantee for the elderly that would raise them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from ...flows.pension_register_consult import Nature as PaymentNature
from ...flows.pension_register_consult import PensionItem, PensionType, pension_register_consult
from ...flows.tx25 import tx25
from ...labels import Labels
from ...resources import FIXTURES
from ..basis import Basis
from ..dossier import Dossier
from ..finding import Finding, Nature, Theme
from ..rule import Rule

_UNKNOWN = 1900  # without month, this year in a number stands for none
_AGES = ((date(2030, 1, 1), 67), (date(2025, 1, 1), 66), (date.min, 65))  # pension age by the day it takes effect
# How much more than declared is worth a question: gross, a pension is up to a fifth more than what arrives. A setting.
_CLOSE = Decimal("1.25")
RETIREMENT = (PensionType.RETIREMENT, PensionType.PUBLIC_SECTOR)

UNDECLARED = Rule(
    key="undeclared_pension",
    theme=Theme.PENSION,
    title=Labels(
        fr="Une pension est payée dont la personne ne parle pas, ou plus qu'elle ne dit",
        nl="Er wordt een pensioen betaald waarover de persoon niet spreekt, of meer dan die zegt",
        de="Eine Pension wird gezahlt, von der die Person nicht spricht, oder mehr, als sie sagt",
    ),
    question=Labels(
        fr="Quelles pensions recevez-vous, de Belgique et d'ailleurs ? Montrez les derniers extraits de compte.",
        nl="Welke pensioenen ontvangt u, uit België en daarbuiten? Toon de laatste rekeninguittreksels.",
        de="Welche Pensionen erhalten Sie, aus Belgien und anderswo? Zeigen Sie die letzten Kontoauszüge.",
    ),
    bases=(Basis.RESOURCES,),
)
GUARANTEED_INCOME = Rule(
    key="guaranteed_income",
    theme=Theme.PENSION,
    nature=Nature.RIGHT,
    title=Labels(
        fr="La garantie de revenus aux personnes âgées (GRAPA)",
        nl="De inkomensgarantie voor ouderen (IGO)",
        de="Die Einkommensgarantie für Betagte (EGB)",
    ),
    question=Labels(
        fr="La GRAPA a-t-elle été demandée au Service fédéral des Pensions, ou à la commune ? Le CPAS peut faire une "
        "avance récupérable jusqu'à la décision.",
        nl="Werd de IGO aangevraagd bij de Federale Pensioendienst, of bij de gemeente? Het OCMW kan tot de "
        "beslissing een terugvorderbaar voorschot geven.",
        de="Wurde die Einkommensgarantie beim Föderalen Pensionsdienst oder bei der Gemeinde beantragt? Das ÖSHZ kann "
        "bis zur Entscheidung einen rückforderbaren Vorschuss zahlen.",
    ),
    bases=(Basis.RESIDUARY,),
)
_PENSION = Labels(
    fr="{type} ({organism}) : {amount} bruts en {month}.",
    nl="{type} ({organism}): {amount} bruto in {month}.",
    de="{type} ({organism}): {amount} brutto im {month}.",
)
_ONCE = Labels(
    fr="{type} ({organism}) : {nature}, {amount} en {month}.",
    nl="{type} ({organism}): {nature}, {amount} in {month}.",
    de="{type} ({organism}): {nature}, {amount} im {month}.",
)
_NO_GUARANTEE = Labels(
    fr="Aucune garantie de revenus n'est connue ; les pensions font {amount} par mois, moins que le revenu "
    "d'intégration d'une personne isolée ({least}).",
    nl="Er is geen inkomensgarantie bekend; de pensioenen bedragen {amount} per maand, minder dan het leefloon van "
    "een alleenstaande ({least}).",
    de="Keine Einkommensgarantie ist bekannt; die Pensionen betragen {amount} im Monat, weniger als das "
    "Eingliederungseinkommen eines Alleinstehenden ({least}).",
)


def undeclared_pension(dossier: Dossier) -> Iterator[Finding]:
    """Pensions paid, beside what the applicant tells."""
    reply, declared = dossier.reply(pension_register_consult), dossier.declared.benefits.pension
    if reply is None:
        return
    facts = [
        dossier.fact(
            reply,
            _PENSION if one.nature is PaymentNature.MONTHLY else _ONCE,
            type=right.type,
            organism=right.organism_name,
            nature=one.nature,
            amount=one.gross_amount,
            month=one.month,
        )
        for right in reply.pensions
        for one in right.payments[-1:]
        if one.nature is not PaymentNature.MONTHLY or _runs(right, dossier.on)
    ]
    more = declared is not None and _monthly(reply.pensions, dossier.on) > declared * _CLOSE
    if facts and (declared is None or more):
        yield UNDECLARED.finding(*facts, differs=more)


def guaranteed_income(dossier: Dossier) -> Iterator[Finding]:
    """Of pension age, with less than a single person's integration income, and without the income guarantee."""
    reply, file = dossier.whole(pension_register_consult), dossier.reply(tx25)
    if reply is None or file is None or file.is_empty or not is_of_pension_age(dossier):
        return
    amount, least = _monthly(reply.pensions, dossier.on), _integration_income(dossier.on)
    if amount < least and PensionType.GUARANTEED_INCOME not in {one.type for one in reply.pensions}:
        yield GUARANTEED_INCOME.finding(dossier.fact(reply, _NO_GUARANTEE, amount=amount, least=least))


def _runs(right: PensionItem, on: date) -> bool:
    return right.right_period.end is None or right.right_period.end >= on


def _monthly(pensions: tuple[PensionItem, ...], on: date) -> Decimal:
    """What the rights that run pay together in their last months."""
    last = (
        [one.gross_amount for one in right.payments if one.nature is PaymentNature.MONTHLY][-1:]
        for right in pensions
        if _runs(right, on)
    )
    return sum((amount for amounts in last for amount in amounts), Decimal())


def is_of_pension_age(dossier: Dossier) -> bool:
    """Whether the applicant has the age of the legal pension, as far as the number tells when he or she was born."""
    born = dossier.applicant.birth_date
    if born.month is None and born.year == _UNKNOWN:
        return False
    age = next(age for since, age in _AGES if since <= dossier.on)
    day = dossier.on
    return (born.year + age, born.month or 12, born.day or 31) <= (day.year, day.month, day.day)


def _integration_income(on: date) -> Decimal:
    """The amount a month of a single person on a day, or the last one known before it."""
    return [amount for since, amount in _integration_incomes() if since <= on][-1]


@cache
def _integration_incomes() -> tuple[tuple[date, Decimal], ...]:
    with (FIXTURES / "reference" / "ris_monthly_amounts.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["category_2"]]
    return tuple((date.fromisoformat(row["effective_from"]), Decimal(row["category_2"])) for row in rows)
