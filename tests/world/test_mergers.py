"""What a file holds of before the mergers of 2025 bears the codes of then."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from bcss_sim.world.facts import Residence
from bcss_sim.world.geography import Geography
from bcss_sim.world.world import World

GEOGRAPHY = Geography.load()
MERGED = date(2025, 1, 1)


def through_the_merger(world: World) -> list[tuple[Residence, Residence]]:
    """The residences the register ended on the eve of a merger, each with the one it made in its place."""
    return [
        (before, after)
        for person in world.population
        for before, after in pairwise(person.residences)
        if before.place != after.place and GEOGRAPHY.today(before.place) == after.place and after.period.begin == MERGED
    ]


def test_the_postal_codes_of_a_former_municipality_are_its_own_and_went_to_its_successor() -> None:
    mergers = [merger for place in GEOGRAPHY.municipalities for merger in GEOGRAPHY.mergers(place.refnis)]
    assert len(mergers) == 29
    codes = [code for merger in mergers for code in merger.postal_codes]
    assert len(set(codes)) == len(codes)
    for merger in mergers:
        assert set(merger.postal_codes) <= set(GEOGRAPHY.municipality(merger.merged_into).postal_codes)
        assert GEOGRAPHY.postal_codes(merger.refnis, MERGED) == ()
        assert GEOGRAPHY.postal_codes(merger.refnis, MERGED - timedelta(1)) == merger.postal_codes
    new = [place for place in GEOGRAPHY.municipalities if not GEOGRAPHY.postal_codes(place.refnis, date(2024, 1, 1))]
    assert {place.refnis for place in new} == {merger.merged_into for merger in mergers} - {"11002"}
    for place in new:
        assert sorted(place.postal_codes) == sorted(
            code for merger in GEOGRAPHY.mergers(place.refnis) for code in merger.postal_codes
        )


def test_the_register_made_a_new_residence_in_the_same_street() -> None:
    moved = through_the_merger(World.default(0, 1500))
    assert moved
    for before, after in moved:
        assert before.period.end == MERGED - timedelta(1)
        assert before.address is not None
        assert after.address is not None
        assert before.address.municipality == before.place
        assert (before.address.street_code, before.address.house_number, before.address.box) == (
            after.address.street_code,
            after.address.house_number,
            after.address.box,
        )


def test_nothing_of_before_bears_a_code_made_by_a_merger() -> None:
    new = {place.refnis for place in GEOGRAPHY.municipalities if not GEOGRAPHY.postal_codes(place.refnis, date.min)}
    for person in World.default(1, 1500).people():
        for residence in person.residences:
            assert residence.place not in new or residence.period.begin >= MERGED
        assert person.birth_place not in new or (person.birth.complete or MERGED) >= MERGED
        assert not [state for state in person.civil_states if state.place in new and state.since < MERGED]


def test_antwerp_kept_its_code() -> None:
    assert GEOGRAPHY.postal_codes("11002", date(2024, 1, 1)) != GEOGRAPHY.postal_codes("11002", MERGED)
    assert "2000" in GEOGRAPHY.postal_codes("11002", date(2024, 1, 1))
    assert "2150" not in GEOGRAPHY.postal_codes("11002", date(2024, 1, 1))
