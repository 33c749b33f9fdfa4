"""Looking people up, and what the registers know of them on a day."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta

import pytest

from bcss_client.resources import FIXTURES
from bcss_client.values import Sex, Ssin
from bcss_sim.world.phonetics import phonetic_key
from bcss_sim.world.shares import CENSUS, HORIZON
from bcss_sim.world.world import World

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def world() -> World:
    return World.default(size=600)


def test_everybody_is_found_by_number(world: World) -> None:
    for person in world.people():
        assert world.person(str(person.ssin)) == person


def test_nobody_has_an_unknown_number(world: World) -> None:
    assert world.person("00000000000") is None


def test_unknown_persona_is_a_key_error(world: World) -> None:
    with pytest.raises(KeyError, match="P99"):
        world.persona("P99")


def test_household_is_the_same_for_each_member_and_begins_with_the_reference_person(world: World) -> None:
    for person in world.people():
        household = world.household(person, TODAY)
        for member, membership in household:
            assert world.household(member, TODAY) == household
            assert membership.reference == household[0][0].ssin
        assert [membership.role for _, membership in household].count("01") == (1 if household else 0)
        assert not household or person in [member for member, _ in household]


def test_somebody_who_is_no_reference_person_has_no_members(world: World) -> None:
    child = next(person for person in world.people() if person.filiation and person.birth.year > 2015)
    assert world.members(child.ssin, TODAY) == ()


def test_file_is_unknown_before_it_is_opened(world: World) -> None:
    person = next(iter(world.population))
    assert world.person(person.ssin, on=person.created - timedelta(1)) is None
    assert world.person(person.ssin, on=person.created) is not None


@pytest.mark.parametrize("day", [date(2015, 5, 5), CENSUS, TODAY, HORIZON])
def test_registers_know_nothing_of_the_future(world: World, day: date) -> None:
    for person in world.people():
        known = world.person(person.ssin, on=day)
        if known is None:
            continue
        assert known.death is None or known.death <= day
        for facts in (known.residences, known.memberships, known.nationalities, known.registers, known.incapacities):
            assert all(fact.period.begin <= day for fact in facts)
            assert all(fact.period.end is None or fact.period.end < day for fact in facts)
        assert all(state.since <= day for state in known.civil_states)
        assert all(job.period.begin <= day for job in known.jobs)
        assert all(job.period.end and job.period.end < day for job in known.jobs if job.last_action == "2")


def test_clock_past_the_horizon_of_a_job_shows_its_end(world: World) -> None:
    left = [(person, job) for person in world.people() for job in person.jobs if job.last_action == "2"]
    person, job = left[0]
    assert job.period.end is not None
    before = world.person(person.ssin, on=job.period.end)
    after = world.person(person.ssin, on=job.period.end + timedelta(1))
    assert before is not None
    assert after is not None
    (then,) = [found for found in before.jobs if found.dimona == job.dimona]
    assert (then.period.end, then.last_action) == (None, "1")
    assert job in after.jobs


def test_centres_that_may_call_have_numbers_nobody_can_bear(world: World) -> None:
    organisations = tomllib.loads((FIXTURES / "organisations.toml").read_text(encoding="utf-8"))["organisation"]
    assert [organisation["municipality"] for organisation in organisations] == ["52011", "62063", "44021", "21004"]
    for organisation in organisations:
        assert world.employers.cpas(organisation["municipality"]).cbe == organisation["cbe"]
        assert not Ssin(organisation["user_id"]).could_be_real
        assert world.person(organisation["user_id"]) is None


# --- searching by name --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Lefebvre", "Lefèvre"),
        ("Desmet", "De Smedt"),
        ("Jansen", "Janssens"),
        ("Peters", "Peeters"),
        ("Dupond", "Dupont"),
        ("Maier", "Meyer"),
        ("Schmitt", "Schmidt"),
        ("Vandenbosch", "Van den Bossche"),
        ("Claes", "Klaas"),
        ("Hoffmann", "Hofman"),
        ("BENALI", "Ben Ali"),
    ],
)
def test_names_that_sound_alike_share_a_key(written: str, meant: str) -> None:
    assert phonetic_key(written) == phonetic_key(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("Janssens", "Peeters"), ("Dubois", "Dupont"), ("Maes", "Smet"), ("Martin", "Marchal")]
)
def test_names_that_sound_different_do_not(one: str, other: str) -> None:
    assert phonetic_key(one) != phonetic_key(other)


def test_everybody_is_found_by_name(world: World) -> None:
    for person in world.people():
        if person.replaced_by is None and not person.cancelled:
            first_name = person.first_names[0] if person.first_names else None
            assert person in world.namesakes(person.last_name, first_name, sex=person.sex)


def test_persona_is_found_by_a_name_spelt_otherwise(world: World) -> None:
    found = world.namesakes("van der Mollen", "Celine")
    assert [person.ssin for person in found] == [world.persona("P02").applicant]
    assert world.namesakes("van der Mollen", "Celine", sex=Sex.MALE) == ()


def test_name_written_exactly_comes_first(world: World) -> None:
    found = [person.last_name.casefold() for person in world.namesakes("peeters")]
    exact = [name == "peeters" for name in found]
    assert exact == sorted(exact, reverse=True)
