"""Rules that no persona reaches, on cases in which what they look for can be seen, whatever is declared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bcss_client import Client
from bcss_client.inquiry import Declared, Finding, Nature, SocialInquiry, Theme
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY
from tests.inquiry.inquiries import facts, found

Inquire = Callable[..., SocialInquiry]


@pytest.fixture(scope="module")
def about(open_client: Client, open_simulator: Simulator) -> Inquire:
    """Makes the inquiry about a case, with a declaration in TOML."""

    def inquire(case_id: str, declared: str = "", *, on: date = TODAY) -> SocialInquiry:
        ssin = open_simulator.world.case(case_id).applicant
        return open_client.social_inquiry(ssin=ssin, declared=Declared.of_text(declared), on=on)

    return inquire


def only(inquiry: SocialInquiry, key: str) -> Finding:
    """The one finding of a kind."""
    [finding] = found(inquiry, key)
    return finding


def said(inquiry: SocialInquiry, key: str) -> list[str]:
    """What the findings of a kind say."""
    return [one for one, _ in facts(found(inquiry, key))]


def nature(inquiry: SocialInquiry, key: str) -> Nature | None:
    """The nature of the findings of a kind, None when there are none."""
    return next((one.nature for one in found(inquiry, key)), None)


def test_a_replaced_number_leads_to_the_new_one_and_to_nothing_else(
    open_client: Client, open_simulator: Simulator
) -> None:
    person = open_simulator.world.person(open_simulator.world.case("C60").applicant)
    assert person is not None
    assert person.replaces is not None
    inquiry = open_client.social_inquiry(ssin=person.replaces, on=TODAY)
    assert inquiry.keys == ("number_replaced",)
    assert f"son nouveau numéro {person.ssin} ?" in only(inquiry, "number_replaced").question.text("fr")
    assert set(inquiry.unanswered) == set(inquiry.consultations)


def test_what_is_known_under_a_former_number_is_to_be_asked_for(about: Inquire) -> None:
    assert said(about("C60"), "former_number") == [
        "Le registre donne un ancien numéro de la personne.",
        "Secteur Registre national : connue sous le numéro remplacé depuis le 10 mai 1976.",
    ]


@pytest.mark.parametrize(("case_id", "day"), [("C66", "17 octobre 2026"), ("C59", "16 mai 2011")])
def test_of_a_deceased_person_nothing_is_said_but_the_identity(case_id: str, day: str, about: Inquire) -> None:
    inquiry = about(case_id, "[household]\nadults = 0\n[work]\nemployed = false")
    assert said(inquiry, "deceased") == [f"Décès le {day}."]
    assert {finding.theme for finding in inquiry.findings} == {Theme.IDENTITY}


@pytest.mark.parametrize(
    ("names", "is_proper"),
    [
        ([], True),
        (["Béatrice de Haldoy"], True),
        (["de Haldoy Beatrice"], True),
        (["DE HALDOY Béatrice", "Somebody Else"], True),
        (["Béatrice"], False),
        (["Somebody Else"], False),
    ],
    ids=str,
)
def test_a_protected_person_needs_the_signature_of_the_administrator(
    *, names: list[str], is_proper: bool, about: Inquire
) -> None:
    inquiry = about("C54", f"signed_by = {names}")
    assert nature(inquiry, "protected_person") is (Nature.TO_VERIFY if is_proper else Nature.DIFFERS)
    assert "Administrateur ou représentant : Béatrice de Haldoy." in said(inquiry, "protected_person")


def test_a_sanction_is_no_verdict_on_the_readiness_to_work(about: Inquire) -> None:
    sanction = only(about("C02"), "sanction")
    assert facts((sanction,)) == [("Sanction depuis le 5 octobre 2026.", "unemployment_situation")]
    assert "ne décide pas de la disposition au travail" in sanction.question.text("fr")


def test_an_exclusion_for_want_of_work_is_not_put_down_to_severance_pay(about: Inquire) -> None:
    inquiry = about("C03")
    assert said(inquiry, "excluded") == [
        "Exclusion depuis le 1er mars 2026, art. 37, 63§2, 44 de la réglementation du chômage."
    ]
    assert not found(inquiry, "excluded_after_work")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("", Nature.TO_VERIFY),
        ("unemployment = 'none'", Nature.DIFFERS),
        ("unemployment = 'ended'", Nature.TO_VERIFY),
        ("unemployment = 'sanctioned'", Nature.TO_VERIFY),
        ("unemployment = 'paid'", None),
    ],
)
def test_unemployment_paid_contradicts_only_who_says_there_is_none(
    told: str, expected: Nature | None, about: Inquire
) -> None:
    assert nature(about("C02", f"[benefits]\n{told}"), "unemployment_paid") is expected


@pytest.mark.parametrize("told", ["", "employed = true\nhours_per_week = 10"])
def test_days_of_full_unemployment_are_no_hours_of_work(told: str, about: Inquire) -> None:
    assert not found(about("C04", f"[work]\n{told}"), "hours_differ")


def test_halves_are_written_with_a_comma(about: Inquire) -> None:
    [fact] = said(about("C01", "[work]\nemployed = true\nhours_per_week = 7.5"), "hours_differ")
    assert "2,5 allocations sur 6" in fact
    assert fact.endswith("environ 16 heures de travail ; déclarées : 7,5.")


def test_part_time_work_with_rights_kept_may_open_the_income_guarantee(about: Inquire) -> None:
    assert nature(about("C01"), "income_guarantee") is Nature.RIGHT


def test_indemnities_of_a_mutuality_are_told_by_the_day(about: Inquire) -> None:
    assert said(about("C20"), "indemnities_paid") == [
        "incapacité, salarié, depuis le 16 mars 2026 : 58,70 € par jour en dernier lieu."
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("", Nature.TO_VERIFY),
        ("pension = 0", Nature.DIFFERS),
        ("pension = 1400", Nature.DIFFERS),
        ("pension = 1600", None),  # 1814.37 gross
    ],
)
def test_a_pension_contradicts_who_tells_of_less_than_arrives(
    told: str, expected: Nature | None, about: Inquire
) -> None:
    assert nature(about("C24", f"[benefits]\n{told}"), "undeclared_pension") is expected


def test_whoever_has_the_income_guarantee_is_not_sent_to_ask_for_it(about: Inquire) -> None:
    assert not found(about("C25"), "guaranteed_income")


def test_a_person_whose_year_of_birth_is_unknown_is_of_no_pension_age(about: Inquire) -> None:
    assert not found(about("C63"), "guaranteed_income")


def test_work_opens_unemployment_to_who_lost_it_but_not_to_a_pensioner(about: Inquire) -> None:
    assert "Environ 752 jours de travail en 36 mois ; il en faut 312." in said(about("C72"), "work_opens_unemployment")
    assert not found(about("C14"), "work_opens_unemployment")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("", Nature.TO_VERIFY),
        ("employed = false", Nature.TO_VERIFY),  # ended on 30 June 2026
        ("employed = false\nuntil = 2026-03-31", Nature.DIFFERS),
        ("employed = false\nuntil = 2026-06-30", None),
        ("employed = false\nworked_in = [2026]", None),
        ("employed = true", None),
    ],
)
def test_a_job_that_ended_contradicts_only_who_tells_of_an_earlier_end(
    told: str, expected: Nature | None, about: Inquire
) -> None:
    assert nature(about("C72", f"[work]\n{told}"), "undeclared_work") is expected


def test_a_job_that_goes_on_contradicts_who_has_none(about: Inquire) -> None:
    inquiry = about("C31", "[work]\nemployed = false\nworked_in = [2026]")
    assert nature(inquiry, "undeclared_work") is Nature.DIFFERS
    assert nature(inquiry, "pay_due") is Nature.RIGHT


@pytest.mark.parametrize(
    ("case_id", "year", "is_missed"),
    [
        ("C20", 2026, False),  # worked
        ("C03", 2026, True),
        ("C03", 2024, True),
        ("C03", 2023, False),  # asked about for its last weeks only
        ("C03", 2019, False),  # not asked about
        ("C03", 2030, False),  # to come
        ("C11", 2026, False),  # self-employed
    ],
)
def test_a_year_of_work_is_missed_only_where_it_was_looked_for(
    *, case_id: str, year: int, is_missed: bool, about: Inquire
) -> None:
    inquiry = about(case_id, f"[work]\nworked_in = [{year}]")
    assert bool(found(inquiry, "declared_work_not_found")) is is_missed


def test_a_complementary_activity_needs_a_main_one_beside_it(about: Inquire) -> None:
    assert found(about("C05"), "complementary_without_main")
    assert not found(about("C13"), "complementary_without_main")


@pytest.mark.parametrize(("told", "expected"), [("", Nature.TO_VERIFY), ("other_cpas = false", Nature.DIFFERS)])
def test_aid_of_a_centre_contradicts_who_says_there_is_none(told: str, expected: Nature, about: Inquire) -> None:
    inquiry = about("C40", f"[benefits]\n{told}")
    assert nature(inquiry, "aid_attested") is expected
    assert said(inquiry, "aid_attested") == [
        "CPAS Liège : revenu d'intégration, du 1er février 2025 au 31 janvier 2027."
    ]
    assert not found(about("C40", "[benefits]\nother_cpas = true"), "aid_attested")


def test_a_widower_is_not_sent_to_the_other_parent_nor_suspected_of_sharing_with_his_daughter(about: Inquire) -> None:
    inquiry = about("C22")
    assert not found(inquiry, "maintenance_for_children")
    assert not found(inquiry, "shared_child_benefit")
    assert found(about("C23"), "maintenance_for_children")


def test_a_young_person_is_asked_about_parents_as_somebody_who_may_have_none(about: Inquire) -> None:
    assert only(about("C29"), "maintenance_of_parents").question.text("fr").startswith("Si vos parents sont en vie")


def test_a_property_given_up_more_than_ten_years_ago_no_longer_counts(about: Inquire) -> None:
    assert said(about("C16", on=TODAY), "property_given_away") == [
        "pleine propriété, part 1 : maison à HUY 1 DIV, n'appartient plus à la personne depuis le 14 avril 2022."
    ]
    assert nature(about("C16", "[property]\ngiven_away = false"), "property_given_away") is Nature.DIFFERS
    assert not found(about("C16", "[property]\ngiven_away = true"), "property_given_away")
    assert not found(about("C16", on=date(2032, 4, 14)), "property_given_away")


def test_who_says_to_have_no_home_is_told_that_the_register_still_has_an_address(about: Inquire) -> None:
    assert said(about("C02", "[residence]\nhomeless = true"), "reference_address") == [
        "Le registre garde la personne à son adresse et ne donne pas d'adresse de référence."
    ]


def test_aid_of_somebody_who_lives_there_is_told_with_the_resources_and_raises_no_doubt_of_a_separation(
    open_client: Client, open_simulator: Simulator
) -> None:
    aided = open_simulator.world.person(open_simulator.world.case("C41").applicant, on=TODAY)
    assert aided is not None
    assert aided.partner is not None
    inquiry = open_client.social_inquiry(ssin=aided.partner, on=TODAY)
    aid = "CPAS Charleroi : revenu d'intégration, du 1er mai 2026 au 30 avril 2027."
    assert aid in said(inquiry, "cohabitant_resources")
    assert not found(inquiry, "spouse_aided")


@pytest.mark.parametrize("told", ["adults = 1", "adults = 2"])
def test_unrelated_people_of_whom_the_person_tells_are_no_finding(told: str, about: Inquire) -> None:
    assert not found(about("C16", f"[household]\n{told}"), "unrelated_in_household")


def test_another_number_of_children_is_a_question(about: Inquire) -> None:
    inquiry = about("C23", "[household]\nchildren = 3")
    assert said(inquiry, "children_differ") == ["Enfants mineurs inscrits : 1 ; déclarés : 3."]
    assert nature(inquiry, "children_differ") is Nature.TO_VERIFY


@pytest.mark.parametrize(("case_id", "flow", "code"), [("C18", "l950", "X001OK"), ("C18", "l301", "X001KO")])
def test_a_source_that_refuses_is_unanswered_with_its_code(case_id: str, flow: str, code: str, about: Inquire) -> None:
    refused = {one.question.flow.slug: one.reply for one in about(case_id).unanswered}
    reply = refused[flow]
    assert reply is not None
    assert reply.status.code == code
