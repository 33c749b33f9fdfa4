"""Which questions a rule strikes: by flow, person, organisation, place and chance; in order, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from bcss_client import Client, WsgiTransport
from bcss_client.errors import BcssError, ServiceUnavailable
from bcss_client.flows.tx25 import tx25
from bcss_client.values import LANGUAGES, Ssin
from bcss_sim.app import create_app
from bcss_sim.faults import (
    BusinessStatus,
    CutShort,
    Delay,
    Effect,
    Fault,
    FaultRefused,
    Faults,
    HttpError,
    SoapFault,
    When,
)
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY
from tests.faults.conftest import ONCE, Waits

DOWN = HttpError(status=503)


def struck(client: Client, ssin: Ssin, *, times: int = 1) -> list[bool]:
    """Which of so many questions about somebody went wrong."""

    def fails() -> bool:
        try:
            client.tx25(ssin=ssin)
        except ServiceUnavailable:
            return True
        return False

    return [fails() for _ in range(times)]


def test_a_flow(simulator: Simulator, client: Client, mother: Ssin) -> None:
    simulator.faults.add(Fault(effect=DOWN, flow="health_insurance"))
    assert struck(client, mother) == [False]
    with pytest.raises(ServiceUnavailable):
        client.health_insurance(ssin=mother)


def test_a_person_by_number_and_by_its_alias(simulator: Simulator, client: Client, mother: Ssin, other: Ssin) -> None:
    assert mother.alias is not None
    for named in (mother, mother.alias, mother.formatted):
        simulator.faults.replace([Fault(effect=DOWN, person=named)])
        assert struck(client, mother) == [True]
        assert struck(client, mother.alias) == [True]
        assert struck(client, other) == [False]


def test_an_organisation(simulator: Simulator, client: Client, mother: Ssin) -> None:
    mine, theirs = simulator.organisations[0].cbe, simulator.organisations[1].cbe
    simulator.faults.replace([Fault(effect=DOWN, organisation=theirs)])
    assert struck(client, mother) == [False]
    simulator.faults.replace([Fault(effect=DOWN, organisation=mine)])
    assert struck(client, mother) == [True]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(effect=DOWN, nth=3), [False, False, True, False, False]),
        (Fault(effect=DOWN, skip=2), [False, False, True, True, True]),
        (Fault(effect=DOWN, at_most=2), [True, True, False, False, False]),
        (Fault(effect=DOWN, skip=1, at_most=2), [False, True, True, False, False]),
    ],
    ids=["the third", "all but the first two", "twice at most", "the second and the third"],
)
def test_places(simulator: Simulator, client: Client, mother: Ssin, fault: Fault, expected: list[bool]) -> None:
    simulator.faults.add(fault)
    assert struck(client, mother, times=5) == expected
    [rule] = simulator.faults.rules
    assert (rule.matched, rule.fired) == (5, sum(expected))


def test_chance_is_the_same_in_every_run_and_another_for_another_seed(mother: Ssin) -> None:
    def drawn(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.add(Fault(effect=DOWN, probability=0.3))
        question = tx25.request(ssin=mother)
        return [faults.fate(tx25, question, "1965201192").effect is DOWN for _ in range(200)]

    assert drawn(0) == drawn(0)
    assert drawn(0) != drawn(1)
    assert 30 < sum(drawn(0)) < 90


def test_a_whole_run_is_the_same_twice(made_twice: tuple[Simulator, Simulator], mother: Ssin) -> None:
    def run(simulator: Simulator) -> tuple[list[bool], list[float]]:
        waits = Waits()
        transport = WsgiTransport(create_app(simulator, sleep=waits))
        simulator.faults.add(Fault(effect=Delay(seconds=1, jitter=1), probability=0.5))
        simulator.faults.add(Fault(effect=DOWN, probability=0.5))
        asking = Client.for_simulator(transport=transport).with_options(retry=ONCE)
        return struck(asking, mother, times=20), waits.seconds

    first, second = made_twice
    seen = run(first)
    assert run(second) == seen
    first.reset()
    assert run(first) == seen


def test_the_first_rule_that_strikes_decides(simulator: Simulator, client: Client, mother: Ssin) -> None:
    simulator.faults.add(Fault(effect=BusinessStatus(reason="not_integrated"), at_most=1))
    simulator.faults.add(Fault(effect=BusinessStatus(reason="source_unavailable")))
    codes = [client.tx25(ssin=mother).status.code for _ in range(3)]
    assert codes == ["MSG00012", "MSG00020", "MSG00020"]
    assert [(rule.matched, rule.fired) for rule in simulator.faults.rules] == [(3, 1), (3, 2)]


def test_the_next_one_fails_whatever_other_rules_there_are(simulator: Simulator, client: Client, mother: Ssin) -> None:
    simulator.faults.add(Fault(effect=BusinessStatus(reason="not_integrated")))
    simulator.fail_next(effect=BusinessStatus(reason="source_unavailable"), flow="tx25")
    assert [client.tx25(ssin=mother).status.code for _ in range(2)] == ["MSG00020", "MSG00012"]


def test_a_status_a_flow_cannot_say_leaves_it_alone(simulator: Simulator, client: Client) -> None:
    simulator.faults.add(Fault(effect=BusinessStatus(reason="not_integrated")))
    assert client.test_connection(echo="hello").echo == "hello"
    assert simulator.faults.rules[0].matched == 0


def test_every_question_is_counted_once_however_many_ask_at_once(
    simulator: Simulator, client: Client, mother: Ssin
) -> None:
    simulator.faults.add(Fault(effect=DOWN, at_most=25))
    simulator.faults.add(Fault(effect=Delay(seconds=1), probability=0.5))
    with ThreadPoolExecutor(8) as threads:
        seen = Counter(one for [one] in threads.map(lambda _: struck(client, mother), range(100)))
    assert seen == {True: 25, False: 75}
    down, late = simulator.faults.rules
    assert (down.matched, down.fired, late.matched) == (100, 25, 100)


def test_nothing_is_left_after_clear_and_after_reset(simulator: Simulator, client: Client, mother: Ssin) -> None:
    for forget in (simulator.faults.clear, simulator.reset):
        simulator.faults.add(Fault(effect=DOWN))
        assert struck(client, mother) == [True]
        forget()
        assert simulator.faults.rules == ()
        assert struck(client, mother) == [False]
        assert simulator.faults.add(Fault(effect=DOWN)).number == 1
        forget()


def test_a_rule_can_be_taken_away_alone(simulator: Simulator, client: Client, mother: Ssin) -> None:
    first = simulator.faults.add(Fault(effect=DOWN))
    simulator.faults.add(Fault(effect=DOWN, flow="l950"))
    assert simulator.faults.remove(first.number)
    assert not simulator.faults.remove(first.number)
    assert struck(client, mother) == [False]


def test_a_person_is_not_shown_in_what_is_printed_of_a_rule(simulator: Simulator, mother: Ssin) -> None:
    assert mother not in repr(simulator.faults.add(Fault(effect=DOWN, person=mother)))


@pytest.mark.parametrize(
    ("fault", "names"),
    [
        (Fault(effect=DOWN, flow="tx26"), "tx26"),
        (Fault(effect=DOWN, nth=0), "nth"),
        (Fault(effect=DOWN, skip=-1), "skip"),
        (Fault(effect=DOWN, at_most=0), "at_most"),
        (Fault(effect=DOWN, probability=0), "0.1"),
        (Fault(effect=DOWN, probability=1.5), "0.1"),
        (Fault(effect=DOWN, probability=float("nan")), "0.1"),
        (Fault(effect=DOWN, person="90080299816"), "bcss person"),
        (Fault(effect=DOWN, organisation="1965201193"), "rganisati"),
        (Fault(effect=HttpError(status=418)), "418"),
        (Fault(effect=Delay(seconds=-1)), "300"),
        (Fault(effect=Delay(seconds=0)), "300"),
        (Fault(effect=Delay(seconds=299, jitter=2)), "300"),
        (Fault(effect=Delay(seconds=float("nan"))), "300"),
        (Fault(effect=CutShort(share=1)), "0.5"),
        (Fault(effect=BusinessStatus(reason="no_such")), "no_such"),
        (Fault(effect=BusinessStatus(reason="treated")), "treated"),
        (Fault(effect=BusinessStatus(reason="partial"), flow="tx25"), "tx25"),
        (Fault(effect=BusinessStatus(reason="partial"), flow="l950"), "l950"),
        (Fault(effect=BusinessStatus(reason="legal_context"), flow="health_insurance"), "legal_context"),
        (Fault(effect=BusinessStatus(reason="not_integrated"), flow="test_connection"), "test_connection"),
        (Fault(effect=SoapFault(reason="no_such")), "no_such"),
        (Fault(effect=SoapFault(reason="not_integrated")), "not_integrated"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_in_three_languages(
    simulator: Simulator, fault: Fault, names: str
) -> None:
    with pytest.raises(FaultRefused) as raised:
        simulator.faults.add(fault)
    sentences = [raised.value.sentence.text(language) for language in LANGUAGES]
    assert len(set(sentences)) == 3
    assert all(names in sentence and sentence.endswith(".") and "{" not in sentence for sentence in sentences)
    assert simulator.faults.rules == ()


@pytest.mark.parametrize("when", list(When))
@pytest.mark.parametrize("effect", [DOWN, SoapFault(), BusinessStatus(reason="source_unavailable")], ids=repr)
def test_a_question_about_nobody_known_is_struck_too(
    simulator: Simulator, client: Client, effect: Effect, when: When
) -> None:
    simulator.faults.add(Fault(effect=effect, when=when))
    nobody = Ssin.from_parts(year=1921, month=3, day=10, counter=999)
    try:
        code: str | None = client.tx25(ssin=nobody).status.code
    except BcssError as error:
        code = error.code
    assert code != "MSG00005"
    assert simulator.faults.rules[0].fired == 1


@pytest.fixture
def made_twice() -> Iterator[tuple[Simulator, Simulator]]:
    setting = Setting(clock=TODAY, population=1)
    with closing(Simulator(setting)) as first, closing(Simulator(setting)) as second:
        yield first, second
