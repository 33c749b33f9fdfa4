"""No number of the project, kept in the repository or drawn, could be that of somebody or something real."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest
from faker import Faker
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban

from bcss_client.values import CbeNumber, OnssNumber, Ssin
from bcss_sim.world.providers import add_belgian_providers
from bcss_sim.world.world import World
from tests.real_numbers import Suspect, suspects

ROOT = Path(__file__).parent.parent
# Counted up by us, and as long as numbers of other kinds: which employment, file, attestation or attest is meant.
SERIALS = {"dimona", "dossier", "attestation", "id"}
DOCUMENTS = {
    "card_number",
    "identification_number",
    "identity_card",
    "license_number",
    "passport_number",
    "permit_number",
    "public_security_number",
}
CACHES = {"__pycache__", "node_modules", "out", "build", "dist"}


def files_of(root: Path) -> list[Path]:
    """What git keeps or would keep; without git, every file outside caches."""
    listed = subprocess.run(
        ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0:
        return [file for name in listed.stdout.split("\0") if name and (file := root / name).is_file()]
    return [
        file
        for file in sorted(root.rglob("*"))
        if file.is_file()
        and not any(part in CACHES or part.startswith(".") for part in file.relative_to(root).parts[:-1])
    ]


def found_in(files: Iterable[Path]) -> list[str]:
    return [
        f"{file}, {suspect}"
        for file in files
        for suspect in suspects(file.read_text(encoding="utf-8", errors="replace"))
    ]


def values_of(fact: object) -> Iterator[str]:
    """Every text and number in a fact, whatever it is made of, but for our serials."""
    if is_dataclass(fact):
        for name in {field.name for field in fields(fact)} - SERIALS:
            yield from values_of(getattr(fact, name))
    elif isinstance(fact, Mapping):
        yield from values_of(tuple(fact.values()))
    elif isinstance(fact, tuple):
        for part in fact:
            yield from values_of(part)
    elif fact is not None:
        yield str(fact)


def named_in(part: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The texts of a part and of the parts in it, each with its name."""
    for name, value in part.items():
        if isinstance(value, Mapping):
            yield from named_in(value)
        elif isinstance(value, str) and not isinstance(value, Ssin):
            yield name, value


# --- what is kept, and what is made --------------------------------------------------------------------------------


def test_no_file_of_the_repository_holds_a_number_that_could_be_real() -> None:
    files = files_of(ROOT)
    assert len(files) > 1000
    assert found_in(files) == []


@pytest.mark.parametrize("seed", [0, 1, 42])
def test_nobody_drawn_or_told_has_a_number_that_could_be_real(seed: int) -> None:
    world = World.default(seed=seed, size=400)
    held = "\n".join(value for person in world.people() for value in values_of(person))
    assert len(held) > 100_000
    assert suspects(held) == []


def test_documents_told_have_numbers_that_are_plainly_made_up(world: World) -> None:
    numbered = [
        (told.id, name, value)
        for told in world.cast.everybody
        for person in told.people
        for entry in person.entries
        for name, value in named_in(entry.values)
        if name in DOCUMENTS
    ]
    assert len(numbered) > 30
    for story, name, value in numbered:
        ours = value.startswith("999") or f"00{story[1:]}" in value
        assert ours, f"{name} of {story}"


def test_every_email_address_is_at_a_domain_reserved_for_examples(world: World) -> None:
    written = "\n".join(value for person in world.people() for value in values_of(person))
    addresses = re.findall(r"[\w.+-]+@([\w.-]+)", written)
    assert set(addresses) == {"example.org"}


def test_no_provider_makes_a_number_that_could_be_real() -> None:
    fake = Faker()
    fake.seed_instance(0)
    add_belgian_providers(fake)
    made = "\n".join(
        str(number)
        for _ in range(2000)
        for number in (
            fake.cbe_number(),
            fake.onss_number(),
            fake.identity_card_number(),
            fake.belgian_iban(),
            fake.mobile_phone_number(),
            fake.company_name("fr"),
        )
    )
    assert suspects(made) == []


