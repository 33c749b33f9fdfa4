"""Results as Parquet: the same as the lines beside it, written whole at the end."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pyarrow.parquet import read_table

from bcss_client.values import Ssin
from tests.batch.network import Batch, Lines, Network

COLUMNS = ["line", "ssin", "flow", "outcome", "code", "description", "ticket", "reference", "data", "further_pages"]


@pytest.fixture
def batch(network: Network, people: Sequence[Ssin], tmp_path: Path) -> Batch:
    file = tmp_path / "people.csv"
    file.write_text("\n".join(["ssin;file", *(f"{ssin};F{place}" for place, ssin in enumerate(people[:40]))]))
    return Batch(network, "--input", file, "--flows", "tx25", output=tmp_path / "results.parquet")


def test_a_name_that_ends_in_parquet_gives_parquet(batch: Batch) -> None:
    assert batch.run()[0] == 0
    table = read_table(batch.output)
    lines = [json.loads(line) for line in batch.output.with_name("results.parquet.jsonl").read_bytes().splitlines()]
    assert table.schema.names == [*COLUMNS, "columns"]
    rows = table.to_pylist()
    assert len(rows) == 40
    for row, line in zip(rows, lines, strict=True):
        assert json.loads(str(row["data"])) == line["data"]
        assert row["code"] == line["status"]["code"]
        assert row["further_pages"] is None
        for name in ("line", "ssin", "flow", "outcome", "ticket", "reference", "columns"):
            assert row[name] == line[name]


def test_a_killed_batch_writes_it_when_it_goes_on(batch: Batch, network: Network) -> None:
    journal = batch.output.with_name("results.parquet.jsonl")
    seen = Lines(journal)
    batch.run_until(lambda: seen.grown_to(9), signal.SIGKILL)
    assert not batch.output.exists()
    had = {json.loads(line)["ssin"] for line in journal.read_bytes().split(b"\n")[:-1]}
    network.asked.clear()
    assert batch.run()[0] == 0
    assert had.isdisjoint(ssin for ssin, _ in network.asked)
    assert len({str(row["ssin"]) for row in read_table(batch.output).to_pylist()}) == 40


def test_when_it_cannot_be_written_the_results_are_kept_beside_it(batch: Batch, network: Network) -> None:
    part = batch.output.with_name("results.parquet.part")
    part.mkdir()
    code, said = batch.run()
    assert code == 1
    assert "40 résultats sont conservés" in said
    part.rmdir()
    network.asked.clear()
    assert batch.run()[0] == 0
    assert network.asked == []
    assert len(read_table(batch.output).to_pylist()) == 40


def test_without_columns_to_carry_along_there_is_none(network: Network, people: Sequence[Ssin], tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(f"ssin\n{people[0]}\n")
    batch = Batch(network, "--input", file, "--flows", "tx25", output=tmp_path / "results.parquet")
    assert batch.run()[0] == 0
    assert read_table(batch.output).schema.names == COLUMNS


def test_without_the_library_it_is_told_what_to_install(tmp_path: Path) -> None:
    program = "import sys; sys.modules['pyarrow'] = None; from bcss_client.cli import main; main()"
    options = ("--input", "people.csv", "--flows", "tx25", "--output", "results.parquet", "--lang", "nl")
    done = subprocess.run(
        [sys.executable, "-c", program, "batch", *options], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "pip install 'bcss-flux[parquet]'" in done.stderr
    assert list(tmp_path.iterdir()) == []
