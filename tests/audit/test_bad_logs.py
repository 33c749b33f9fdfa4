"""A log that cannot be used is refused in a sentence that says why, in the library and in three languages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text

from bcss_client.audit import Chain, ConsultationLog, Key
from bcss_client.cli.details import translated
from bcss_client.consultation import Problem
from bcss_client.errors import AuditRefused
from bcss_client.values import LANGUAGES
from tests.audit.conftest import question
from tests.audit.trouble import READING, WRITING, Trouble, begun
from tests.cli.command_line import Run, at, bcss

ROOT = Path(__file__).parents[2]
PATIENCE = 0.05
AS_NOBODY = """
import os, pwd, sys
from pathlib import Path
from bcss_client.audit import ConsultationLog, Key
from tests.audit.conftest import question
log, asked = ConsultationLog(sys.argv[1], key=Key.from_file(Path(sys.argv[2]))), question()
os.setuid(pwd.getpwnam("nobody").pw_uid)
log.asked(asked)
"""


@pytest.mark.parametrize(("trouble", "problem"), WRITING.values(), ids=WRITING)
def test_a_log_that_cannot_be_written_says_why(trouble: Trouble, problem: Problem, tmp_path: Path, key: Key) -> None:
    def write(database: str, used: Key) -> None:
        log = ConsultationLog(database, key=used, wait=PATIENCE)
        for _ in range(100):  # a disk that is full may take some more
            log.asked(question(purpose="x" * 400))

    with trouble(tmp_path, key) as (database, used), pytest.raises(AuditRefused) as refused:
        write(database, used)
    assert refused.value.message.endswith(f": {problem}")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(("trouble", "problem"), READING.values(), ids=READING)
def test_a_log_that_cannot_be_read_says_why(trouble: Trouble, problem: Problem, tmp_path: Path, key: Key) -> None:
    with trouble(tmp_path, key) as (database, used), pytest.raises(AuditRefused) as refused:
        Chain(database, key=used, wait=PATIENCE).verified()
    assert refused.value.message.endswith(f": {problem}")


def test_a_log_that_may_only_be_read_is_verified_all_the_same(tmp_path: Path, key: Key) -> None:
    assert Chain(f"sqlite:///file:{begun(tmp_path, key)}?mode=ro&uri=true").verified().is_whole


def test_a_log_whose_file_somebody_else_owns_is_not_written(tmp_path: Path, key: Key) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    file = begun(tmp_path, key)
    secret = tmp_path / "log.key"
    key.to_file(secret)
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):  # those pytest made, which nobody may enter
        folder.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, file, secret], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert f"AuditRefused: {file}: {Problem.READ_ONLY}" in done.stderr


def test_a_postgresql_log_locked_by_another_program_is_waited_for_and_then_refused(postgresql: str, key: Key) -> None:
    log = ConsultationLog(postgresql, key=key, wait=PATIENCE)
    engine = create_engine(postgresql, poolclass=NullPool)
    with engine.connect() as other:
        other.execute(text("SELECT pg_advisory_xact_lock(1650684787)"))
        with pytest.raises(AuditRefused, match=Problem.LOCKED):
            log.asked(question())
    assert log.asked(question()) == 1


def test_a_user_of_postgresql_who_may_only_add_entries_can_write_the_log(postgresql: str, key: Key) -> None:
    ConsultationLog(postgresql, key=key)
    engine = create_engine(postgresql, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as other:
        other.execute(text("CREATE ROLE writer LOGIN"))
        other.execute(text("CREATE ROLE reader LOGIN"))
        other.execute(text("GRANT SELECT ON consultation_log, consultation TO writer, reader"))
        other.execute(text("GRANT INSERT ON consultation TO writer"))
    assert ConsultationLog(postgresql.replace("//bcss@", "//writer@"), key=key).asked(question()) == 1
    reader = postgresql.replace("//bcss@", "//reader@")
    with pytest.raises(AuditRefused, match=Problem.READ_ONLY):
        ConsultationLog(reader, key=key).asked(question())
    assert Chain(reader).verified().entries == 1


# --- the key --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"abc", b"0" * 63, b"g" * 64, "clé".encode(), b"\xff" * 64])
def test_a_file_that_holds_no_key_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "log.key"
    path.write_bytes(content)
    with pytest.raises(AuditRefused) as refused:
        Key.from_file(path)
    assert refused.value.message == f"{path}: {Problem.BAD_KEY}"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(AuditRefused) as refused:
        Key.from_file(tmp_path / "nothing")
    assert refused.value.message == f"{tmp_path / 'nothing'}: {Problem.NO_KEY}"


# --- on the command line --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("problem", Problem, ids=lambda problem: problem.name)
def test_each_problem_is_told_in_three_languages(problem: Problem) -> None:
    told = {translated(f"a.db: {problem}", language) for language in LANGUAGES}
    assert len(told | {f"a.db: {problem}"}) == 4
    assert all(sentence.startswith("a.db: ") for sentence in told)


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("fr", "Le journal des consultations n'est pas utilisable ({place} : il n'y a pas de journal ici"),
        ("nl", "Het logboek van de raadplegingen is niet bruikbaar ({place}: hier is geen logboek"),
        ("de", "Das Abfrageprotokoll ist nicht verwendbar ({place}: hier gibt es kein Protokoll"),
    ],
)
def test_a_log_that_is_not_there_is_told_in_the_users_language(tmp_path: Path, lang: str, says: str) -> None:
    place = tmp_path / "none.db"
    run = bcss("audit", "verify", "--database", str(place), "--lang", lang)
    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr.replace(" :", ":").startswith(says.format(place=place).replace(" :", ":"))
    assert not place.exists()


def test_a_call_is_refused_when_its_log_cannot_be_used(tmp_path: Path, key: Key) -> None:
    def call(**variables: str) -> Run:
        return bcss("call", "tx25", "--ssin", "90080299815", "--lang", "nl", **at("http://127.0.0.1:9"), **variables)

    begun(tmp_path, Key.new())
    secret = tmp_path / "log.key"
    key.to_file(secret)
    run = call(BCSS_AUDIT_DATABASE=str(tmp_path / "consultations.db"), BCSS_AUDIT_KEY=str(secret))
    assert run.exit_code == 1, "not 3: the address was not even tried"
    assert "dit logboek is met een andere sleutel begonnen" in run.stderr
    assert "Zonder dit logboek wordt niets naar de KSZ verzonden." in run.stderr
    assert "BCSS_AUDIT_KEY is not set" in call(BCSS_AUDIT_DATABASE="a.db").stderr
    assert "BCSS_AUDIT_DATABASE is not set" in call(BCSS_AUDIT_KEY=str(secret)).stderr
    assert "BCSS_AUDIT_KEY names the file" in call(BCSS_AUDIT_DATABASE="a.db", BCSS_AUDIT_KEY="nowhere").stderr
