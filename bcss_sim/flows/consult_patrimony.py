"""The real estate of a person in the land register, and the partner the tax administration knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType

from bcss_client import opening
from bcss_client.flows.consult_patrimony import (
    AdministrativeChange,
    Asset,
    AssetDetail,
    AssetNature,
    ConsultPatrimonyReply,
    ConsultPatrimonyRequest,
    IncomeCode,
    NaturePerson,
    Partner,
    PatrimonyLanguage,
    Property,
    consult_patrimony,
)
from bcss_client.reasons import reasons
from bcss_client.reply import Status
from bcss_client.values import Language, months_later

from ..refusal import Refusal
from ..situation import Situation
from ..world import facts
from .remarks import remarked

# Which quality codes of the directory fit the quality asked: reconstructed, as is the refusal that follows.
_FITTING: Mapping[NaturePerson, frozenset[str]] = MappingProxyType(
    {
        NaturePerson.APPLICANT: opening.INQUIRY,
        NaturePerson.COHABITANT: opening.HOUSEHOLD - opening.INQUIRY,
        NaturePerson.DEBTOR: opening.HOUSEHOLD,
    }
)
# With real estate or not, with a partner or not.
_CASES: Mapping[tuple[bool, bool], str] = MappingProxyType(
    {
        (True, True): "person_with_properties_and_partner",
        (True, False): "person_without_partner_with_properties",
        (False, True): "person_with_partner_without_properties",
        (False, False): "person_without_partner_and_properties",
    }
)
_LANGUAGES: Mapping[PatrimonyLanguage, Language] = MappingProxyType(
    {PatrimonyLanguage.FR: "fr", PatrimonyLanguage.NL: "nl"}
)
_KEPT = 120  # months a property that was given up stays in the register, marked: a setting


def answer(asked: ConsultPatrimonyRequest, situation: Situation) -> ConsultPatrimonyReply | Refusal:
    """What the person has, and had in the last ten years; nothing of the partner but name and number."""
    if not _is_fitting(asked, situation):
        return Refusal.because("insz_unknow_in_legal_context_ppssi", ssin=asked.ssin)
    person = situation.known(asked.ssin)
    partner = situation.person(person.partner) if person.partner else None
    first_kept = months_later(situation.today, -_KEPT)
    held = [one for one in person.properties if one.period.end is None or one.period.end >= first_kept]
    return ConsultPatrimonyReply(
        status=_status(_CASES[bool(held), partner is not None], PatrimonyLanguage(asked.language)),
        last_name=person.last_name,
        first_name=_first_name(person),
        partner=_partner(partner) if partner else None,
        properties=tuple(map(_property, held)),
    )


def _is_fitting(asked: ConsultPatrimonyRequest, situation: Situation) -> bool:
    """Whether the centre has the person integrated in the quality it asks in; any fits one it need not integrate."""
    mine = situation.store.integrations(asked.ssin, organisation=situation.caller.cbe)
    codes = {one.quality_code for one in mine if one.period.contains(situation.today)} & opening.HOUSEHOLD
    return not codes or bool(codes & _FITTING[NaturePerson(str(asked.nature_person))])


def _status(key: str, language: PatrimonyLanguage) -> Status:
    return replace(remarked(consult_patrimony, key), description=reasons()[key].meaning.text(_LANGUAGES[language]))


def _partner(person: facts.Person) -> Partner:
    return Partner(last_name=person.last_name, first_name=_first_name(person), ssin=person.ssin)


def _first_name(person: facts.Person) -> str:
    return person.first_names[0] if person.first_names else ""


def _property(held: facts.Property) -> Property:
    given_up = held.period.end + timedelta(1) if held.period.end else None
    return Property(
        duty=f"{held.right} {held.share}",
        duty_termination=f"{held.right} {held.terminates}" if held.terminates else None,
        division=held.division,
        owners=held.owners,
        assets=tuple(_asset(asset, given_up) for asset in held.assets),
    )


def _asset(asset: facts.Asset, given_up: date | None) -> Asset:
    return Asset(
        situation=asset.situation,
        change_date=given_up,
        change=AdministrativeChange.GIVEN_UP if given_up else None,
        details=tuple(
            AssetDetail(
                nature=AssetNature(parcel.nature),
                income=Decimal(parcel.income).scaleb(-2),
                income_code=IncomeCode(parcel.income_code),
                surface=parcel.surface,
            )
            for parcel in asset.parcels
        ),
    )