def test_no_page_shows_a_number_that_could_be_real(app: Flask, world: World) -> None:
    client = app.test_client()
    stories = [f"/cases/{told.id}" for told in world.cast.everybody]
    for address in ("/", "/cases", "/about", "/_sim/persons", *stories):
        assert suspects(client.get(address).text) == []


# --- that one would be seen. The numbers are put together here, so that no file holds them. ---------------------------


def _real_person() -> Ssin:
    return Ssin.from_parts(year=1985, month=7, day=30, counter=33)


def _real_account() -> str:
    account = 1 * 10**7 + 2_345_678
    national = f"{account:010}{account % 97 or 97:02}"
    return f"BE{iban.calc_check_digits(f'BE00{national}')}{national}"


def _real_card() -> str:
    ten = 590 * 10**7 + 1_234_567
    return f"{ten}{ten % 97 or 97:02}"


def _real_employer() -> str:
    serial = 1_234_567
    return f"0{serial}{(96 - serial * 100 % 97) or 97:02}"


def _planted() -> Iterator[tuple[str, str]]:
    person, enterprise = _real_person(), CbeNumber.from_serial(4_031_234)
    yield "a person", person
    yield "a person", person.formatted
    yield "a person", f"{person[:6]}-{person[6:9]}-{person[9:]}"
    yield "a person", f"{person[:2]}/{person[2:4]}/{person[4:6]} {person[6:9]} {person[9:]}"
    yield "a person", f"<ssin>{person}</ssin>"
    yield "an enterprise or employer", enterprise
    yield "an enterprise or employer", enterprise.formatted
    yield "an enterprise or employer", f"BE {enterprise.formatted}"
    yield "an enterprise or employer", f"BE{enterprise}"
    yield "an enterprise or employer", _real_employer()
    yield "a bank account", _real_account()
    yield "a bank account", " ".join(_real_account()[place : place + 4] for place in range(0, 16, 4))
    yield "an identity card", _real_card()
    yield "an identity card", f"{_real_card()[:3]}-{_real_card()[3:10]}-{_real_card()[10:]}"
    subscriber = "47" + "5123456"
    yield "a telephone", f"+32{subscriber}"
    yield "a telephone", f"0{subscriber}"
    yield "a telephone", f"0{subscriber[:3]} {subscriber[3:5]} {subscriber[5:7]} {subscriber[7:]}"
    yield "a telephone", f"0{subscriber[:3]}/{subscriber[3:5]}.{subscriber[5:7]}.{subscriber[7:]}"


PLANTED = tuple(_planted())


@pytest.mark.parametrize(("whose", "written"), PLANTED, ids=range(len(PLANTED)))
def test_a_number_that_could_be_real_is_seen_in_any_file(tmp_path: Path, whose: str, written: str) -> None:
    file = tmp_path / "note.md"
    file.write_text(f"# A note\n\nHe gave us this: {written}, over the telephone.\n", encoding="utf-8")
    [seen] = found_in(files_of(tmp_path))
    assert seen.startswith(f"{file}, line 3: ")
    assert seen.endswith(f" could be that of {whose}")


@given(
    born=st.dates(date(1900, 1, 1), date(2030, 12, 31)), counter=st.integers(1, 997), shift=st.sampled_from([0, 20, 40])
)
def test_every_number_that_is_issued_is_seen_with_and_without_separators(born: date, counter: int, shift: int) -> None:
    person = Ssin.from_parts(year=born.year, month=born.month + shift, day=born.day, counter=counter)
    [plain] = suspects(f'"{person}"')
    [formatted] = suspects(f"NISS {person.formatted}.")
    assert (plain.digits, formatted.digits) == (person, person)


@given(serial=st.integers(2_000_000, 18_999_999))
def test_every_enterprise_number_that_is_issued_is_seen_unless_it_is_also_one_of_our_employers(serial: int) -> None:
    enterprise = CbeNumber.from_serial(serial)
    assert suspects(enterprise) or not OnssNumber.received(enterprise).could_be_real


def test_what_is_hexadecimal_is_no_number() -> None:
    person = _real_person()
    assert suspects(f"sha256 ab{person}cd{person}ef") == []
    assert suspects(f"{person[:8]}-{person[:4]}-4abc-8def-0{person}") == []
    assert suspects(f"ab{person}") == [Suspect(line=1, digits=person, whose="a person")]
