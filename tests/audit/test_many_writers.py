"""Threads and processes write one log together, and it stays one chain."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bcss_client.audit import Chain, ConsultationLog, Key
from tests.audit.conftest import answer, question, rows

ROOT = Path(__file__).parents[2]
THREADS, EACH = 6, 10
PROGRAM = """
import sys
from pathlib import Path
from tests.audit.test_many_writers import written
from bcss_client.audit import ConsultationLog, Key
database, key, name = sys.argv[1:]
written(ConsultationLog(database, key=Key.from_file(Path(key)), wait=60), name)
"""


def written(log: ConsultationLog, name: str) -> None:
    """Questions of several threads at once, each with what came of it."""

    def ask(number: int) -> None:
        for time in range(EACH):
            log.answered(log.asked(question(reference=f"{name}-{number}-{time}")), answer())

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(ask, range(THREADS)))


def test_threads_and_processes_that_begin_and_write_one_log_at_once_make_one_chain(
    database: str, key: Key, tmp_path: Path
) -> None:
    secret = tmp_path / "log.key"
    key.to_file(secret)
    command = [sys.executable, "-c", PROGRAM, database, str(secret)]
    processes = [subprocess.Popen([*command, name], cwd=ROOT) for name in ("first", "second")]
    written(ConsultationLog(database, key=key, wait=60), "here")
    assert [process.wait() for process in processes] == [0, 0]
    found = Chain(database).verified()
    assert (found.is_whole, found.entries) == (True, 3 * THREADS * EACH * 2)
    kept = rows(database)
    questions = {row["sequence"]: row["reference"] for row in kept if row["kind"] == "question"}
    assert len(set(questions.values())) == 3 * THREADS * EACH
    assert Counter(row["question"] for row in kept if row["kind"] == "answer") == Counter(questions.keys())
