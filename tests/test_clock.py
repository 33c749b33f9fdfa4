"""What day it is for the simulator."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import date, datetime

import pytest

from bcss_sim.clock import Clock


@pytest.fixture(params=["east-14", "west12"])
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A machine far to the east or to the west: at any moment the date of one of them is not that of UTC."""
    with monkeypatch.context() as environment:
        environment.setenv("TZ", request.param)
        time.tzset()
        yield os.environ["TZ"]
    time.tzset()


@pytest.mark.usefixtures("machine")
def test_today_is_the_day_where_the_machine_stands() -> None:
    before = datetime.now().astimezone().date()
    assert before <= Clock().today <= datetime.now().astimezone().date()


@pytest.mark.usefixtures("machine")
def test_a_pinned_clock_tells_the_same_day_everywhere() -> None:
    day = date(2026, 11, 22)
    assert Clock.pinned_to(day).today == day
