"""A batch goes on where it stopped, whatever stopped it, and says so; what is not its own it leaves alone."""

from __future__ import annotations

import json
import signal
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from bcss_client.batch.checkpoint import Checkpoint
from bcss_client.batch.journal import Busy, Damaged, Journal, Mark, Places, journal_of
from bcss_client.values import Ssin
from tests.batch.network import Batch, Lines, Network

WORK = Checkpoint(people="digest", flows=("tx25",), arguments={}, asked="simulator")
# The shell counts in blocks of 512 or 1024 bytes: about ten results, and never sixty.
SMALL_DISK = ("/bin/sh", "-c", 'ulimit -f 64; exec "$@"', "sh")


def written(path: Path, people: Iterable[str]) -> Path:
    path.write_text("\n".join(["ssin", *people, ""]), encoding="utf-8")
    return path


@pytest.fixture
def file(people: Sequence[Ssin], tmp_path: Path) -> Path:
    return written(tmp_path / "people.csv", people[:60])


@pytest.fixture
def batch(network: Network, file: Path, tmp_path: Path) -> Batch:
    return Batch(network, "--input", file, "--flows", "tx25", output=tmp_path / "results.jsonl")


def each_once(batch: Batch, people: Iterable[str]) -> bool:
    return Counter(batch.answered()) == Counter((ssin, "tx25") for ssin in people)


def test_what_was_half_written_is_cut_off_and_asked_again(
    batch: Batch, network: Network, people: Sequence[Ssin]
) -> None:
    batch.run()
    whole = batch.output.read_bytes()
    lost = [json.loads(line)["ssin"] for line in whole.splitlines()[-1:]]
    batch.output.write_bytes(whole[:-40])
    network.asked.clear()
    code, said = batch.run()
    assert code == 0
    assert "Le dernier résultat était coupé en deux" in said
    assert network.asked == [(ssin, "tx25") for ssin in lost]
    assert each_once(batch, people[:60])


def test_zeros_that_a_power_cut_left_are_cut_off(batch: Batch, people: Sequence[Ssin]) -> None:
    batch.run()
    with batch.output.open("ab") as output:
        output.write(bytes(4096))
    assert batch.run()[0] == 0
    assert each_once(batch, people[:60])


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_when_asked_to_end_it_keeps_what_is_under_way(
    batch: Batch, network: Network, people: Sequence[Ssin], end: signal.Signals
) -> None:
    seen = Lines(batch.output)
    code, said = batch.run_until(lambda: seen.grown_to(7), end)
    assert code == 1
    assert "Arrêt : les questions en cours sont encore attendues" in said
    assert set(network.asked) == set(batch.answered())
    assert len(network.asked) < 60
    network.asked.clear()
    batch.run()
    assert each_once(batch, people[:60])


def test_after_a_full_disk_it_goes_on(batch: Batch, network: Network, people: Sequence[Ssin]) -> None:
    code, said = batch.run(before=SMALL_DISK)
    kept = batch.answered()
    assert code == 1
    assert f"L'écriture a échoué (le disque est plein) : le lot s'arrête. {len(kept)} résultats sont conservés" in said
    assert batch.output.read_bytes().endswith(b"\n")
    assert 0 < len(kept) < 60
    network.asked.clear()
    code, said = batch.run()
    assert code == 0
    assert f"{len(kept)} ont déjà leur résultat" in said
    assert set(kept).isdisjoint(network.asked)
    assert each_once(batch, people[:60])


def test_a_full_disk_at_the_start_sends_nothing(batch: Batch, network: Network) -> None:
    code, said = batch.run(before=("/bin/sh", "-c", 'ulimit -f 0; exec "$@"', "sh"))
    assert code == 1
    assert "ne peut être écrit (le disque est plein) : rien n'a été envoyé" in said
    assert network.asked == []


