"""Every scenario does what its title says, and teaches something in three languages."""

from __future__ import annotations

import pytest

from bcss_client import Client, Period, Retry, errors
from bcss_client.reply import Outcome
from bcss_client.values import LANGUAGES, Language, Ssin
from bcss_sim.faults import scenarios
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY
from tests.faults.conftest import Waits

SEVERAL = 40


def outcomes(client: Client, ssin: Ssin, *, times: int = 1) -> list[str]:
    """What came of so many questions: an outcome, or the name of an error."""

    def one() -> str:
        try:
            return client.perform_investigation(ssin=ssin).status.outcome.value
        except errors.BcssError as error:
            return type(error).__name__

    return [one() for _ in range(times)]


def set_up(simulator: Simulator, name: str) -> None:
    simulator.faults.replace(scenarios()[name].faults)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", scenarios())
def test_it_has_a_title_and_a_lesson(name: str, language: Language) -> None:
    scenario = scenarios()[name]
    assert scenario.title.text(language).strip()
    assert scenario.teaches.text(language).endswith(".")


@pytest.mark.parametrize("name", scenarios())
def test_every_rule_of_it_can_be(simulator: Simulator, name: str) -> None:
    assert len(simulator.faults.replace(scenarios()[name].faults)) == len(scenarios()[name].faults) > 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("source-down", ["NO_RESULT"] * 3),
        ("not-integrated", ["NO_RESULT"] * 3),
        ("replaced-ssin", ["NO_RESULT", "DATA_FOUND", "DATA_FOUND"]),
        ("maintenance", ["ServiceUnavailable"] * 3),
        ("certificate-expired", ["AccessDenied"] * 3),
        ("partial-answer", ["INCOMPLETE_DATA"] * 3),
        ("written-reply-lost", ["DATA_FOUND"] * 3),
    ],
)
def test_what_three_questions_meet(
    simulator: Simulator, client: Client, mother: Ssin, name: str, expected: list[str]
) -> None:
    set_up(simulator, name)
    assert outcomes(client, mother, times=3) == expected


def test_slow_evening(simulator: Simulator, client: Client, waits: Waits, mother: Ssin) -> None:
    set_up(simulator, "slow-evening")
    assert set(outcomes(client, mother, times=SEVERAL)) == {"DATA_FOUND"}
    assert len(waits.seconds) == SEVERAL
    assert {seconds for seconds in waits.seconds if seconds > 3} == {40}
    assert all(seconds >= 1 for seconds in waits.seconds)


def test_truncated(simulator: Simulator, client: Client, mother: Ssin) -> None:
    set_up(simulator, "truncated")
    assert set(outcomes(client, mother, times=SEVERAL)) == {"DATA_FOUND", "Truncated"}


def test_duplicate_reply(simulator: Simulator, client: Client, mother: Ssin, other: Ssin) -> None:
    set_up(simulator, "duplicate-reply")
    first = client.tx25(ssin=other)
    assert client.tx25(ssin=mother).ticket == first.ticket


def test_written_reply_lost(simulator: Simulator, client: Client) -> None:
    set_up(simulator, "written-reply-lost")
    father = next(one for one in simulator.world.persona("P02").people if one.first_names[0] == "Jérôme")
    with pytest.raises(errors.ConnectionFailed):
        client.manage_access(
            ssin=father.ssin,
            action="REGISTER",
            purpose=1,
            period=Period(TODAY),
            proof_last_name=father.last_name,
            proof_birth_date=father.birth,
        )
    assert client.l950(ssin=father.ssin, period=Period(TODAY, TODAY)).status.outcome is not Outcome.NO_RESULT


def test_unstable_network_is_overcome_by_asking_again(simulator: Simulator, client: Client, mother: Ssin) -> None:
    set_up(simulator, "unstable-network")
    once = outcomes(client, mother, times=SEVERAL)
    assert len(set(once) - {"DATA_FOUND"}) >= 2
    assert once.count("DATA_FOUND") > SEVERAL / 2
    again = outcomes(client.with_options(retry=Retry(attempts=4, wait=0)), mother, times=SEVERAL)
    assert again.count("DATA_FOUND") > once.count("DATA_FOUND")
