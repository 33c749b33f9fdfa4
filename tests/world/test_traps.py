"""Each identity trap is named by a story in which it can be seen, and explained in three languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bcss_client.resources import FIXTURES
from bcss_client.values import LANGUAGES, Sex, SsinKind
from bcss_sim.world.employers import Employers
from bcss_sim.world.facts import Person
from bcss_sim.world.geography import Geography
from bcss_sim.world.personas import Case, Persona, load_cast
from bcss_sim.world.phonetics import unaccented
from bcss_sim.world.stories import StoryError
from bcss_sim.world.traps import load_traps
from bcss_sim.world.world import World

TRAPS = load_traps()
STRUCK_OFF = "99991"


def _somebody(holds: Callable[[Person], bool]) -> Callable[[Persona | Case], bool]:
    return lambda told: any(map(holds, told.people))


def _has_entry(person: Person, type_: str) -> bool:
    return any(entry.type == type_ for entry in person.entries)


def _alike(*facts: str) -> Callable[[Persona | Case], bool]:
    """Two people of the story who bear numbers in force share these facts."""

    def holds(told: Persona | Case) -> bool:
        shared = [
            tuple(str(getattr(one, fact)) for fact in facts)
            for one in told.people
            if one.replaced_by is None and not one.cancelled
        ]
        return len(set(shared)) < len(shared)

    return holds


def _is_turned_national(told: Persona | Case) -> bool:
    by_number = {person.ssin: person for person in told.people}
    return any(
        person.ssin.kind is SsinKind.BIS
        and person.replaced_by is not None
        and by_number[person.replaced_by].ssin.kind is SsinKind.NATIONAL
        for person in told.people
    )


def _is_same_sex_couple(told: Persona | Case) -> bool:
    by_number = {person.ssin: person for person in told.people}
    return any(
        state.spouse is not None and by_number[state.spouse].sex is person.sex
        for person in told.people
        for state in person.civil_states
    )


def _changed_sex(told: Persona | Case) -> bool:
    by_number = {person.ssin: person for person in told.people}
    return any(
        person.replaced_by is not None and by_number[person.replaced_by].sex is not person.sex for person in told.people
    )


SEEN: Mapping[str, Callable[[Persona | Case], bool]] = {
    "bis_turned_national": _is_turned_national,
    "number_replaced": _somebody(lambda person: person.replaced_by is not None),
    "number_cancelled": _somebody(lambda person: person.cancelled),
    "birth_day_unknown": _somebody(lambda person: person.birth.day is None and person.birth.year > 1900),
    "birth_date_unknown": _somebody(lambda person: (person.birth.year, person.birth.month) == (1900, None)),
    "sex_unknown": _somebody(lambda person: person.sex is Sex.UNKNOWN),
    "declared_birth_date": _somebody(lambda person: _has_entry(person, "101")),
    "sex_changed": _changed_sex,
    "same_name_same_day": lambda told: (
        _alike("last_name", "birth")(told) and len({one.first_names[0] for one in told.people}) == 1
    ),
    "twins": _alike("filiation", "birth"),
    "deceased": lambda told: any(one.death is not None and one.ssin == told.applicant for one in told.people),
    "struck_off": _somebody(lambda person: any(home.place == STRUCK_OFF for home in person.residences)),
    "same_sex_couple": _is_same_sex_couple,
    "long_names": _somebody(lambda person: [len(person.last_name), *map(len, person.first_names[:2])] == [100] * 3),
    "several_first_names": _somebody(lambda person: len(person.first_names) > 2),
    "diacritics": _somebody(lambda person: unaccented(person.last_name + person.first_names[0]).isascii()),
    "particles": _somebody(lambda person: person.last_name.casefold().startswith(("van", "de ", "d'"))),
    "apostrophes_and_hyphens": _somebody(lambda person: {"'", "-"} <= set(person.last_name)),
    "no_first_name": _somebody(lambda person: not person.first_names),
    "one_letter_name": _somebody(lambda person: len(person.last_name) == 1),
}


@pytest.fixture(scope="module")
def told() -> tuple[Persona | Case, ...]:
    return World.default(size=60).cast.everybody


@pytest.mark.parametrize("key", TRAPS)
def test_a_trap_is_named_by_a_story_and_seen_wherever_it_is_named(key: str, told: tuple[Persona | Case, ...]) -> None:
    named = [one for one in told if TRAPS[key] in one.traps]
    assert named
    assert [one.id for one in named if not SEEN[key](one)] == []


@pytest.mark.parametrize("key", TRAPS)
def test_a_trap_has_a_title_and_a_sentence_in_each_language(key: str) -> None:
    for text in (TRAPS[key].title, TRAPS[key].why):
        assert len({text.text(language) for language in LANGUAGES}) == len(LANGUAGES)
    assert all(TRAPS[key].why.text(language).endswith(".") for language in LANGUAGES)


def test_no_two_people_told_share_a_number(told: tuple[Persona | Case, ...]) -> None:
    numbers = [person.ssin for one in told for person in one.people]
    assert len(set(numbers)) == len(numbers)
    assert not any(number.could_be_real for number in numbers)


def test_a_story_that_names_an_unknown_trap_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    text = (FIXTURES / "cases" / "C66.toml").read_text(encoding="utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "C66.toml").write_text(text.replace('"deceased"', '"undead"'), encoding="utf-8")
    geography = Geography.load()
    with pytest.raises(StoryError, match=r"C66.toml names 'undead', which is none of the traps: .*deceased"):
        load_cast(geography=geography, employers=Employers(seed=0, geography=geography), folder=tmp_path)