def test_a_finished_batch_asks_nothing_and_restart_asks_everything(batch: Batch, network: Network) -> None:
    batch.run()
    network.asked.clear()
    assert batch.run()[0] == 0
    assert network.asked == []
    assert batch.run("--restart")[0] == 0
    assert len(network.asked) == len(batch.answered()) == 60


def test_another_file_or_other_flows_are_refused_and_change_nothing(
    batch: Batch, network: Network, file: Path, people: Sequence[Ssin]
) -> None:
    batch.run()
    network.asked.clear()
    before = batch.output.read_bytes()
    code, said = batch.run("--flows", "tx25,l301")
    assert (code, "les résultats d'un autre lot (d'autres flux)" in said) == (1, True)
    code, said = batch.run("--history")
    assert (code, "(d'autres arguments)" in said) == (1, True)
    written(file, people[:61])
    code, said = batch.run()
    assert (code, "(le fichier des personnes a changé)" in said) == (1, True)
    assert "--restart" in said
    assert network.asked == []
    assert batch.output.read_bytes() == before


@pytest.mark.parametrize("restart", [(), ("--restart",)])
def test_a_file_that_is_not_of_a_batch_is_left_alone(batch: Batch, restart: tuple[str, ...]) -> None:
    batch.output.write_text("my only copy\n", encoding="utf-8")
    code, said = batch.run(*restart)
    assert code == 1
    assert "existe et ne vient pas d'un lot" in said
    assert batch.output.read_text(encoding="utf-8") == "my only copy\n"


def test_two_batches_never_write_the_same_output(batch: Batch, network: Network) -> None:
    with journal_of(Places.of(batch.output), WORK, restart=False):
        with pytest.raises(Busy), journal_of(Places.of(batch.output), WORK, restart=False):
            pass
        code, said = batch.run()
    assert code == 1
    assert "Un autre lot écrit en ce moment" in said
    assert network.asked == []


def test_a_line_somebody_changed_is_named_and_nothing_is_thrown_away(batch: Batch, network: Network) -> None:
    batch.run()
    network.asked.clear()
    lines = batch.output.read_bytes().splitlines(keepends=True)
    batch.output.write_bytes(b"".join([*lines[:4], b"{\n", *lines[5:]]))
    before = batch.output.read_bytes()
    code, said = batch.run()
    assert code == 1
    assert "La ligne 5 de" in said
    assert batch.output.read_bytes() == before
    assert network.asked == []


def test_a_result_that_stands_there_twice_is_no_journal(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    path.write_text('{"line": 2, "flow": "tx25", "outcome": "DATA_FOUND"}\n' * 2, encoding="utf-8")
    with pytest.raises(Damaged, match="line 2"):
        Journal(path)


def test_a_folder_that_is_missing_or_may_not_be_written_is_told(network: Network, file: Path, tmp_path: Path) -> None:
    options = ("--input", file, "--flows", "tx25")
    code, said = Batch(network, *options, output=tmp_path / "none" / "results.jsonl").run()
    assert (code, "n'existe pas : créez-le" in said) == (1, True)
    errors = ("--errors", str(tmp_path / "none" / "errors.csv"))
    code, said = Batch(network, *options, *errors, output=tmp_path / "results.jsonl").run()
    assert (code, "n'existe pas : créez-le" in said) == (1, True)
    (tmp_path / "results.jsonl.lock").mkdir()
    code, said = Batch(network, *options, output=tmp_path / "results.jsonl").run()
    assert (code, "ne peut être écrit" in said) == (1, True)
    assert network.asked == []


def test_a_journal_that_is_opened_again_knows_what_was_answered_and_how(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "results.jsonl")
    journal.add(Mark(2, "tx25", "DATA_FOUND"), '{"line": 2, "flow": "tx25", "outcome": "DATA_FOUND"}')
    journal.close()
    again = Journal(tmp_path / "results.jsonl")
    assert again.answered == {(2, "tx25")}
    assert again.outcomes == {"DATA_FOUND": 1}
    assert not again.torn
    again.close()
