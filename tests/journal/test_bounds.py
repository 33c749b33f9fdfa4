"""What the journal keeps, and what it does not."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bcss_sim.app import create_app
from bcss_sim.flows import ANSWERS
from bcss_sim.journal import Circumstances, Journal, Trail
from bcss_sim.setting import JournalSetting, Setting
from bcss_sim.simulator import Simulator
from tests.journal.conftest import SETTING
from tests.wire.answers import Post
from tests.wire.conftest import posting_to
from tests.wire.messages import ECHO, GATEWAY, TX25, echo, gateway, health_insurance, tx25

P02 = "90080299815"


def keeping(**bounds: object) -> Setting:
    return replace(SETTING, journal=JournalSetting(**bounds))  # type: ignore[arg-type]


def sequences(simulator: Simulator) -> list[int]:
    return [entry.sequence for entry in simulator.journal.entries()]


def test_the_oldest_goes_first_and_is_counted() -> None:
    with closing(Simulator(keeping(entries=3))) as simulator:
        send = posting_to(create_app(simulator))
        for number in range(5):
            send(ECHO, echo(str(number)))
        assert sequences(simulator) == [3, 4, 5]
        assert simulator.journal.dropped == 2
        assert b"<echo>2</echo>" in simulator.journal.entries()[0].request


def test_the_bytes_are_bounded_and_the_last_entry_stays_whatever_its_size() -> None:
    with closing(Simulator(keeping(bytes=3000))) as simulator:
        send = posting_to(create_app(simulator))
        for _ in range(10):
            send(ECHO, echo("short"))
        kept = simulator.journal.entries()
        assert sum(len(entry.request) + len(entry.reply) for entry in kept) <= 3000
        assert 1 < len(kept) < 10
        send(ECHO, echo("x" * 5000))
        assert sequences(simulator) == [11]


def test_what_is_old_is_neither_told_nor_kept(simulator: Simulator) -> None:
    moments = iter([0.0, 50.0, 100.0, 100.0, 161.0])
    circumstances = Circumstances(
        world=simulator.world, answers=ANSWERS, organisations=simulator.organisations, integration_required=True
    )
    journal = Journal(JournalSetting(seconds=60), circumstances, now=lambda: next(moments))
    for _ in range(3):
        journal.keep(Trail(), "200 OK", b"")
    assert journal.dropped == 1
    assert [entry.sequence for entry in journal.entries()] == [2, 3]
    assert journal.entries() == ()


def test_a_file_that_cannot_be_written_any_more_stops_nobody(tmp_path: Path) -> None:
    with closing(Simulator(keeping(file=str(tmp_path / "journal.jsonl"), file_bytes=1))) as simulator:
        send = posting_to(create_app(simulator))
        written: list[bool] = []
        for text in ("one", "two"):
            assert send(ECHO, echo(text)).status == 200
            written.append(simulator.journal.is_written)
            (tmp_path / "journal.jsonl").unlink(missing_ok=True)  # so that it cannot be renamed when it is full
        assert written == [True, False]
        assert sequences(simulator) == [1, 2]


def test_entries_are_found_by_flow_outcome_person_organisation_and_number(simulator: Simulator, send: Post) -> None:
    send(TX25, tx25(P02))
    send(TX25, tx25("86050699980"))
    send(GATEWAY, gateway(health_insurance(P02), health_insurance("86050699980")))
    journal = simulator.journal

    def found(**wanted: object) -> list[int]:
        return [entry.sequence for entry in journal.entries(**wanted)]  # type: ignore[arg-type]

    assert found(flow="tx25") == [1, 2]
    assert found(outcome="NO_RESULT") == [2, 3]
    assert found(ssin=P02) == [1, 3]
    assert found(organisation="1965201192") == [1, 2, 3]
    assert found(organisation="1966206331") == []
    assert found(since=1) == [2, 3]
    assert found(limit=2) == [1, 2]
    last = journal.last
    assert last is not None
    assert last.ticket is not None
    assert journal.find(last.ticket) == journal.find("3") == last


def test_clearing_and_resetting_forget_and_the_numbers_go_on(simulator: Simulator, send: Post) -> None:
    send(ECHO, echo("one"))
    simulator.journal.clear()
    assert sequences(simulator) == []
    send(ECHO, echo("two"))
    assert sequences(simulator) == [2]
    simulator.reset()
    assert sequences(simulator) == []
    with pytest.raises(KeyError, match="the journal has nothing under 2"):
        simulator.journal.why(2)


def test_many_at_once_lose_nothing_and_get_a_number_each(simulator: Simulator) -> None:
    app = create_app(simulator)

    def one(number: int) -> None:
        posting_to(app)(ECHO, echo(f"number {number}"))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(one, range(200)))
    kept = simulator.journal.entries()
    assert [entry.sequence for entry in kept] == list(range(1, 201))
    assert {f"<echo>number {number}</echo>".encode() in b"".join(e.request for e in kept) for number in range(200)} == {
        True
    }
    assert all(
        entry.request.partition(b"<echo>")[2].partition(b"<")[0] in entry.reply and entry.outcome == "DATA_FOUND"
        for entry in kept
    )


def test_a_file_gets_a_line_for_each_entry_as_it_comes(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    lines: list[dict[str, str]] = []
    for text in ("one", "two"):  # a second simulator goes on where the first one stopped
        with closing(Simulator(keeping(file=str(file)))) as simulator:
            posting_to(create_app(simulator))(ECHO, echo(text))
            lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            assert lines[-1]["flow"] == "test_connection"
            assert f"<echo>{text}</echo>" in lines[-1]["request"]
            assert lines[-1]["outcome"] == "DATA_FOUND"
    assert len(lines) == 2


def test_a_file_that_is_full_makes_way_for_a_new_one(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    with closing(Simulator(keeping(file=str(file), file_bytes=4000))) as simulator:
        send = posting_to(create_app(simulator))
        for number in range(9):
            send(ECHO, echo(str(number)))
    before = tmp_path / "journal.jsonl.1"
    assert file.stat().st_size <= 4000
    assert before.stat().st_size <= 4000
    lines = [json.loads(line) for each in (before, file) for line in each.read_text(encoding="utf-8").splitlines()]
    kept = [line["sequence"] for line in lines]
    assert kept == list(range(kept[0], 10))


def test_no_file_is_written_unless_it_is_asked_for(tmp_path: Path) -> None:
    assert Setting().journal.file is None
    assert Setting.from_env(keeping(file=str(tmp_path / "a")).to_env()).journal.file == str(tmp_path / "a")
    assert Setting.from_env(Setting().to_env()) == Setting()
