"""`bcss world`, and the options that say which world."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command_line import bcss


def fingerprint(*options: str, **variables: str) -> str:
    run = bcss("world", "info", "--json", "--population", "120", *options, **variables)
    assert (run.exit_code, run.stderr) == (0, "")
    told: str = json.loads(run.stdout)["fingerprint"]
    return told


def test_two_builds_of_a_seed_have_one_fingerprint_and_another_seed_has_another() -> None:
    first, again = fingerprint(PYTHONHASHSEED="1"), fingerprint(PYTHONHASHSEED="4242")
    assert first == again
    others = [
        fingerprint("--seed", "1"),
        fingerprint("--numbers", "tst"),
        fingerprint("--municipality", "Eupen"),
        fingerprint("--numbers", "realistic"),
    ]
    assert len({first, *others}) == 5


@pytest.mark.parametrize(
    ("lang", "label", "everywhere"),
    [("fr", "empreinte", "toutes"), ("nl", "vingerafdruk", "alle"), ("de", "Fingerabdruck", "alle")],
)
def test_what_a_world_is_made_of_is_told_in_three_languages(lang: str, label: str, everywhere: str) -> None:
    run = bcss("world", "info", "--population", "10", "--lang", lang)
    assert [line.split()[-1] for line in run.stdout.splitlines()][2:4] == ["reserved", everywhere]
    assert run.stdout.splitlines()[-1].startswith(label)


@pytest.mark.parametrize("place", ["Liège", "luik", "LÜTTICH", "62063"])
def test_a_municipality_is_named_in_any_language(place: str) -> None:
    assert fingerprint("--municipality", place) == fingerprint("--municipality", "Liege")


def test_a_world_is_built_and_then_found_where_it_was_built(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/world.db"
    build = bcss("world", "build", "--population", "300", "--seed", "4", "--numbers", "tst", "--database", url)
    assert build.exit_code == 0
    assert "Construction du monde" in build.stderr
    assert bcss("world", "info", "--database", url).stdout == build.stdout
    again = bcss("world", "build", "--population", "300", "--seed", "4", "--numbers", "tst", "--database", url)
    assert again.stdout == build.stdout
    other = bcss("world", "build", "--population", "300", "--seed", "5", "--database", url, "--lang", "nl")
    assert other.exit_code == 1
    assert other.stderr.splitlines()[-1].startswith("De databank bevat al een andere wereld")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["info", "--population", "50000"], "Les numéros réservés suffisent pour 40000 personnes"),
        (["info", "--population", "9000000", "--numbers", "tst"], "Une population compte au plus 2000000 personnes"),
        (["info", "--municipality", "Lièje"], "Peut-être : Liège"),
        (["info", "--municipality", "99999"], "Il n'y a pas de commune 99999"),
        (["info", "--numbers", "real"], "'real' is not one of"),
        (["info", "--population", "0"], "0 is not in the range"),
        (["build", "--population", "10"], "Missing option '--database'"),
        (["build", "--database", "sqlite://"], "disparaîtrait aussitôt"),
        (["build", "--database", "sqlite:///:memory:"], "disparaîtrait aussitôt"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(options: list[str], sentence: str) -> None:
    run = bcss("world", *options)
    assert run.exit_code == 2
    assert sentence in run.stderr


def test_a_database_that_cannot_be_opened_is_refused_with_a_sentence() -> None:
    run = bcss("world", "build", "--database", "nowhere://")
    assert run.exit_code == 1
    assert run.stderr.startswith("La base de données ne peut pas être ouverte")
