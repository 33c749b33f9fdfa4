"""What day it is for the simulator, and moving on to another."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bcss_client import Client, Outcome, Period, WsgiTransport
from bcss_sim.app import create_app
from bcss_sim.clock import Clock, ClockRefused
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.store import Store
from tests.conftest import TODAY

NEW_YEAR = Period(date(2027, 1, 1), date(2027, 1, 1))


@pytest.fixture(params=["east-14", "west12"])
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A machine far to the east or to the west: at any moment the date of one of them is not that of UTC."""
    with monkeypatch.context() as environment:
        environment.setenv("TZ", request.param)
        time.tzset()
        yield os.environ["TZ"]
    time.tzset()


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(Store()) as store:
        yield store


@pytest.fixture
def pinned(store: Store) -> Clock:
    return Clock(store, pinned=TODAY)


@pytest.fixture
def running(store: Store) -> Clock:
    return Clock(store)


@pytest.mark.usefixtures("machine")
def test_today_is_the_day_where_the_machine_stands(running: Clock) -> None:
    before = datetime.now().astimezone().date()
    assert before <= running.today <= datetime.now().astimezone().date()


@pytest.mark.usefixtures("machine")
def test_a_pinned_clock_tells_the_same_day_everywhere(pinned: Clock) -> None:
    assert (pinned.today, pinned.now.date()) == (TODAY, TODAY)


def test_a_pinned_clock_moves_by_days_and_months_and_to_a_day_and_stands_still_there(pinned: Clock) -> None:
    pinned.advance(days=1)
    assert pinned.today == date(2026, 11, 23)
    pinned.advance(months=3)
    assert pinned.today == date(2027, 2, 23)
    pinned.move_to(date(2027, 8, 31))
    pinned.advance(months=6)
    assert (pinned.today, pinned.pinned) == (date(2028, 2, 29), True)


def test_a_clock_may_be_moved_to_the_day_it_is_at(pinned: Clock) -> None:
    pinned.move_to(TODAY)
    pinned.advance()
    assert pinned.today == TODAY


def test_a_real_clock_that_was_moved_runs_on(running: Clock) -> None:
    ahead = timedelta(days=400)
    running.advance(days=ahead.days)
    assert not running.pinned
    before = datetime.now(UTC)
    assert before <= running.now - ahead <= datetime.now(UTC)


def test_a_real_clock_that_is_pinned_stands_still(running: Clock) -> None:
    running.pin()
    first = running.now
    assert running.now == first
    assert running.pinned


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 11, 21), "does not go back to 2026-11-21"),
        (date(2036, 1, 1), "the lives of the people are told from 2003-01-01 to 2035-12-31"),
    ],
)
def test_a_clock_goes_neither_back_nor_past_the_lives_that_are_told(pinned: Clock, day: date, sentence: str) -> None:
    with pytest.raises(ClockRefused, match=sentence):
        pinned.move_to(day)
    with pytest.raises(ClockRefused, match=sentence):
        pinned.advance(days=(day - TODAY).days)
    assert pinned.today == TODAY


def test_a_clock_is_not_moved_to_days_before_the_registers_tell_enough(store: Store) -> None:
    clock = Clock(store, pinned=date(1999, 12, 31))
    with pytest.raises(ClockRefused, match="told from 2003-01-01"):
        clock.move_to(date(2000, 1, 1))


@pytest.mark.parametrize("span", [{"days": 10**12}, {"months": 10**12}, {"days": -(10**7)}, {"months": -(10**7)}])
def test_a_day_no_calendar_has_is_refused(pinned: Clock, span: dict[str, int]) -> None:
    with pytest.raises(ClockRefused):
        pinned.advance(**span)


def test_a_reset_begins_again_on_the_first_day(pinned_simulator: Simulator) -> None:
    pinned_simulator.clock.advance(months=3)
    pinned_simulator.reset()
    assert pinned_simulator.clock.today == TODAY


def test_what_was_answered_on_a_day_is_not_answered_on_the_next(pinned_simulator: Simulator) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(pinned_simulator)))
    mother = pinned_simulator.world.persona("P02").applicant
    before = client.l036(ssin=mother, period=NEW_YEAR)
    pinned_simulator.clock.move_to(NEW_YEAR.begin)
    after = client.l036(ssin=mother, period=NEW_YEAR)
    assert (before.status.outcome, after.status.outcome) == (Outcome.NO_RESULT, Outcome.DATA_FOUND)


def test_a_message_gets_another_ticket_on_another_day_even_from_a_simulator_that_never_saw_it() -> None:
    tickets = []
    for days in (0, 1):
        with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
            simulator.clock.advance(days=days)
            tickets.append(simulator.tickets.issue(b"the same message", today=simulator.clock.today))
    assert len(set(tickets)) == 2


@pytest.fixture
def pinned_simulator() -> Iterator[Simulator]:
    with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
        yield simulator


def test_simulators_on_one_database_show_the_same_day(tmp_path: Path) -> None:
    setting = Setting(clock=TODAY, population=1, database=f"sqlite:///{tmp_path / 'bcss.db'}")
    with closing(Simulator(setting)) as one, closing(Simulator(setting)) as other:
        client = Client.for_simulator(transport=WsgiTransport(create_app(other)))
        mother = other.world.persona("P02").applicant
        assert client.l036(ssin=mother, period=NEW_YEAR).status.outcome is Outcome.NO_RESULT
        one.clock.move_to(NEW_YEAR.begin)
        assert client.l036(ssin=mother, period=NEW_YEAR).status.outcome is Outcome.DATA_FOUND
        assert other.clock.today == date(2027, 1, 1)
        other.clock.advance(days=1)
        one.clock.advance(days=1)
        assert one.clock.today == date(2027, 1, 3)
        with closing(Simulator(setting)) as later:
            assert later.clock.today == date(2027, 1, 3)
        other.reset()
        one.clock.follow()
        assert one.clock.today == TODAY


def test_many_who_advance_a_day_at_once_advance_as_many_days(tmp_path: Path) -> None:
    stores = [Store(f"sqlite:///{tmp_path / 'bcss.db'}") for _ in range(8)]
    clocks = [Clock(store, pinned=TODAY) for store in stores]
    with ThreadPoolExecutor(len(clocks)) as at_once:
        for moved in [at_once.submit(clock.advance, days=1) for clock in clocks]:
            moved.result()
    for clock in clocks:
        clock.follow()
    assert {clock.today for clock in clocks} == {TODAY + timedelta(days=8)}
    for store in stores:
        store.close()
