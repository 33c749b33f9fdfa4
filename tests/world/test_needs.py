"""Persons by need: whoever is asked for is found or made, new to each caller; a sentence says what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from bcss_client.values import LANGUAGES
from bcss_sim.world.needs import FEATURES, Need, NeedRefused
from bcss_sim.world.needs.values import Count, Flag
from bcss_sim.world.world import World
from tests.conftest import TODAY

RARE = "ris=true children>=2 age<30 municipality=Liège"
FLAGS = [name for name, feature in FEATURES.items() if isinstance(feature.kind, Flag)]


@pytest.fixture
def world() -> World:
    return World.default(size=300)


@pytest.fixture(scope="module")
def shared() -> World:
    return World.default(size=300)


def holds(world: World, text: str, ssin: str) -> bool:
    """Whether a need is met, read again from what the world knows of somebody."""
    person = world.person(ssin)
    assert person is not None
    need = Need.parse(text, world.geography)
    told = [label.fr for label in world.search(TODAY).seen(person, need)]
    assert len(told) == len({condition.feature.name for condition in need.conditions})
    return world.search(TODAY).matches(person, need)


@pytest.mark.parametrize("name", FLAGS)
def test_somebody_is_found_or_made_for_everything_that_can_be_asked(name: str, shared: World) -> None:
    found = shared.need(f"{name}=true", on=TODAY)
    assert holds(shared, f"{name}=true", found.person.ssin)


@pytest.mark.parametrize(
    "text",
    [
        RARE,
        "children=5 ris_category=family",
        "unemployed=true children>=1 municipality=Eupen",
        "grapa=true region=Brussels",
        "deceased=true municipality=Arlon",
        "civil_state=divorced owner=true postal_code=4000",
        "nationality=Italie sex=woman age>=40 age<=60",
        'municipality="Saint-Nicolas"|Huy bim=true',
        "language=de age>=70",
        "refugee=true ris=true",
        "region!=Flanders household_size>=4 partner=true",
        "age=17",
    ],
)
def test_conditions_hold_together(text: str, shared: World) -> None:
    assert holds(shared, text, shared.need(text, on=TODAY).person.ssin)


def test_nobody_is_given_twice_and_whoever_is_made_is_new() -> None:
    world = World.default(size=300)
    found = [world.need(RARE, on=TODAY, holder=holder) for holder in ("one", "two", "one")]
    assert len({one.person.ssin for one in found}) == 3
    assert all(one.made for one in found)
    assert not any(one.person.ssin.could_be_real for one in found)


def test_the_same_needs_in_the_same_order_are_met_by_the_same_people() -> None:
    texts = [RARE, "ris=true", "pension=true", RARE]
    first, second = ([world.need(text, on=TODAY).person for text in texts] for world in _two())
    assert first == second


def _two() -> tuple[World, World]:
    return World.default(size=300), World.default(size=300)


def test_what_is_said_in_other_words_and_order_is_the_same_need(world: World) -> None:
    said = Need.parse('municipality="liege" age>=18', world.geography)
    again = Need.parse("AGE>=18  municipality=LUIK", world.geography)
    assert [one.values for one in said.conditions] == [one.values for one in reversed(again.conditions)]


def test_somebody_made_lives_with_a_household_in_which_everybody_names_the_others(world: World) -> None:
    found = world.need(RARE, on=TODAY)
    household = world.household(found.person, TODAY)
    assert len(household) >= 3
    for person, _ in household:
        assert world.person(person.ssin) == person
        assert world.household(person, TODAY) == household


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The need is empty"),
        ("   ", "The need is empty"),
        ("foo=1", "Nobody can be asked for by 'foo'. Known are: age, sex"),
        ("childern>=2", "Perhaps children?"),
        ("age", "age=true cannot be: expected 0 … 120"),
        ("age=abc", "age=abc cannot be: expected 0 … 120"),
        ("age=-4", "age=-4 cannot be"),
        ("age<999", "age<999 cannot be: expected 0 … 120"),
        ("ris>true", "ris>true cannot be: expected =true, =false"),
        ("ris=maybe", "ris=maybe cannot be"),
        ("region>Wallonia", "region>Wallonia cannot be"),
        ("municipality=Lièje", "expected Liège"),
        ("age<", "'age<' is no condition"),
        ("=3", "'=3' is no condition"),
        ('municipality="Liège', "is no condition"),
        ("age<18 age>20", "age>20 cannot hold with age<18"),
        ("ris=true ris=false", "ris=false cannot hold with ris=true"),
        ("region=Flanders region=Brussels", "region=Brussels cannot hold with region=Flanders"),
    ],
)
def test_a_need_that_cannot_be_is_refused_with_a_sentence(text: str, sentence: str, world: World) -> None:
    with pytest.raises(NeedRefused) as refused:
        world.need(text, on=TODAY)
    assert sentence in str(refused.value)
    assert len({refused.value.sentence.text(language) for language in LANGUAGES}) == 3


def test_the_condition_that_cannot_hold_is_named(shared: World) -> None:
    with pytest.raises(NeedRefused, match=r"^ris=true cannot hold together with age<15") as refused:
        shared.need("ris=true age<15", on=TODAY)
    assert not refused.value.malformed
    assert "ris=true" in refused.value.sentence.de


def test_every_feature_is_documented_as_it_is_called() -> None:
    page = (Path(__file__).parent.parent.parent / "docs/how-to/persons-by-need.md").read_text(encoding="utf-8")
    for feature in FEATURES.values():
        title = feature.title
        assert f"| `{feature.name}` | {title.fr} · {title.nl} · {title.de} | " in page


def test_every_feature_has_a_name_in_every_language() -> None:
    for feature in FEATURES.values():
        assert all(feature.title.text(language) for language in LANGUAGES)
        assert not isinstance(feature.kind, Count) or feature.kind.most > 0
