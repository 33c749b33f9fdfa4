"""Whom a search by name finds."""

from __future__ import annotations

from datetime import timedelta

from bcss_client import Client
from bcss_client.values import IncompleteDate
from bcss_sim.world.facts import Person


def test_a_middle_name_is_one_of_the_other_given_names_by_sound(client: Client, stranger: Person) -> None:
    first, second, *_ = stranger.first_names

    def found(middle_name: str) -> bool:
        reply = client.identify_person(
            last_name=stranger.last_name, first_name=first, middle_name=middle_name, birth_date=stranger.birth
        )
        return stranger.ssin in [one.ssin for one in reply.persons]

    assert found(second.upper())
    assert not found("Zbigniew")


def test_the_tolerance_is_in_the_unit_of_what_is_known_of_the_date(client: Client, p02: Person) -> None:
    born = p02.birth.complete
    assert born is not None

    def near(asked: IncompleteDate, tolerance: int) -> bool:
        reply = client.identify_person(last_name=p02.last_name, birth_date=asked, tolerance=tolerance)
        return p02.ssin in [one.ssin for one in reply.persons]

    days_off = IncompleteDate.of(born + timedelta(days=20))
    assert (near(days_off, 19), near(days_off, 20)) == (False, True)
    months_off = IncompleteDate(born.year - 1, born.month)
    assert (near(months_off, 11), near(months_off, 12)) == (False, True)
    years_off = IncompleteDate(born.year + 2)
    assert (near(years_off, 1), near(years_off, 2)) == (False, True)
