"""An inquiry asks no more than the aid calls for, accuses nobody, and ends in questions."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from bcss_client import Client, WsgiTransport
from bcss_client.flows.a701 import a701
from bcss_client.inquiry import Nature, Relation
from bcss_client.values import Language, Period, months_later
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.inquiry.inquiries import PERSONAS, Inquiries, made
from tests.inquiry.transports import Recording

YEAR = Period(months_later(TODAY, -12), TODAY)


@pytest.mark.parametrize("persona_id", ["P02", "P12", "P13", "P15"])
def test_a_trap_is_never_called_a_contradiction(persona_id: str, inquiries: Inquiries) -> None:
    assert inquiries.about(persona_id).differing == ()


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_nothing_is_sent_about_anybody_but_the_applicant_and_the_third_persons(
    persona_id: str, office_app: Flask, office_world: World
) -> None:
    sent = Recording(WsgiTransport(office_app))
    inquiry = made(Client.for_simulator(transport=sent), office_world, persona_id)
    assert sent.people(office_world) == {inquiry.ssin, *(one.ssin for one in inquiry.third_persons)}


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_a_third_person_is_of_age_and_a_near_relative_or_partner(
    persona_id: str, inquiries: Inquiries, office_world: World
) -> None:
    inquiry = inquiries.about(persona_id)
    applicant = office_world.person(inquiry.ssin, on=TODAY)
    assert applicant is not None
    for one in inquiry.third_persons:
        person = office_world.person(one.ssin, on=TODAY)
        assert person is not None
        born = person.birth.complete
        assert born is not None
        assert months_later(born, 18 * 12) <= TODAY
        filiation = applicant.filiation
        near = {
            Relation.PARENT: filiation is not None and one.ssin in (filiation.parent_1, filiation.parent_2),
            Relation.CHILD: one.ssin in applicant.children,
            Relation.PARTNER: one.ssin == applicant.partner,
            Relation.SPOUSE: one.ssin == applicant.partner,
        }
        assert near[one.relation]


def test_the_man_in_the_household_of_p02_and_her_children_are_left_out_with_the_reason(inquiries: Inquiries) -> None:
    left_out = inquiries.about("P02").left_out
    assert [one.why.fr for one in left_out] == [
        *["Enfant mineur : rien à consulter."] * 3,
        "Sans lien de parenté : le registre ne prouve aucune cohabitation. À entendre d'abord.",
    ]
    assert [one.relation for one in left_out] == [Relation.CHILD] * 3 + [Relation.COHABITANT]
    assert inquiries.about("P02").third_persons == ()


def test_a_brother_who_lives_there_is_left_out_since_his_resources_do_not_count(inquiries: Inquiries) -> None:
    assert [one.why.nl for one in inquiries.about("P15").left_out] == [
        "Geen partner en geen bloedverwant in de eerste graad: de bestaansmiddelen tellen niet mee."
    ]


def test_of_a_spouse_who_lives_elsewhere_only_the_aid_is_asked(inquiries: Inquiries) -> None:
    inquiry = inquiries.about("P15")
    [spouse] = inquiry.third_persons
    asked = {one.question.flow.slug for one in inquiry.consultations if one.question.about == spouse.ssin}
    assert asked == {"manage_access", "list_of_attestations", "l036"}


def test_of_a_spouse_separated_by_the_register_nothing_is_asked(inquiries: Inquiries) -> None:
    inquiry = inquiries.about("P11")
    assert inquiry.third_persons == ()
    assert Relation.SPOUSE in {one.relation for one in inquiry.left_out}


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_third_persons_are_asked_about_for_a_year_at_most(persona_id: str, inquiries: Inquiries) -> None:
    inquiry = inquiries.about(persona_id)
    for third in inquiry.third_persons:
        asked = [one.question.period for one in inquiry.consultations if one.question.about == third.ssin]
        assert third.period.begin >= YEAR.begin
        assert third.period.end == TODAY
        assert {period for period in asked if period} == {third.period}


def test_whoever_lives_together_of_late_is_asked_about_for_that_time_only(
    open_client: Client, open_simulator: Simulator
) -> None:
    of_late = [person for person in open_simulator.world.population if _together_since(open_simulator.world, person)]
    asked = {
        third.period.begin: _together_since(open_simulator.world, person)
        for person in of_late
        for third in open_client.social_inquiry(ssin=person.ssin, on=TODAY).third_persons
    }
    assert asked
    assert all(begin == since for begin, since in asked.items())


def test_medical_aid_asks_about_nobody_else_nor_about_resources_and_says_why(
    office_client: Client, office_world: World
) -> None:
    inquiry = made(office_client, office_world, "P06", kind="medical")
    assert inquiry.third_persons == ()
    assert {one.question.about for one in inquiry.consultations} == {inquiry.ssin}
    assert {one.question.flow.slug for one in inquiry.consultations} == {
        "manage_access",
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "list_of_attestations",
        "l036",
        "health_insurance",
        "rvv_bim_omnio_status",
    }
    why = {one.what.fr: one.why.fr for one in inquiry.left_out if one.relation is Relation.APPLICANT}
    assert set(why.values()) == {"L'aide médicale n'appelle pas cette consultation."}
    assert "Patrimoine immobilier" in why
    of_others = {one.why.de for one in inquiry.left_out if one.relation is Relation.PARTNER}
    assert of_others == {"Für medizinische Hilfe wird niemand sonst abgefragt."}


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_every_finding_rests_on_facts_and_rules_and_asks_a_question(persona_id: str, inquiries: Inquiries) -> None:
    for finding in inquiries.about(persona_id).findings:
        assert finding.facts
        assert finding.bases
        for language in get_args(Language):
            assert "?" in finding.question.text(language)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_employers_are_looked_up_five_at_most(persona_id: str, inquiries: Inquiries) -> None:
    asked = [one for one in inquiries.about(persona_id).consultations if one.question.flow is a701]
    assert len(asked) <= 5


@given(data=st.data())
def test_nothing_differs_from_a_declaration_that_says_nothing(
    data: st.DataObject, open_client: Client, people: tuple[Person, ...]
) -> None:
    person = data.draw(st.sampled_from(people))
    inquiry = open_client.social_inquiry(ssin=person.ssin, on=TODAY)
    assert [one for one in inquiry.findings if one.nature is Nature.DIFFERS] == []
    born = {one.ssin: one.ssin.birth_date.complete or date.max for one in inquiry.third_persons}
    assert all(months_later(day, 18 * 12) <= TODAY for day in born.values())


def _together_since(world: World, person: Person) -> date | None:
    """Since when two adults live together, where it is less than a year."""
    known = person.known_on(TODAY)
    if known is None or known.replaced_by or known.death:
        return None
    household = world.household(known, TODAY)
    last = max((place.period.begin for _, place in household), default=date.min)
    return last if last > YEAR.begin and len(household) == 2 else None
