"""Without the key, nobody reads in the file of a log who was asked about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from bcss_client import Client, Period, WsgiTransport
from bcss_client.audit import Chain, ConsultationLog, Key, consultations
from bcss_client.errors import AuditRefused
from bcss_sim.world.facts import Person
from tests.audit.conftest import WOMAN, question

SPELLINGS = (WOMAN, "90.08.02-998.15", "900802-998.15", "900802998", "Vandermolen", "Céline", "1990-08-02")


def test_neither_number_nor_name_nor_birth_date_stands_in_the_file(
    app: Flask, log: ConsultationLog, file: str, p02: Person
) -> None:
    client = Client.for_simulator(transport=WsgiTransport(app), audit=log)
    period = Period(date(2022, 1, 1), date(2026, 11, 22))
    client.tx25(ssin=WOMAN)
    client.l950(ssin=WOMAN, period=period)
    client.identify_person(last_name="Vandermolen", first_name="Céline", birth_date=date(1990, 8, 2))
    client.manage_access(
        ssin=WOMAN, purpose=1, period=period, action="LIST", proof_last_name="Vandermolen", proof_birth_date=p02.birth
    )
    content = b"".join(path.read_bytes() for path in Path(file).parent.iterdir())
    told = [text for text in (*SPELLINGS, p02.last_name, *p02.first_names) if text.encode() in content]
    assert told == []
    assert b"l950" in content
    assert b"2022-01-01" in content


def test_with_the_key_they_are_read_and_with_another_nothing_is(recorded: Client, file: str, key: Key) -> None:
    recorded.tx25(ssin=WOMAN)
    [one] = consultations(Chain(file, key=key), key=key)
    assert one.shown == ("90.08.02-998.15",)
    [one] = consultations(Chain(file), key=Key.new())
    assert one.shown == ()
    with pytest.raises(AuditRefused, match="begun with another key"):
        Chain(file, key=Key.new())
    with pytest.raises(AuditRefused, match="begun with another key"):
        ConsultationLog(file, key=Key.new())


def test_equal_numbers_are_hidden_differently_so_that_nobody_compares_them(recorded: Client, file: str) -> None:
    recorded.tx25(ssin=WOMAN)
    recorded.tx25(ssin=WOMAN)
    chain = Chain(file)
    hidden = [row["hidden"] for row in chain.entries(chain.verification()) if row["hidden"]]
    assert len(set(hidden)) == 2


def test_nothing_shows_the_key_or_a_person(recorded: Client, log: ConsultationLog, file: str, key: Key) -> None:
    recorded.tx25(ssin=WOMAN)
    [one] = consultations(Chain(file, key=key), key=key)
    assert repr(key) == "Key(...)"
    assert repr(log) == f"ConsultationLog({file!r})"
    assert repr(one) == "Consultation(1, tx25, DATA_FOUND)"
    assert "Message" not in repr(question())


def test_a_key_is_kept_in_a_file_its_owner_alone_reads(key: Key, tmp_path: Path) -> None:
    path = tmp_path / "log.key"
    key.to_file(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert Key.from_file(path).check == key.check
    with pytest.raises(FileExistsError):
        Key.new().to_file(path)
    assert Key.from_file(path).check == key.check
