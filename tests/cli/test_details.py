"""What is wrong with an argument is said in the user's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.cli.details import translated
from bcss_client.errors import InvalidRequest
from bcss_client.values import LANGUAGES, IncompleteDate

CLIENT = Client.for_simulator()
PERIOD = Period(date(2026, 1, 1))


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda: CLIENT.tx25(ssin="1"), id="too short"),
        pytest.param(lambda: CLIENT.tx25(ssin="90139900111"), id="month 13"),
        pytest.param(lambda: CLIENT.tx25(ssin="90089900111"), id="day 99"),
        pytest.param(lambda: CLIENT.tx25(ssin="90080299816"), id="check digits"),
        pytest.param(lambda: CLIENT.manage_access(ssin="90080299815", period=PERIOD, action="X"), id="code"),
    ],
)
def test_a_wrong_argument(wrong: Callable[[], object]) -> None:
    with pytest.raises(InvalidRequest) as refused:
        wrong()
    assert_told_in_three_languages(refused.value.message)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda: Period(date(2026, 2, 1), date(2026, 1, 1)), id="reversed"),
        pytest.param(lambda: IncompleteDate.received("1 May"), id="no date"),
    ],
)
def test_a_wrong_value(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w") as refused:
        wrong()
    assert_told_in_three_languages(f"period: {refused.value}")


def assert_told_in_three_languages(message: str) -> None:
    """The three differ from the English and from each other, and keep the name of the argument."""
    told = {translated(message, language) for language in LANGUAGES}
    assert len(told | {message}) == 4
    assert {sentence.partition(":")[0] for sentence in told} == {message.partition(":")[0]}
