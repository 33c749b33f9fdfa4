"""What an applicant declares, as a TOML file: read whole or refused, by line and key."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bcss_client.inquiry import DeclarationUnreadable, Declared
from tests.inquiry.inquiries import PERSONAS, declaration

VALID = {
    "": ["last_name = 'Vandermolen'", "signed_by = ['Céline Vandermolen',\n  'Greet Temmerman']"],
    "household": ["adults = 0", "children = 3"],
    "residence": ["municipality = '52011'", "homeless = false"],
    "work": [
        "employed = false",
        "until = 2026-05-13",
        "worked_in = [\n  2024, # a year\n  2025\n]",
        "hours_per_week = 9.5",
        "self_employed = false",
        "self_employed_until = 2026-01-31",
    ],
    "benefits": ["unemployment = 'none'", "pension = 900", "disability = false", "other_cpas_until = 2026-03-31"],
    "property": ["owned = false", "given_away = false"],
}
"""Every key of a declaration, each with a value it may have, by table."""
NOTHING = ["", "# owned = true", "   "]


@st.composite
def files_with_an_unknown_key(draw: st.DrawFn) -> tuple[str, int, str]:
    """A declaration with one key too many, the line it is on, and its name."""
    tables = ["", *draw(st.permutations([table for table in VALID if table]))]
    odd = draw(st.sampled_from(tables))
    name = draw(st.from_regex(r"[a-z_]{1,8}[0-9]", fullmatch=True))
    lines: list[str] = []
    line = 0
    for table in tables:
        lines += [f"[{table}]"] if table else []
        entries = draw(st.lists(st.sampled_from([*VALID[table], *NOTHING]), unique=True))
        place = draw(st.integers(0, len(entries)))
        for index, entry in enumerate([*entries, ""]):
            if table == odd and index == place:
                lines.append(f"{name} = 1")
                line = len("\n".join(lines).split("\n"))
            lines.append(entry)
    return "\n".join(lines), line, f"{odd}.{name}" if odd else name


@given(files_with_an_unknown_key())
@example(("household = { adults = 0, odd = 1 }", 1, "household.odd"))
@example(("household.odd = 1", 1, "household.odd"))
@example(("[ 'household' ]\n\n'odd' = 1", 3, "household.odd"))
@example(('last_name = """\nodd = 1"""\nodd = 1', 3, "odd"))
@example(("last_name = 'a\u2028b'\nodd = 1", 2, "odd"))
@example(("[work]\n[household]\n[work.odd]", 3, "work.odd"))
@example(("[work]\r\nodd = 1\r\n", 2, "work.odd"))
@example(('[work]\n"o`d.d" = 1', 2, "work.o`d.d"))
def test_an_unknown_key_is_refused_with_its_line_and_name(case: tuple[str, int, str]) -> None:
    text, line, key = case
    with pytest.raises(DeclarationUnreadable) as refused:
        Declared.of_text(text)
    assert (refused.value.line, refused.value.key) == (line, key)
    assert f"line {line}: `{key}` is not something a declaration holds" in refused.value.message


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[household]\nadults = 'two'", "household.adults"),
        ("[household]\nadults = -1", "household.adults"),
        ("[household]\nadults = 1.5", "household.adults"),
        ("[residence]\nhomeless = 'yes'", "residence.homeless"),
        ("[residence]\nmunicipality = 62063", "residence.municipality"),
        ("[residence]\nmunicipality = 'Liège'", "residence.municipality"),
        ("[work]\nuntil = 'last spring'", "work.until"),
        ("[work]\nuntil = 2026-05-13T12:00:00", "work.until"),
        ("[work]\nworked_in = 2025", "work.worked_in"),
        ("[work]\nworked_in = [20255]", "work.worked_in"),
        ("[work]\nhours_per_week = nan", "work.hours_per_week"),
        ("[work]\nhours_per_week = true", "work.hours_per_week"),
        ("[benefits]\npension = -900", "benefits.pension"),
        ("[benefits]\npension = inf", "benefits.pension"),
        ("[benefits]\nunemployment = 'some'", "benefits.unemployment"),
        ("# who signed\nsigned_by = 'Greet Temmerman'", "signed_by"),
        ("# with whom\nhousehold = 3", "household"),
        ("# with whom\n[[household]]", "household"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_its_line_and_key(text: str, key: str) -> None:
    with pytest.raises(DeclarationUnreadable) as refused:
        Declared.of_text(text)
    assert (refused.value.line, refused.value.key) == (2, key)
    assert f"`{key}` is not as it should be" in refused.value.message


@pytest.mark.parametrize(
    "text", ["[work]\nuntil = 2026-13-01", "[work]\nuntil", "[work]\nworked_in = [2025", "[a]\n[a]"]
)
def test_what_is_not_toml_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(DeclarationUnreadable, match="is not TOML") as refused:
        Declared.of_text(text)
    assert refused.value.line == 2


def test_a_file_that_is_missing_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(DeclarationUnreadable, match=r"said\.toml cannot be read"):
        Declared.of_file(tmp_path / "said.toml")


def test_a_folder_is_no_declaration(tmp_path: Path) -> None:
    with pytest.raises(DeclarationUnreadable, match="cannot be read"):
        Declared.of_file(tmp_path)


def test_a_file_that_is_not_in_utf_8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "said.toml"
    file.write_bytes("last_name = 'Maréchal'".encode("latin-1"))
    with pytest.raises(DeclarationUnreadable, match="not text in UTF-8"):
        Declared.of_file(file)


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "said.toml"
    file.write_bytes(b"\xef\xbb\xbflast_name = 'Vandermolen'")
    assert Declared.of_file(file).last_name == "Vandermolen"


def test_an_empty_file_declares_nothing(tmp_path: Path) -> None:
    file = tmp_path / "said.toml"
    file.touch()
    assert Declared.of_file(file) == Declared()


def test_nothing_declared_is_not_the_same_as_declaring_none() -> None:
    silent, none = Declared.of_text("[household]"), Declared.of_text("[household]\nadults = 0")
    assert silent.household.adults is None
    assert none.household.adults == 0
    assert silent != none


def test_everything_a_declaration_may_hold_is_read() -> None:
    text = "\n".join("\n".join([f"[{table}]"] * bool(table) + entries) for table, entries in VALID.items())
    declared = Declared.of_text(text)
    assert declared.work.until == date(2026, 5, 13)
    assert declared.work.worked_in == (2024, 2025)
    assert declared.work.hours_per_week == Decimal("9.5")
    assert declared.benefits.pension == Decimal(900)
    assert declared.signed_by == ("Céline Vandermolen", "Greet Temmerman")


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_the_declaration_of_every_persona_is_read(persona_id: str) -> None:
    assert Declared.of_file(declaration(persona_id)).last_name
