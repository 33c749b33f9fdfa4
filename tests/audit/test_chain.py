"""Whoever changes, removes, inserts or swaps what stands in a log is seen, and where."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from bcss_client.audit import Break, Chain, ConsultationLog, Damage, Key, Verification
from bcss_client.audit.entry import FIELDS, digest
from bcss_client.errors import AuditRefused
from tests.audit.conftest import answer, question, rows

PAIRS = 6
ENTRIES = 2 * PAIRS
COLUMNS = (*FIELDS, "hash")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of twelve entries."""
    path = tmp_path_factory.mktemp("log") / "original.db"
    log = ConsultationLog(str(path), key=Key.new())
    for number in range(PAIRS):
        asked = log.asked(question(number=number, reference=f"ours-{number}", purpose="Enquête sociale à Liège"))
        log.answered(asked, answer(number=number))
    return path


def tampered(original: Path, path: Path, *statements: tuple[str, Sequence[object]]) -> Verification:
    """What following a copy shows after somebody took the triggers away and did this."""
    shutil.copy(original, path)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("PRAGMA synchronous = OFF")
        for (trigger,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {trigger}")
        for statement, values in statements:
            other.execute(statement, values)
    return Chain(str(path)).verified()


def test_a_log_nobody_touched_is_whole_and_tells_from_when_to_when(original: Path) -> None:
    found = Chain(str(original)).verified()
    assert (found.is_whole, found.entries, found.breaks) == (True, ENTRIES, [])
    assert (found.first, found.last) == ("2026-11-22T12:00:00.000Z", "2026-11-22T12:05:00.250Z")
    assert found.head_hash == rows(str(original))[-1]["hash"]


@settings(max_examples=200)
@given(data=st.data())
def test_one_byte_changed_anywhere_in_an_entry_is_seen_and_located(
    original: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    kept = rows(str(original))
    row = data.draw(st.sampled_from(kept))
    column = data.draw(st.sampled_from([name for name in COLUMNS if row[name] is not None and name != "sequence"]))
    raw = str(row[column]).encode()
    place = data.draw(st.integers(0, len(raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != raw[place]))
    changed = raw[:place] + bytes([byte]) + raw[place + 1 :]
    kind = data.draw(st.sampled_from(["TEXT", "BLOB"])) if isinstance(row[column], str) else "TEXT"
    found = tampered(
        original,
        tmp_path_factory.getbasetemp() / "changed.db",
        (f"UPDATE consultation SET {column} = CAST(? AS {kind}) WHERE sequence = ?", (changed, row["sequence"])),
    )
    [seen] = found.breaks
    assert (seen.damage, seen.sequence) == (Damage.CHANGED, row["sequence"])
    assert column == "time" or seen.time == row["time"]


@given(number=st.integers(1, ENTRIES), column=st.sampled_from([name for name in FIELDS if name != "sequence"]))
def test_a_field_emptied_or_filled_is_seen(
    original: Path, tmp_path_factory: pytest.TempPathFactory, number: int, column: str
) -> None:
    before = rows(str(original))[number - 1][column]
    nullable = column not in ("time", "kind")
    value = None if before is not None and nullable else "2026"
    path = tmp_path_factory.getbasetemp() / "emptied.db"
    found = tampered(original, path, (f"UPDATE consultation SET {column} = ? WHERE sequence = ?", (value, number)))
    assert [seen.sequence for seen in found.breaks] == [number]


def test_a_change_with_a_hash_that_fits_it_shows_at_the_entry_after(original: Path, tmp_path: Path) -> None:
    kept = rows(str(original))
    forged = {**kept[4], "file": "2026-9999"}
    change = "UPDATE consultation SET file = ?, hash = ? WHERE sequence = 5"
    found = tampered(original, tmp_path / "log.db", (change, ("2026-9999", digest(str(kept[3]["hash"]), forged))))
    assert found.breaks == [Break(damage=Damage.CHANGED, sequence=6, time=str(kept[5]["time"]))]


@given(first=st.integers(1, ENTRIES - 1), count=st.integers(1, 4))
def test_entries_removed_are_missed_where_they_stood(
    original: Path, tmp_path_factory: pytest.TempPathFactory, first: int, count: int
) -> None:
    count = min(count, ENTRIES - first)
    removal = ("DELETE FROM consultation WHERE sequence BETWEEN ? AND ?", (first, first + count - 1))
    found = tampered(original, tmp_path_factory.getbasetemp() / "removed.db", removal)
    [seen] = found.breaks
    assert (seen.damage, seen.sequence, seen.missing) == (Damage.MISSING, first + count, count)
    assert found.entries == ENTRIES - count


def test_removing_one_and_counting_the_others_down_shows_from_there_on(original: Path, tmp_path: Path) -> None:
    removal = ("DELETE FROM consultation WHERE sequence = 5", ())
    moves = [("UPDATE consultation SET sequence = ? WHERE sequence = ?", (n - 1, n)) for n in range(6, ENTRIES + 1)]
    found = tampered(original, tmp_path / "log.db", removal, *moves)
    assert [seen.sequence for seen in found.breaks] == list(range(5, ENTRIES))
    assert found.entries == ENTRIES - 1


@given(pair=st.lists(st.integers(1, ENTRIES), min_size=2, max_size=2, unique=True))
def test_two_entries_swapped_are_both_seen(
    original: Path, tmp_path_factory: pytest.TempPathFactory, pair: list[int]
) -> None:
    one, other = pair
    move = "UPDATE consultation SET sequence = ? WHERE sequence = ?"
    moves = ((move, (99, one)), (move, (one, other)), (move, (other, 99)))
    found = tampered(original, tmp_path_factory.getbasetemp() / "swapped.db", *moves)
    assert {one, other} <= {seen.sequence for seen in found.breaks}
    assert {seen.damage for seen in found.breaks} == {Damage.CHANGED}


@pytest.mark.parametrize("sequence", [-1, 0])
def test_an_entry_put_before_the_first_is_seen(original: Path, tmp_path: Path, sequence: int) -> None:
    copied = ", ".join(column for column in COLUMNS if column != "sequence")
    insertion = f"INSERT INTO consultation (sequence, {copied}) SELECT ?, {copied} FROM consultation WHERE sequence = 1"
    found = tampered(original, tmp_path / "log.db", (insertion, (sequence,)))
    assert found.breaks[0].sequence == sequence


def test_an_entry_put_between_two_others_is_seen(original: Path, tmp_path: Path) -> None:
    moves = [("UPDATE consultation SET sequence = ? WHERE sequence = ?", (n + 1, n)) for n in range(ENTRIES, 4, -1)]
    copied = ", ".join(column for column in COLUMNS if column != "sequence")
    insertion = f"INSERT INTO consultation (sequence, {copied}) SELECT 5, {copied} FROM consultation WHERE sequence = 3"
    found = tampered(original, tmp_path / "log.db", *moves, (insertion, ()))
    assert found.breaks[0].sequence == 5


def test_an_entry_that_was_never_written_shows_when_it_is_put_at_the_end(original: Path, tmp_path: Path) -> None:
    copied = ", ".join(column for column in COLUMNS if column != "sequence")
    insertion = (
        f"INSERT INTO consultation (sequence, {copied}) SELECT 13, {copied} FROM consultation WHERE sequence = 1"
    )
    assert [seen.sequence for seen in tampered(original, tmp_path / "log.db", (insertion, ())).breaks] == [13]


@pytest.mark.parametrize(("column", "value"), [("created", "2020-01-01T00:00:00.000Z"), ("key_check", "0" * 32)])
def test_the_head_of_the_log_is_under_the_chain_too(original: Path, tmp_path: Path, column: str, value: str) -> None:
    found = tampered(original, tmp_path / "log.db", (f"UPDATE consultation_log SET {column} = ?", (value,)))
    assert [seen.damage for seen in found.breaks] == [Damage.HEAD]


def test_an_end_cut_off_is_seen_by_whoever_noted_the_hash(original: Path, tmp_path: Path) -> None:
    noted = str(rows(str(original))[-1]["hash"])
    path = tmp_path / "log.db"
    cut = ("DELETE FROM consultation WHERE sequence > 8", ())
    assert tampered(original, path, cut).is_whole, "nothing in the log itself tells"
    found = Chain(str(path)).verified(expected=noted)
    assert (found.is_whole, found.expected_at) == (False, None)


def test_a_log_rewritten_from_somewhere_on_is_seen_by_whoever_noted_a_hash(original: Path, tmp_path: Path) -> None:
    kept = rows(str(original))
    before, changes = str(kept[6]["hash"]), []
    for row in kept[7:]:
        forged = {**row, "reference": "forged"}
        before = digest(before, forged)
        change = "UPDATE consultation SET reference = ?, hash = ? WHERE sequence = ?"
        changes.append((change, ("forged", before, row["sequence"])))
    path = tmp_path / "log.db"
    assert tampered(original, path, *changes).is_whole
    assert not Chain(str(path)).verified(expected=str(kept[-1]["hash"])).is_whole


def test_a_hash_noted_earlier_is_found_in_a_log_that_has_grown(file: str, key: Key) -> None:
    log = ConsultationLog(file, key=key)
    empty = Chain(file).verified().head_hash
    log.asked(question())
    noted = Chain(file).verified().head_hash
    log.asked(question())
    assert Chain(file).verified(expected=noted.upper()).expected_at == 1
    assert Chain(file).verified(expected=empty).expected_at == 0


def test_a_log_longer_than_a_page_is_followed_to_its_end(file: str, key: Key) -> None:
    log = ConsultationLog(file, key=key)
    log.asked(question())
    with closing(sqlite3.connect(file)) as other, other:
        before, row = str(rows(file)[0]["hash"]), dict(rows(file)[0])
        names, marks = ", ".join(COLUMNS), ", ".join("?" * len(COLUMNS))
        for number in range(2, 2502):
            row |= {"sequence": number}
            before = row["hash"] = digest(before, row)
            other.execute(f"INSERT INTO consultation ({names}) VALUES ({marks})", [row[name] for name in COLUMNS])
    found = Chain(file).verified()
    assert (found.is_whole, found.entries) == (True, 2501)


def test_many_breaks_are_counted_and_the_first_ones_kept(file: str, key: Key) -> None:
    log = ConsultationLog(file, key=key)
    for _ in range(30):
        log.asked(question())
    found = tampered(Path(file), Path(f"{file}.copy"), ("UPDATE consultation SET file = 'x'", ()))
    assert (found.broken, len(found.breaks)) == (30, 20)


def test_a_change_in_postgresql_is_refused_by_the_server_and_seen_when_forced(postgresql: str, key: Key) -> None:
    log = ConsultationLog(postgresql, key=key)
    for number in range(PAIRS):
        log.answered(log.asked(question(number=number)), answer(number=number))
    engine = create_engine(postgresql, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as other:
        for statement in ("UPDATE consultation SET file = 'x'", "DELETE FROM consultation", "TRUNCATE consultation"):
            with pytest.raises(DBAPIError, match="append-only"):
                other.execute(text(statement))
        other.execute(text("ALTER TABLE consultation DISABLE TRIGGER ALL"))
        other.execute(text("UPDATE consultation SET file = 'x' WHERE sequence = 3"))
        other.execute(text("DELETE FROM consultation WHERE sequence = 8"))
    found = Chain(postgresql).verified()
    assert [(seen.damage, seen.sequence) for seen in found.breaks] == [(Damage.CHANGED, 3), (Damage.MISSING, 9)]


def test_a_file_damaged_in_its_structure_is_refused(original: Path, tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    content = bytearray(original.read_bytes())
    content[200:4096] = bytes(len(content[200:4096]))
    path.write_bytes(content)
    with pytest.raises(AuditRefused):
        Chain(str(path)).verified()
