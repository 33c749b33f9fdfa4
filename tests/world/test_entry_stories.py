"""Entries as stories tell them: what may be said, and what is refused in a sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bcss_client.codec.leaf import leaf_of
from bcss_client.codec.plan import typed
from bcss_client.declaration import Message, declared_fields
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.labels import Labels
from bcss_client.resources import FIXTURES
from bcss_client.values import IncompleteDate
from bcss_sim.world.employers import Employers
from bcss_sim.world.facts import Entry, Person
from bcss_sim.world.geography import Geography
from bcss_sim.world.personas import load_cast
from bcss_sim.world.stories import StoryError

GEOGRAPHY = Geography.load()
CARD = 'type = "193"\nsince = 2024-03-04\n'
LICENCE = 'type = "191"\nsince = 2012-03-01\n'


def told(tmp_path: Path, entry: str) -> tuple[Person, ...]:
    """The people of case C51 when the refugee has one entry more."""
    text = (FIXTURES / "cases" / "C51.toml").read_text(encoding="utf-8")
    (tmp_path / "cases").mkdir()
    file = tmp_path / "cases" / "C51.toml"
    file.write_text(
        text.replace("[[people.entries]]", f"[[people.entries]]\n{entry}\n\n[[people.entries]]", 1), "utf-8"
    )
    [case] = load_cast(geography=GEOGRAPHY, employers=Employers(seed=0, geography=GEOGRAPHY), folder=tmp_path).cases
    return case.people


def entry_of(person: Person, number: str) -> Entry:
    return next(entry for entry in person.entries if entry.type == number)


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (
            'type = "999"\nsince = 2012-03-01',
            "C51.toml tells something impossible: 999 is not an information type of Tx25",
        ),
        ('type = "19"\nsince = 2012-03-01', r"C51.toml cannot be read: .*entries\[0\].type"),
        ('type = "191"', "C51.toml cannot be read: .*missing required field `since`"),
        ('type = "191"\nsince = "last year"', "it is not a date"),
        (LICENCE + "values = { colour = 'red' }", "information type 191 has no 'colour', but .*license_number"),
        (LICENCE + "values = { license_number = '1' }", "information type 191 lacks 'type_of_license'"),
        (
            LICENCE + "values = { type_of_license = 'B' }",
            "'type_of_license' of information type 191 cannot be told so: it is of the class CodeLabel",
        ),
        (LICENCE + "values = { type_of_license = { code = 'B', fr = 'B' } }", "'label' of 'type_of_license' of"),
        (LICENCE + "values = { type_of_license = { driving_license = 'Z' } }", "Z is not in the list driving_license"),
        (LICENCE + "values = { license_number = 12 }", "an entry holds a int: write it as text"),
        (LICENCE + "values = { place = { place = '99999' } }", "99999 is the code of no municipality and no country"),
        (
            LICENCE + "values = { forfeiture_date = 'never', type_of_license = { driving_license = 'B' } }",
            "told so: it is of the class ExpiryDate",
        ),
        (
            CARD + "values = { categories = { code = '1', categories = 'shoes' } }",
            "'categories' of .* is several values",
        ),
        (CARD + "values = { expiry_date = [2024-03-04] }", "'expiry_date' of information type 193 is one value"),
        (CARD + "values = { place = { person = 'refugee' } }", "'place' of information type 193 cannot be told so"),
        (
            'type = "250"\nsince = 2024-03-04\nvalues = { national_number = { person = "uncle" } }',
            "has the label 'uncle'",
        ),
    ],
)
def test_an_entry_the_register_could_not_hold_is_refused(tmp_path: Path, entry: str, sentence: str) -> None:
    with pytest.raises(StoryError, match=sentence):
        told(tmp_path, entry)


def test_a_code_means_what_its_list_says_or_what_the_story_says(tmp_path: Path) -> None:
    [refugee] = told(
        tmp_path,
        LICENCE
        + "values = { type_of_license = { code = 'X', fr = 'a', nl = 'b', de = 'c' }, place = { place = '62063' } }",
    )
    entry = entry_of(refugee, "191")
    assert entry.values["type_of_license"] == {"code": "X", "label": Labels(fr="a", nl="b", de="c")}
    assert entry.values["place"] == {"code": "62063", "label": Labels(fr="Liège", nl="Luik", de="Lüttich")}


def test_a_person_is_named_by_label_and_a_day_may_be_incomplete(tmp_path: Path) -> None:
    days = 'type = "250"\nsince = "2019-11-00"\ndeleted = 2020-01-01\n'
    [refugee] = told(tmp_path, days + "values = { national_number = { person = 'refugee' } }")
    entry = entry_of(refugee, "250")
    assert entry.since == IncompleteDate(2019, 11)
    assert entry.deleted == date(2020, 1, 1)
    assert entry.values["national_number"] == refugee.ssin


def test_no_list_of_codes_is_named_like_a_text_of_tx25() -> None:
    texts: set[str] = set()
    kinds: set[type] = set()
    waiting: list[type] = [Tx25Reply]
    while waiting:
        kind = waiting.pop()
        kinds.add(kind)
        for declared in declared_fields(kind):
            inner = typed(declared.type).kind
            if leaf_of(inner) is not None:
                texts.add(declared.name)
            elif issubclass(inner, Message) and inner not in kinds:
                waiting.append(inner)
    assert texts & {*GEOGRAPHY.codes.lists, "place", "country"} == set()
