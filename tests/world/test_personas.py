"""The personas say what their stories say, and a story that cannot be true is refused in a sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bcss_client.resources import FIXTURES
from bcss_client.values import LANGUAGES, Period
from bcss_sim.world.employers import Employers
from bcss_sim.world.facts import Membership, Person
from bcss_sim.world.geography import Geography
from bcss_sim.world.personas import Persona, load_cast
from bcss_sim.world.stories import StoryError
from bcss_sim.world.world import World

TODAY = date(2026, 11, 22)
GEOGRAPHY = Geography.load()


@pytest.fixture(scope="module")
def world() -> World:
    return World.default(size=60)


def applicant(world: World, persona_id: str) -> Person:
    person = world.person(world.persona(persona_id).applicant, on=TODAY)
    assert person is not None
    return person


def household(world: World, persona_id: str, on: date = TODAY) -> list[tuple[str, str]]:
    members: tuple[tuple[Person, Membership], ...] = world.household(applicant(world, persona_id), on)
    return [(membership.role, person.first_names[0]) for person, membership in members]


def civil_states(person: Person) -> list[tuple[str, date]]:
    return [(state.code, state.since) for state in person.civil_states]


# --- what every persona has ---------------------------------------------------------------------------------


def test_every_persona_is_told_in_three_languages(world: World) -> None:
    for persona in world.personas:
        for told in (persona.title, persona.declaration):
            assert set(told) == set(LANGUAGES)
            assert len(set(told.values())) == len(LANGUAGES)
        for points in (persona.learning_objectives, persona.contradictions, persona.rights_to_check):
            assert len({len(points[language]) for language in LANGUAGES}) == 1


def test_every_applicant_is_integrated_under_a_quality_of_the_cpas_sector(world: World) -> None:
    assert {persona.id: persona.integrated.quality_code for persona in world.personas} == {
        "P01": "1",
        "P02": "2",
        "P03": "1",
        "P04": "1",
        "P05": "4",
        "P06": "1",
        "P07": "1",
        "P08": "1",
        "P09": "1",
        "P10": "1",
        "P11": "1",
        "P12": "1",
        "P13": "4",
        "P14": "1",
        "P15": "1",
        "P16": "2",
    }
    assert all(persona.integrated.since <= date(2024, 1, 1) for persona in world.personas)


def test_numbers_follow_from_birth_date_and_sex_and_nobody_can_bear_them(world: World) -> None:
    for persona in world.personas:
        for person in persona.people:
            assert (person.ssin.birth_date, person.ssin.sex) == (person.birth, person.sex)
            assert not person.ssin.could_be_real


def test_no_file_of_a_persona_holds_an_identification_number() -> None:
    for file in (FIXTURES / "personas").glob("*.toml"):
        assert not [
            word for word in file.read_text(encoding="utf-8").split() if word.strip('"').isdigit() and len(word) > 9
        ]


def test_repr_of_a_persona_shows_nothing_personal(world: World) -> None:
    assert repr(world.persona("P02")) == "Persona('P02')"


# --- the four stories ---------------------------------------------------------------------------------------


def test_p01_student_is_registered_with_her_parents_and_still_works(world: World) -> None:
    student = applicant(world, "P01")
    assert [role for role, _ in household(world, "P01")] == ["01", "02", "03", "03"]
    assert student.residences[-1].place == "63035"
    assert [(job.kind_of_worker, job.joint_committee) for job in student.jobs] == [("STU", "302")] * 3
    assert [job.period.end is None for job in student.jobs] == [False, False, True]
    assert student.announced == ()


def test_p02_an_unrelated_man_lives_with_the_mother_and_her_three_children(world: World) -> None:
    assert household(world, "P02", date(2025, 11, 19)) == [
        ("01", "Céline"),
        ("03", "Noah"),
        ("03", "Inès"),
        ("03", "Timéo"),
    ]
    assert household(world, "P02")[-1] == ("12", "Bruno")
    mother = applicant(world, "P02")
    assert civil_states(mother)[-1] == ("41", date(2021, 5, 11))
    assert mother.cohabitations == ()
    assert mother.jobs == ()
    insured = next(insurance for insurance in mother.insurances if insurance.period.contains(TODAY))
    assert insured.ct1.social_status == "0"
    assert [grant.category for grant in mother.grants] == ["3"]
    assert mother.attestations[-1].valid.contains(TODAY)


def test_p02_the_man_works_full_time_in_construction_since_2019(world: World) -> None:
    man = world.household(applicant(world, "P02"), TODAY)[-1][0].known_on(TODAY)
    assert man is not None
    assert man.birth.year == 1986
    assert [(job.joint_committee, job.kind_of_worker) for job in man.jobs if job.period.contains(TODAY)] == [
        ("124", "OTH")
    ]
    assert man.jobs[-1].period.begin.year == 2019
    assert man.memberships[-1].period == Period(date(2025, 11, 20))


def test_p06_baker_is_married_without_employment_and_no_longer_insured(world: World) -> None:
    baker = applicant(world, "P06")
    assert [role for role, _ in household(world, "P06")] == ["01", "02", "03", "03"]
    assert civil_states(baker)[-1][0] == "20"
    assert baker.jobs == ()
    assert baker.insurances[-1].ct1.regime == "4"
    assert baker.insurances[-1].period.end == date(2025, 12, 31)


def test_p11_clerk_is_separated_and_still_employed_by_the_commune(world: World) -> None:
    clerk = applicant(world, "P11")
    assert [role for role, _ in household(world, "P11")] == ["01", "03"]
    assert civil_states(clerk)[-1] == ("50", date(2024, 10, 3))
    (job,) = clerk.jobs
    assert job.employer == world.employers.commune("91034")
    assert job.employer.local_authority
    assert (job.last_action, job.period.end) == ("3", None)
    spouse = world.person(clerk.civil_states[-1].spouse or "")
    assert spouse is not None
    assert spouse.residences[-1].place == "91030"


# --- stories that are refused -------------------------------------------------------------------------------


def altered(tmp_path: Path, old: str, new: str) -> tuple[Persona, ...]:
    text = (FIXTURES / "personas" / "P11.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "personas").mkdir(exist_ok=True)
    (tmp_path / "personas" / "P11.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    cast = load_cast(geography=GEOGRAPHY, employers=Employers(seed=0, geography=GEOGRAPHY), folder=tmp_path)
    return cast.personas


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("identity_card =", "identity_crad =", r"P11.toml cannot be read: .*`identity_crad` - at `\$.people\[0\]`"),
        ("born = 1980-04-19", 'born = "April"', r"P11.toml cannot be read: .* at `\$.people\[0\].born`"),
        ('quality_code = "1"', "quality_code = 1", r"P11.toml cannot be read: .* at `\$.integration.quality_code`"),
        ('bond = "marriage"', 'bond = "friends"', r"P11.toml cannot be read: .* at `\$.unions\[0\].bond`"),
        ("id =", "id", r"P11.toml cannot be read: "),
        ('who = "husband"', 'who = "uncle"', "P11.toml tells something impossible: nobody .* has the label 'uncle'"),
        ('postal_code = "5500"', 'postal_code = "1000"', "postal code 1000 is not one of Dinant"),
        ('\nplace = "91034"', '\nplace = "99999"', "99999 is not the REFNIS code of a municipality"),
        ('birth_place = "91034"', 'birth_place = "009"', "009 is the code of no municipality and no country"),
        (
            "identity_card = 2020-01-13",
            "career_breaks = [{ since = 2024-01-01 }]",
            "a career break is granted until a day",
        ),
        (
            "identity_card = 2020-01-13",
            'career_breaks = [{ type = "complete", since = 2024-01-01, until = 2024-12-31 }]',
            r"P11.toml cannot be read: .* at `\$.people\[0\].career_breaks\[0\].type`",
        ),
        ("until = 2024-02-14", "until = 1999-01-01", "comes into a home on 2007-02-01 leaves it earlier"),
        ('label = "child"', 'label = "clerk"', "two people have the same label"),
        ("born = 1980-04-19", "born = 1980-07-01", "woman registered under 1 January or 1 July"),
        (
            "insurances =",
            'increased_reimbursements = [{ type = "RVV", since = 2012-01-01 }]\ninsurances =',
            "RVV of 2012-01-01: RVV and OMNIO end in 2013",
        ),
        ('sex = "woman"', 'sex = "unknown"', "a number of the reserved scheme needs a known sex"),
        ('who = "child", since', 'who = "child", role = "99", since', "99 is no place in a household"),
    ],
)
def test_story_that_cannot_be_is_refused_with_file_and_place(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    with pytest.raises(StoryError, match=sentence):
        altered(tmp_path, old, new)


def test_two_personas_cannot_share_a_birthday(tmp_path: Path) -> None:
    text = (FIXTURES / "personas" / "P11.toml").read_text(encoding="utf-8")
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "P12.toml").write_text(text.replace('"P11"', '"P12"'), encoding="utf-8")
    with pytest.raises(StoryError, match=r"P12.toml .* born on 1980-04-19; move one of the birthdays"):
        altered(tmp_path, 'id = "P11"', 'id = "P11"')
