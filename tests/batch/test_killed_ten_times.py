"""A batch of a thousand people, killed ten times at random: in the end everybody has each result once."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random

from bcss_client.values import Ssin
from tests.batch.network import Batch, Lines, Network
from tests.conftest import TODAY

FLOWS = ("tx25", "l950")


def test_a_batch_killed_ten_times_asks_nothing_again_that_has_a_result(
    network: Network, people: Sequence[Ssin], tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("\n".join(["ssin", *people, ""]), encoding="utf-8")
    output = tmp_path / "results.jsonl"
    period = f"2021-01-01..{TODAY}"
    batch = Batch(network, "--input", file, "--flows", ",".join(FLOWS), "--period", period, output=output)
    wanted = {(ssin, flow) for ssin in people for flow in FLOWS}

    for lines in sorted(Random(20261122).sample(range(1, len(wanted) - 10), 10)):
        had = set(batch.answered())
        network.asked.clear()
        code, _ = batch.run_until(partial(Lines(output).grown_to, lines), signal.SIGKILL)
        assert code == -signal.SIGKILL
        assert had.isdisjoint(network.asked)
        assert had < set(batch.answered())

    had = set(batch.answered())
    network.asked.clear()
    code, said = batch.run()
    assert had.isdisjoint(network.asked)
    assert set(network.asked) == wanted - had
    assert Counter(batch.answered()) == Counter(wanted)
    tickets = [result["ticket"] for result in batch.results()]
    assert len(set(tickets)) == len(wanted)
    outcomes = Counter(result["outcome"] for result in batch.results())
    assert (
        f"Trouvé : {outcomes['DATA_FOUND']} · incomplet : 0 · rien d'enregistré : {outcomes['NO_DATA_FOUND']}" in said
    )
    assert code == 0
