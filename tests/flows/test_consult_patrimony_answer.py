"""What the land register shows of a person, and what it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from flask import Flask

from bcss_client import Client, WsgiTransport
from bcss_client.errors import InvalidRequest
from bcss_client.flows.consult_patrimony import (
    AdministrativeChange,
    AssetNature,
    ConsultPatrimonyReply,
    ConsultPatrimonyRequest,
    IncomeCode,
    Property,
    RealRight,
)
from bcss_client.reply import Outcome
from bcss_client.values import Period
from bcss_sim.app import create_app
from bcss_sim.flows.consult_patrimony import answer
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from tests.cases.people import P02, Who, of_case, of_persona
from tests.conftest import TODAY
from tests.wire.answers import refused
from tests.wire.conftest import posting_to
from tests.wire.messages import GATEWAY, gateway, service

BAKER = of_persona("P06", "Fabrice")
HIS_WIFE = of_persona("P06", "Sandrine")
INNKEEPER = of_case("C16", "Bernadette")


@pytest.fixture
def shown(simulator: Simulator) -> Callable[..., ConsultPatrimonyReply]:
    """What is shown of somebody on a day."""

    def shown(who: Who, on: date = TODAY) -> ConsultPatrimonyReply:
        situation = replace(simulator.desk.situation(simulator.organisations[0]), today=on)
        reply = answer(ConsultPatrimonyRequest(ssin=who(simulator.world).ssin), situation)
        assert isinstance(reply, ConsultPatrimonyReply)
        return reply

    return shown


@pytest.fixture
def written() -> Iterator[Simulator]:
    """A simulator of this test alone, which integrates people."""
    with closing(Simulator(Setting(clock=TODAY))) as simulator:
        yield simulator


def test_the_baker_and_his_wife_own_half_of_their_house_each(shown: Callable[..., ConsultPatrimonyReply]) -> None:
    his, hers = shown(BAKER), shown(HIS_WIFE)
    assert his.properties == hers.properties
    [house] = his.properties
    assert (house.right, house.share, house.owners) == (RealRight.FULL_OWNERSHIP, Fraction(1, 2), 2)
    [asset] = house.assets
    [parcel] = asset.details
    assert asset.situation == "RUE DU MOULIN 36"
    assert (parcel.nature, parcel.surface) == (AssetNature.HOUSE, 312)
    assert (parcel.income, parcel.income_code) == (Decimal("1085.00"), IncomeCode.BUILT_TAXABLE)


def test_each_is_the_partner_of_the_other(shown: Callable[..., ConsultPatrimonyReply], simulator: Simulator) -> None:
    his, hers = shown(BAKER), shown(HIS_WIFE)
    assert his.status.code == hers.status.code == "PERSON_WITH_PROPERTIES_AND_PARTNER"
    assert his.partner is not None
    assert hers.partner is not None
    assert his.partner.ssin == HIS_WIFE(simulator.world).ssin
    assert (hers.partner.last_name, hers.partner.first_name) == (his.last_name, his.first_name)


def test_what_the_partner_owns_is_asked_about_the_partner(shown: Callable[..., ConsultPatrimonyReply]) -> None:
    cohabitant = shown(of_case("C13", "Nele"))
    assert cohabitant.partner is not None
    assert cohabitant.properties == ()
    assert cohabitant.status.outcome is Outcome.NO_DATA_FOUND
    assert cohabitant.status.code == "PERSON_WITH_PARTNER_WITHOUT_PROPERTIES"
    assert shown(of_case("C13", "Jonas")).properties


def test_who_has_neither_property_nor_partner_is_named_all_the_same(
    shown: Callable[..., ConsultPatrimonyReply],
) -> None:
    mother = shown(P02)
    assert (mother.last_name, mother.partner, mother.properties) == ("Vandermolen", None, ())
    assert mother.status.code == "PERSON_WITHOUT_PARTNER_AND_PROPERTIES"


def given_up(held: Property) -> set[tuple[date | None, AdministrativeChange | None]]:
    return {(asset.change_date, asset.change) for asset in held.assets}


def test_a_house_is_held_until_the_day_it_is_given_up(shown: Callable[..., ConsultPatrimonyReply]) -> None:
    kept = (None, None)
    [first, second] = shown(INNKEEPER, on=date(2014, 5, 19)).properties
    assert (given_up(first), given_up(second)) == ({kept}, {kept})
    [first, second] = shown(INNKEEPER, on=date(2014, 5, 20)).properties
    assert (given_up(first), given_up(second)) == ({(date(2014, 5, 20), AdministrativeChange.GIVEN_UP)}, {kept})


def test_a_house_given_up_is_shown_for_ten_years(shown: Callable[..., ConsultPatrimonyReply]) -> None:
    assert len(shown(INNKEEPER, on=date(2024, 5, 19)).properties) == 2
    assert len(shown(INNKEEPER, on=date(2024, 5, 20)).properties) == 1
    [sold] = shown(INNKEEPER).properties
    assert given_up(sold) == {(date(2022, 4, 14), AdministrativeChange.GIVEN_UP)}


def test_a_right_for_a_term_says_when_it_goes_out(shown: Callable[..., ConsultPatrimonyReply]) -> None:
    owned, leased = shown(of_case("C14", "Christiane")).properties
    assert (owned.right, owned.duty_termination) == (RealRight.FULL_OWNERSHIP, None)
    assert (leased.right, leased.duty_termination) == (RealRight.LONG_LEASE, "ERFP 2061")


def test_parents_keep_the_usufruct_of_what_their_son_owns_barely(shown: Callable[..., ConsultPatrimonyReply]) -> None:
    rights = {name: [held.right for held in shown(of_case("C12", name)).properties] for name in ("Leo", "Rainer")}
    assert rights == {"Leo": [RealRight.USUFRUCT], "Rainer": [RealRight.BARE_OWNERSHIP]}


def test_a_duty_in_words_of_its_own_is_kept() -> None:
    odd = Property(duty="PLEINE PROPRIETE", division="", owners=1)
    assert (odd.right.is_known, odd.right, odd.share) == (False, "PLEINE", None)


@pytest.mark.parametrize(
    ("quality_code", "answered"),
    [("1", {1, 3}), ("4", {1, 3}), ("5", {2, 3}), ("8", set())],
    ids=["applicant", "other aid", "cohabitant", "service file"],
)
def test_the_quality_asked_fits_the_one_integrated_under(
    written: Simulator, quality_code: str, answered: set[int]
) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(written)))
    wife = HIS_WIFE(written.world)
    _integrate(client, wife, quality_code)
    replies = {nature: client.consult_patrimony(ssin=wife.ssin, nature_person=nature) for nature in (1, 2, 3)}
    assert {nature for nature, reply in replies.items() if reply.properties} == answered
    refusals = {reply.status.code for nature, reply in replies.items() if nature not in answered}
    known = "INSZ_UNKNOW_IN_LEGAL_CONTEXT_PPSSI" if answered else "INSZ_UNKNOW_IN_LEGAL_CONTEXT_CBSS"
    assert refusals == {known}


def test_the_status_is_worded_in_the_language_asked(app: Flask, simulator: Simulator) -> None:
    client = Client.for_simulator(transport=WsgiTransport(app))
    ssin = BAKER(simulator.world).ssin
    assert client.consult_patrimony(ssin=ssin).status.description == (
        "La personne a des biens immobiliers et un partenaire."
    )
    assert client.consult_patrimony(ssin=ssin, language="NL").status.description == (
        "De persoon heeft onroerende goederen en een partner."
    )
    with pytest.raises(InvalidRequest, match="language: it is not one of FR, NL"):
        client.consult_patrimony(ssin=ssin, language="DE")  # type: ignore[arg-type]  # what a type checker forbids


@pytest.mark.parametrize("name", ["OCMWCPASConsultPatrimony", "OCMWCPASConsultPatrimoy"])
def test_the_gateway_says_where_the_land_register_is_asked(app: Flask, name: str) -> None:
    answer = posting_to(app)(GATEWAY, gateway(service(name, "20140314", '<a xmlns="urn:a"/>')))
    assert answer.services == [
        refused("31000101", ServiceId=name, endpoint="/ConsultPatrimonyCPASService/v1/findProperties")
    ]


def _integrate(client: Client, person: Person, quality_code: str) -> None:
    client.manage_access(
        ssin=person.ssin,
        action="REGISTER",
        purpose=int(quality_code),
        period=Period(TODAY),
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    ).require()
