"""Many people asked about several flows: the same results waited for, awaited and on the command line."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from contextlib import aclosing, closing
from datetime import date
from pathlib import Path
from threading import Lock

import pytest
from flask import Flask

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, Period, Retry, WsgiTransport
from bcss_client.batch import Result
from bcss_client.batch.pace import Pace
from bcss_client.cli.show import as_json
from bcss_client.errors import ConfigurationError, ConnectionFailed, InvalidRequest
from bcss_client.transport import Incoming, Outgoing, Transport
from bcss_client.values import Ssin, SsinLike
from bcss_sim.simulator import Simulator
from tests.batch.network import Batch, Network
from tests.cases.people import of_case
from tests.cli.command_line import at, bcss
from tests.conftest import TODAY

PERIOD = Period(date(2021, 1, 1), TODAY)
FLOWS = ("tx25", "l950")


class Watched:
    """A transport that counts the messages under way, and may fail for one person or for all."""

    def __init__(self, app: Flask, *, failing: str = "") -> None:
        self._transport = WsgiTransport(app)
        self._lock = Lock()
        self._failing = failing.encode()
        self.under_way = self.most = self.sent = 0

    def send(self, outgoing: Outgoing) -> Incoming:
        with self._lock:
            self.sent += 1
            self.under_way += 1
            self.most = max(self.most, self.under_way)
        try:
            if self._failing and self._failing in (outgoing.body or b""):
                raise ConnectionFailed("No whole answer came")
            return self._transport.send(outgoing)
        finally:
            with self._lock:
                self.under_way -= 1

    def close(self) -> None:
        self._transport.close()


class Clock:
    """A clock that only goes on while somebody sleeps, and when messages were sent by it."""

    def __init__(self) -> None:
        self.now = 50.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


def client_of(transport: Transport) -> Client:
    return Client.for_simulator(transport=transport).with_options(retry=Retry(attempts=2, wait=0))


def told(result: Result) -> tuple[SsinLike, str, object]:
    """A result without its tickets."""
    assert result.reply is not None
    reply = as_json(result.reply)
    assert isinstance(reply, dict)
    return result.person, result.flow, {name: reply[name] for name in ("flow", "status", "data")}


def sorted_by_question(results: list[tuple[SsinLike, str, object]]) -> list[tuple[SsinLike, str, object]]:
    return sorted(results, key=lambda one: one[:2])


def test_results_are_the_same_waited_for_awaited_and_on_the_command_line(
    open_app: Flask, network: Network, people: Sequence[Ssin], tmp_path: Path
) -> None:
    some = people[:40]
    client = Client.for_simulator(transport=WsgiTransport(open_app))
    async_client = AsyncClient.for_simulator(transport=AsyncWsgiTransport(open_app))
    one_by_one: list[tuple[SsinLike, str, object]] = []
    for ssin in some:
        for flow, reply in (("tx25", client.tx25(ssin=ssin)), ("l950", client.l950(ssin=ssin, period=PERIOD))):
            data = as_json(reply)
            assert isinstance(data, dict)
            one_by_one.append((ssin, flow, {name: data[name] for name in ("flow", "status", "data")}))
    expected = sorted_by_question(one_by_one)

    assert sorted_by_question([told(one) for one in client.batch(some, flows=FLOWS, period=PERIOD)]) == expected

    async def awaited() -> list[tuple[SsinLike, str, object]]:
        return [told(one) async for one in async_client.batch(some, flows=FLOWS, concurrency=8, period=PERIOD)]

    assert sorted_by_question(asyncio.run(awaited())) == expected

    file = tmp_path / "people.csv"
    file.write_text("\n".join(["ssin,file", *(f"{ssin},F{place}" for place, ssin in enumerate(some))]))
    batch = Batch(
        network, "--input", file, "--flows", "tx25,l950", "--period", str(PERIOD), output=tmp_path / "results.jsonl"
    )
    assert batch.run()[0] == 0
    printed = [
        (str(one["ssin"]), str(one["flow"]), {name: one[name] for name in ("flow", "status", "data")})
        for one in batch.results()
    ]
    assert sorted_by_question(list(printed)) == expected
    for result in batch.results():
        line = result["line"]
        assert isinstance(line, int)
        assert result["columns"] == {"file": f"F{line - 2}"}
        assert result["ssin"] == some[line - 2]
        assert result["ticket"]
        assert result["outcome"] in ("DATA_FOUND", "NO_DATA_FOUND")


def test_one_failure_leaves_the_rest_standing(open_app: Flask, people: Sequence[Ssin]) -> None:
    client = client_of(Watched(open_app, failing=people[3]))
    results = list(client.batch([*people[:10], "90080299816"], flows=[Client.tx25]))
    failed = {str(one.person): type(one.error) for one in results if one.error}
    assert failed == {people[3]: ConnectionFailed, "90080299816": InvalidRequest}
    assert sorted(one.person for one in results if one.reply) == sorted({*people[:10]} - {people[3]})


def test_no_more_are_under_way_than_allowed(open_app: Flask, people: Sequence[Ssin]) -> None:
    transport = Watched(open_app)
    assert len(list(client_of(transport).batch(people[:60], flows=["tx25"], concurrency=3))) == 60
    assert transport.most <= 3
    assert transport.sent == 60


def test_people_are_taken_as_there_is_room_and_whoever_stops_reading_stops_asking(
    open_app: Flask, people: Sequence[Ssin]
) -> None:
    transport = Watched(open_app)
    with closing(client_of(transport).batch(iter(people), flows=["tx25"], concurrency=2)) as results:
        next(results)
    assert transport.sent <= 3
    assert transport.under_way == 0


def test_whoever_stops_awaiting_stops_asking(open_app: Flask, people: Sequence[Ssin]) -> None:
    client = AsyncClient.for_simulator(transport=AsyncWsgiTransport(open_app))

    async def first() -> tuple[Result, int]:
        async with aclosing(client.batch(people, flows=["tx25"], concurrency=2)) as results:
            result = await anext(results)
        return result, len(asyncio.all_tasks())

    result, tasks = asyncio.run(first())
    assert result.reply is not None
    assert tasks == 1


def test_requests_are_sent_at_the_rate_and_retries_count(open_app: Flask, people: Sequence[Ssin]) -> None:
    clock = Clock()
    client = client_of(Watched(open_app, failing=people[0]))
    some = client.batch(people[:9], flows=["tx25"], concurrency=1, rate=4, clock=clock, sleep=clock.sleep)
    assert len(list(some)) == 9
    assert clock.slept == [0.0, *[0.25] * 9]  # nine people, of whom one was asked about twice


def test_requests_are_awaited_at_the_rate(open_app: Flask, people: Sequence[Ssin]) -> None:
    clock = Clock()
    client = AsyncClient.for_simulator(transport=AsyncWsgiTransport(open_app))

    async def everybody() -> int:
        asked = client.batch(people[:9], flows=["tx25"], concurrency=1, rate=2, clock=clock, sleep=clock.sleep_async)
        return len([one async for one in asked])

    assert asyncio.run(everybody()) == 9
    assert clock.slept == [0.0, *[0.5] * 8]


def test_a_turn_nobody_took_does_not_let_others_hurry() -> None:
    clock = Clock()
    pace = Pace(2, clock=clock)
    assert [pace.wait(), pace.wait()] == [0.0, 0.5]
    clock.sleep(10)
    assert [pace.wait(), pace.wait(), pace.wait()] == [0.0, 0.5, 1.0]


def test_all_pages_of_a_reply_are_one_result(open_app: Flask, open_simulator: Simulator) -> None:
    person = next(person for person in open_simulator.world.population if len(person.jobs) > 3)
    client = Client.for_simulator(transport=WsgiTransport(open_app))
    period = Period(date(1980, 1, 1), TODAY)
    pages = list(client.pages(Client.l950, ssin=person.ssin, period=period, maximum=1))
    (result,) = client.batch([person.ssin], flows=["l950"], period=period, maximum=1)
    assert len(pages) > 1
    assert [page.status for page in (result.reply, *result.further_pages) if page] == [page.status for page in pages]


@pytest.mark.parametrize(
    ("flows", "arguments", "told"),
    [
        (["tx26"], {}, "tx26: there is no such flow"),
        (["tx25", "register_attest"], {}, "register_attest: it writes, and a batch only reads"),
        ([Client.a701], {}, "a701: it is not asked with the identification number of a person"),
        ([], {}, "A batch asks one flow or more"),
        (["tx25"], {"period": PERIOD}, "period is an argument of none of the flows of this batch"),
        (["career_break"], {}, "period is missing"),
        (["l950"], {"period": "2021"}, "period is a str, not a Period"),
        (["career_break"], {"period": Period(date(2021, 1, 1))}, "period: "),
    ],
)
def test_what_no_flow_can_be_asked_is_refused_before_anything_is_sent(
    open_app: Flask, people: Sequence[Ssin], flows: list[str], arguments: dict[str, object], told: str
) -> None:
    transport = Watched(open_app)
    with pytest.raises(InvalidRequest, match=told):
        client_of(transport).batch(people, flows=flows, **arguments)  # type: ignore[arg-type]  # as a caller might
    assert transport.sent == 0


@pytest.mark.parametrize("wrong", [{"concurrency": 0}, {"rate": 0}, {"rate": -1.0}])
def test_a_batch_asks_at_least_one_at_a_time_and_at_some_rate(
    open_app: Flask, people: Sequence[Ssin], wrong: dict[str, int]
) -> None:
    with pytest.raises(ConfigurationError):
        client_of(Watched(open_app)).batch(people, flows=["tx25"], **wrong)  # type: ignore[arg-type]  # as above


def test_nothing_personal_is_shown_of_a_result(open_app: Flask, people: Sequence[Ssin]) -> None:
    for result in client_of(Watched(open_app)).batch([people[0], "90080299816"], flows=["tx25"]):
        assert str(result.person) not in repr(result)
        assert str(result.person) not in repr(result.question)


def test_arguments_may_come_from_the_file_person_by_person(
    network: Network, people: Sequence[Ssin], tmp_path: Path
) -> None:
    worker, other = people[0], people[1]
    file = tmp_path / "people.csv"
    rows = [f"{worker},2021-01-01,{TODAY}", f"{worker},2020-01-01,2020-01-02", f"{other},2021-01-01,{TODAY}"]
    file.write_text("\n".join(["ssin,period_begin,period_end", *rows, rows[0], ""]))
    batch = Batch(network, "--input", file, "--flows", "l950", output=tmp_path / "results.jsonl")
    code, said = batch.run()
    assert code == 0
    assert "La même personne plusieurs fois, consultée une seule fois : ligne 5 = 2." in said
    assert "Arguments lus dans le fichier, personne par personne : period_begin, period_end." in said
    client = Client.for_simulator(network.url)
    for result in batch.results():
        line = result["line"]
        assert isinstance(line, int)
        _, begin, end = rows[line - 2].split(",")
        period = Period(date.fromisoformat(begin), date.fromisoformat(end))
        reply = as_json(client.l950(ssin=str(result["ssin"]), period=period))
        assert isinstance(reply, dict)
        assert result["data"] == reply["data"]
    assert Counter(line["line"] for line in batch.results()) == {2: 1, 3: 1, 4: 1}


def test_errors_have_a_file_of_their_own_and_are_asked_again(
    network: Network, people: Sequence[Ssin], tmp_path: Path, open_simulator: Simulator
) -> None:
    denied, unavailable = (of_case("C19", name)(open_simulator.world).ssin for name in ("Martine", "Simon"))
    file = tmp_path / "people.csv"
    file.write_text("\n".join(["ssin;file", f"{people[0]};A", f"{denied};B", f"{unavailable};C", ""]))
    errors = tmp_path / "errors.csv"
    options = ("--input", file, "--flows", "l950,tx25", "--errors", errors, "--period", str(PERIOD))
    batch = Batch(network, *options, output=tmp_path / "results.jsonl")
    for _ in range(2):
        network.asked.clear()
        code, said = batch.run("--lang", "nl")
        heading, *lines = errors.read_text(encoding="utf-8-sig").splitlines()
        assert code == 1
        assert heading == "line;flow;sentence"
        assert [line.split(";")[:2] for line in sorted(lines)] == [["3", "l950"], ["4", "l950"]]
        assert all(number not in errors.read_text(encoding="utf-8") for number in (denied, unavailable))
        assert "geweigerd: 1 · mislukt: 1 · niet gesteld: 0" in said
        assert "Dezelfde opdracht stelt de vragen zonder resultaat opnieuw" in said
    assert {number for number, _ in network.asked} == {denied, unavailable}


def test_errors_without_a_file_are_told_with_their_line(
    network: Network, tmp_path: Path, open_simulator: Simulator
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(f"ssin\n{of_case('C19', 'Martine')(open_simulator.world).ssin}\n")
    options = ("--input", file, "--flows", "l950", "--period", str(PERIOD))
    code, said = Batch(network, *options, output=tmp_path / "results.jsonl").run()
    assert code == 1
    assert "ligne 2 : " in said
    assert "[l950, 300010, " in said


def test_a_person_who_is_not_integrated_is_a_result_without_an_answer(server_url: str, tmp_path: Path) -> None:
    lodger = "86050699980"
    file = tmp_path / "people.csv"
    file.write_text(f"ssin\n{lodger}\n")
    run = bcss("batch", *the_rest(file, tmp_path), "--lang", "de", **at(server_url))
    assert run.exit_code == 1
    assert "keine Antwort: 1 · verweigert: 0 · gescheitert: 0" in run.stderr
    (result,) = (tmp_path / "results.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(result)["outcome"] == "NO_RESULT"


def test_when_nobody_is_reachable_it_stops_soon_and_says_so(people: Sequence[Ssin], tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("\n".join(["ssin", *people]))
    run = bcss("batch", *the_rest(file, tmp_path), "--concurrency", "10", "--lang", "fr", **at("http://127.0.0.1:9"))
    assert run.exit_code == 3
    assert "20 questions de suite sans réponse : le lot s'arrête" in run.stderr
    assert (tmp_path / "results.jsonl").read_bytes() == b""


def the_rest(file: Path, folder: Path) -> tuple[str, ...]:
    return ("--input", str(file), "--flows", "tx25", "--output", str(folder / "results.jsonl"))
