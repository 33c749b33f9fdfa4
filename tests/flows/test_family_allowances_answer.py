"""What the register of family allowances shows: which files, which months, and of which regions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bcss_client import Client, MonthPeriod, YearMonth
from bcss_client.flows.family_allowances import Dossier, FamilyAllowancesReply, Role
from bcss_client.reply import Outcome
from bcss_sim.world.facts import Person
from bcss_sim.world.organisms import CHILD_BENEFIT_FUNDS, child_benefit_entity
from bcss_sim.world.world import World
from tests.cases.people import Who, of_case, of_persona
from tests.conftest import TODAY

ENTITIES = {fund.number: entity for entity, funds in CHILD_BENEFIT_FUNDS.items() for fund in funds}
LAST_YEARS = MonthPeriod(YearMonth(2022, 1), YearMonth(2026, 11))
BEFORE = MonthPeriod(YearMonth(2017, 2), YearMonth(2021, 12))


@pytest.fixture
def consulted(anybody: Client, world: World) -> Consulted:
    return Consulted(anybody, world)


class Consulted:
    """The register, asked about people of the stories."""

    def __init__(self, client: Client, world: World) -> None:
        self._client = client
        self.world = world

    def __call__(self, who: Who, period: MonthPeriod = LAST_YEARS) -> FamilyAllowancesReply:
        return self.about(who(self.world), period)

    def about(self, person: Person, period: MonthPeriod) -> FamilyAllowancesReply:
        return self._client.family_allowances(ssin=person.ssin, period=period)


def of_month(year: int, month: int) -> MonthPeriod:
    return MonthPeriod(YearMonth(year, month), YearMonth(year, month))


def entities(reply: FamilyAllowancesReply) -> list[str]:
    return [ENTITIES[dossier.fund_id] for dossier in reply.dossiers]


def paid_to(dossier: Dossier) -> list[tuple[str, Role, list[str]]]:
    return [(one.ssin, one.type, [str(months) for months in one.payment_periods]) for one in dossier.recipients]


def everybody_told(world: World) -> Iterator[Person]:
    return (person for told in world.cast.everybody for person in told.people)


def test_a_file_is_found_through_each_of_its_actors(consulted: Consulted) -> None:
    found = [consulted(of_persona("P02", name)).dossiers for name in ("Céline", "Noah", "Timéo")]
    assert found[0] == found[1] == found[2]
    assert consulted(of_persona("P02", "Bruno")).status.outcome is Outcome.NO_DATA_FOUND


def test_the_file_changes_when_the_child_moves_to_another_region(consulted: Consulted) -> None:
    reply = consulted(of_case("C23", "Sami"))
    assert entities(reply) == ["WALLONIA", "BRUSSELS"]
    son = of_case("C23", "Sami")(consulted.world).ssin
    months = [
        str(period)
        for dossier in reply.dossiers
        for child in dossier.children
        if child.ssin == son
        for period in child.payment_periods
    ]
    assert months == ["2023-09..", "2022-01..2023-08"]


def test_brussels_follows_the_federal_regime_a_year_after_the_others(consulted: Consulted) -> None:
    assert entities(consulted(of_case("C23", "Yasmine"), BEFORE)) == ["BRUSSELS", "FEDERAL"]
    (brussels, federal) = consulted(of_case("C23", "Yasmine"), BEFORE).dossiers
    assert [str(period) for period in federal.children[0].payment_periods] == ["2017-02..2019-12"]
    assert [str(period) for period in brussels.children[0].payment_periods] == ["2020-01..2021-12"]


def test_divorced_parents_are_two_recipients_of_one_file(consulted: Consulted) -> None:
    mother, father = (of_case("C23", name)(consulted.world).ssin for name in ("Audrey", "Mehdi"))
    brussels = consulted(of_case("C23", "Yasmine")).dossiers[0]
    assert paid_to(brussels) == [
        (mother, Role.RECIPIENT, ["2022-01..2023-08"]),
        (father, Role.RECIPIENT_2, ["2023-09.."]),
    ]


def test_a_silent_region_makes_the_answer_incomplete_and_is_named(consulted: Consulted) -> None:
    reply = consulted(of_case("C23", "Mehdi"))
    assert reply.status.outcome is Outcome.INCOMPLETE_DATA
    assert reply.status["authenticSource"] == "BRUSSELS"
    assert entities(reply) == ["WALLONIA"]


def test_a_student_of_age_is_paid_herself(consulted: Consulted) -> None:
    student = of_case("C22", "Lena")(consulted.world)
    assert student.birth.year + 18 < TODAY.year
    (dossier,) = consulted(of_case("C22", "Lena")).dossiers
    assert (student.ssin, Role.CHILD, ["2025-09.."]) in paid_to(dossier)
    assert student.ssin in [child.ssin for child in dossier.children]


def test_the_benefit_of_a_placed_child_goes_to_a_third_person(consulted: Consulted) -> None:
    (dossier,) = consulted(of_case("C21", "Kylian")).dossiers
    foster_mother = of_case("C21", "Delphine")(consulted.world).ssin
    assert paid_to(dossier)[-1] == (foster_mother, Role.THIRD_PERSON_2, ["2024-10.."])
    assert dossier.entitled_person == of_case("C21", "Jessica")(consulted.world).ssin


def test_a_bonus_is_shown_with_the_month_it_was_paid_in(consulted: Consulted) -> None:
    def bonuses(period: MonthPeriod) -> list[str]:
        return [
            str(bonus.payment_date)
            for dossier in consulted(of_case("C20", "Katrien"), period).dossiers
            for child in dossier.children
            for bonus in child.adoption_bonuses
        ]

    assert bonuses(LAST_YEARS) == ["2023-03-28"]
    assert bonuses(of_month(2023, 3)) == ["2023-03-28"]
    assert bonuses(of_month(2023, 4)) == []


def test_only_the_months_asked_are_shown(consulted: Consulted) -> None:
    spring = MonthPeriod(YearMonth(2024, 3), YearMonth(2024, 5))
    (dossier,) = consulted(of_persona("P02", "Céline"), spring).dossiers
    assert [str(period) for period in dossier.recipients[0].payment_periods] == ["2024-03..2024-05"]
    assert [[str(period) for period in child.payment_periods] for child in dossier.children] == [
        ["2024-03..2024-05"],
        ["2024-03..2024-05"],
        ["2024-04..2024-05"],
    ]


def test_without_a_last_month_the_question_ends_today(consulted: Consulted) -> None:
    assert consulted(of_persona("P02", "Céline"), MonthPeriod(YearMonth(2022, 1))).dossiers == (
        consulted(of_persona("P02", "Céline")).dossiers
    )


def test_since_2019_the_domicile_of_the_child_decides_who_pays(world: World) -> None:
    wrong = [
        (person.first_names[0], file.entity)
        for person in everybody_told(world)
        for file in person.child_benefits
        for child in file.children
        if child.ssin == person.ssin and file.entity != "FEDERAL"
        for period in child.payments
        if file.entity not in entities_at_home(world, person, period.begin.year)
    ]
    assert wrong == []


def entities_at_home(world: World, child: Person, year: int) -> set[str]:
    """The entities of the places a child lived in from that year on."""
    return {
        child_benefit_entity(world.geography.municipality(home.place))
        for home in child.residences
        if home.address and (home.period.end is None or home.period.end.year >= year)
    }
