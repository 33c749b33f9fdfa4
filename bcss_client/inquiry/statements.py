"""What the flows say of the applicant, fact by fact, whether or not it is worth a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..flows.family_allowances import family_allowances
from ..flows.health_insurance import health_insurance
from ..flows.l036 import l036
from ..flows.l950 import l950
from ..flows.pension_register_consult import Nature, pension_register_consult
from ..flows.perform_investigation import perform_investigation
from ..flows.person import CivilStateCode
from ..flows.rvv_bim_omnio_status import rvv_bim_omnio_status
from ..flows.tx25 import tx25
from ..flows.unemployment_paid_sums import unemployment_paid_sums
from ..flows.unemployment_situation import unemployment_situation
from ..labels import Labels
from ..values import Period, months_later
from .dossier import Dossier
from .finding import Fact, Statement, Theme
from .municipalities import municipalities
from .rules.aid import attested, valid
from .rules.household import registered
from .rules.patrimony import properties
from .rules.self_employment import affiliated, affiliation
from .rules.work import announced, job_fact
from .telling import euros

_MOST = 12  # of a kind that are told: jobs of a year, months of payment

_IDENTITY = Labels(
    fr="{name}, né(e) le {birth}, NISS {ssin}.",
    nl="{name}, geboren op {birth}, INSZ {ssin}.",
    de="{name}, geboren am {birth}, ENSS {ssin}.",
)
_NATIONALITY = Labels(
    fr="Nationalité : {nationality}.", nl="Nationaliteit: {nationality}.", de="Staatsangehörigkeit: {nationality}."
)
_CIVIL_STATE = Labels(
    fr="État civil : {state} depuis le {day}.",
    nl="Burgerlijke staat: {state} sinds {day}.",
    de="Personenstand: {state} seit dem {day}.",
)
_ALONE = Labels(
    fr="Personne d'autre n'est inscrit dans le ménage.",
    nl="Niemand anders is in het gezin ingeschreven.",
    de="Niemand sonst ist im Haushalt eingetragen.",
)
_ADDRESS = Labels(
    fr="Résidence principale : {address}, {period}.",
    nl="Hoofdverblijfplaats: {address}, {period}.",
    de="Hauptwohnort: {address}, {period}.",
)
_REGISTER = Labels(fr="{register} depuis le {day}.", nl="{register} sinds {day}.", de="{register} seit dem {day}.")
_CARD = Labels(fr="{card}, délivrée le {day}.", nl="{card}, afgegeven op {day}.", de="{card}, ausgestellt am {day}.")
_RIGHT = Labels(
    fr="{code}, {amount} par jour depuis le {day}.",
    nl="{code}, {amount} per dag sinds {day}.",
    de="{code}, {amount} pro Tag seit dem {day}.",
)
_ENDED = Labels(
    fr="Fin des droits au chômage le {day}.", nl="Einde van de rechten op {day}.", de="Ende der Ansprüche am {day}."
)
_EXCLUDED = Labels(fr="Exclusion depuis le {day}.", nl="Uitsluiting sinds {day}.", de="Ausschluss seit dem {day}.")
_SANCTIONED = Labels(fr="Sanction depuis le {day}.", nl="Sanctie sinds {day}.", de="Sanktion seit dem {day}.")
_SUM = Labels(fr="{month} : {amount} payés.", nl="{month}: {amount} betaald.", de="{month}: {amount} gezahlt.")
_PENSION = Labels(
    fr="{type} ({organism}) : {nature}, {amount} bruts en {month}.",
    nl="{type} ({organism}): {nature}, {amount} bruto in {month}.",
    de="{type} ({organism}): {nature}, {amount} brutto im {month}.",
)
_ALLOWANCE = Labels(
    fr="Payées à {name} {period} ({role}), pour {children} enfant(s).",
    nl="Betaald aan {name} {period} ({role}), voor {children} kind(eren).",
    de="Gezahlt an {name} {period} ({role}), für {children} Kind(er).",
)
_INSURED = Labels(
    fr="Assuré(e) {period}, mutualité {mutuality}, code titulaire {code}.",
    nl="Verzekerd {period}, ziekenfonds {mutuality}, gerechtigdencode {code}.",
    de="Versichert {period}, Krankenkasse {mutuality}, Berechtigtencode {code}.",
)
_INCREASED = Labels(
    fr="Intervention majorée {period} ({role}).",
    nl="Verhoogde tegemoetkoming {period} ({role}).",
    de="Erhöhte Beteiligung {period} ({role}).",
)


def statements(dossier: Dossier) -> Iterator[Statement]:
    """What the flows say, theme by theme."""
    told: tuple[tuple[Theme, Callable[[Dossier], Iterator[Fact]]], ...] = (
        (Theme.IDENTITY, _identity),
        (Theme.HOUSEHOLD, _household),
        (Theme.RESIDENCE, _residence),
        (Theme.STAY, _stay),
        (Theme.WORK, _work),
        (Theme.UNEMPLOYMENT, _unemployment),
        (Theme.PENSION, _pensions),
        (Theme.PROPERTY, _property),
        (Theme.CHILDREN, _children),
        (Theme.HEALTH, _health),
        (Theme.OTHER_AID, _aid),
    )
    for theme, facts in told:
        for fact in facts(dossier):
            yield Statement(theme=theme, fact=fact)


def _identity(dossier: Dossier) -> Iterator[Fact]:
    file = dossier.reply(tx25)
    if file is None or file.is_empty:
        return
    ssin = dossier.applicant
    yield dossier.fact(file, _IDENTITY, name=dossier.name(ssin), birth=ssin.birth_date, ssin=ssin.formatted)
    for nationality in file.nationalities[:1]:
        told = nationality.nationality
        yield dossier.fact(file, _NATIONALITY, nationality=told.label or told.code)
    state = dossier.people.civil_state
    day = state.date.complete if state else None
    if state and day:
        yield dossier.fact(file, _CIVIL_STATE, state=CivilStateCode(state.civil_state.code), day=day)


def _household(dossier: Dossier) -> Iterator[Fact]:
    reply = dossier.reply(perform_investigation)
    if reply and reply.family_members and not dossier.people.others:
        yield dossier.fact(reply, _ALONE)
    elif reply:
        yield from registered(dossier, dossier.people.others)


def _residence(dossier: Dossier) -> Iterator[Fact]:
    file = dossier.reply(tx25)
    if file is None or not (file.residences and file.legal_main_addresses):
        return
    place, address = file.residences[0].residence, file.legal_main_addresses[0]
    day = address.date.complete
    if day and place.code in municipalities():
        box = f"/{address.box}" if address.box else ""
        street = f"{address.street.name} {address.house_number}{box}, {address.zip_code}"
        yield dossier.fact(file, _ADDRESS, address=street, period=Period(day))


def _stay(dossier: Dossier) -> Iterator[Fact]:
    file = dossier.reply(tx25)
    if file is None:
        return
    for register in file.registration_registers[:1]:
        told, day = register.registration_register, register.date.complete
        if day:
            yield dossier.fact(file, _REGISTER, register=told.label or told.code, day=day)
    for card in file.identity_cards[:1]:
        day = card.date.complete
        if day:
            yield dossier.fact(file, _CARD, card=card.type_of_card.label or card.type_of_card.code, day=day)


def _work(dossier: Dossier) -> Iterator[Fact]:
    jobs = dossier.reply(l950)
    year = Period(months_later(dossier.on, -12), dossier.on)
    recent = [one for one in (announced(jobs) if jobs else ()) if one.worker.occupation_period.overlaps(year)]
    for job in recent[:_MOST]:
        assert jobs is not None
        yield job_fact(dossier, jobs, job)
    reply, activity = affiliation(dossier)
    if reply and activity:
        yield affiliated(dossier, reply, activity)


def _unemployment(dossier: Dossier) -> Iterator[Fact]:
    situation = dossier.reply(unemployment_situation)
    if situation is not None:
        for right in situation.rights:
            amount = euros(right.theoric_daily_allowance_amount)
            day = right.right_starting_date
            yield dossier.fact(situation, _RIGHT, code=right.unemployment_code, amount=amount, day=day)
        reason = situation.no_right
        if reason and reason.rights_end:
            yield dossier.fact(situation, _ENDED, day=reason.rights_end)
        if reason and reason.exclusion:
            yield dossier.fact(situation, _EXCLUDED, day=reason.exclusion)
        if reason and reason.sanction:
            yield dossier.fact(situation, _SANCTIONED, day=reason.sanction.begin_date)
    paid = dossier.reply(unemployment_paid_sums)
    for one in (paid.paid_sums if paid else ())[:_MOST]:
        assert paid is not None
        yield dossier.fact(paid, _SUM, month=one.related_month, amount=euros(one.paid_amount))


def _pensions(dossier: Dossier) -> Iterator[Fact]:
    reply = dossier.reply(pension_register_consult)
    for right in reply.pensions if reply else ():
        assert reply is not None
        monthly = [one for one in right.payments if one.nature is Nature.MONTHLY][-1:]
        others = [one for one in right.payments if one.nature is not Nature.MONTHLY]
        for one in (*monthly, *others):
            yield dossier.fact(
                reply,
                _PENSION,
                type=right.type,
                organism=right.organism_name,
                nature=one.nature,
                amount=one.gross_amount,
                month=one.month,
            )


def _property(dossier: Dossier) -> Iterator[Fact]:
    yield from properties(dossier)


def _children(dossier: Dossier) -> Iterator[Fact]:
    reply = dossier.reply(family_allowances)
    for file in reply.dossiers if reply else ():
        for one in file.recipients:
            assert reply is not None
            if one.payment_periods:
                yield dossier.fact(
                    reply,
                    _ALLOWANCE,
                    name=dossier.name(one.ssin),
                    period=one.payment_periods[-1],
                    role=one.type,
                    children=len(file.children),
                )


def _health(dossier: Dossier) -> Iterator[Fact]:
    reply, statuses = dossier.reply(health_insurance), dossier.reply(rvv_bim_omnio_status)
    for one in reply.insurances if reply else ():
        if reply and one.part:
            mutuality = one.part.health_service_identification
            yield dossier.fact(reply, _INSURED, period=one.part.period, mutuality=mutuality, code=one.part.ct1.code)
    for status in statuses.statuses if statuses else ():
        if statuses and status.result:
            yield dossier.fact(statuses, _INCREASED, period=status.period, role=status.role)


def _aid(dossier: Dossier) -> Iterator[Fact]:
    reply = dossier.reply(l036)
    for one in valid(reply) if reply else ():
        assert reply is not None
        yield attested(dossier, reply, one)
