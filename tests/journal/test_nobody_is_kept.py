"""No number that could be somebody's is anywhere in the journal."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bcss_client.config import organisations
from bcss_client.values import CbeNumber, Ssin
from bcss_sim.app import create_app
from bcss_sim.journal.discretion import Discretion
from bcss_sim.journal_texts import TONGUES
from bcss_sim.setting import Access, JournalSetting
from bcss_sim.simulator import Simulator
from bcss_sim.world.recipe import NumberScheme
from tests.golden import FOLDER
from tests.journal.conftest import SETTING, Ask, basic
from tests.wire.conftest import PLAIN, posting_to
from tests.wire.messages import ECHO, GATEWAY, TX25, echo, gateway, health_insurance, l950, possibly_real, tx25

P02 = Ssin("90080299815")
REAL = Ssin(possibly_real(P02))  # made here, written nowhere
NEARLY_REAL = f"{REAL[:9]}{int(REAL[9:]) % 97 + 1:02}"  # a slip of the pen
ENTERPRISE = CbeNumber.from_serial(2_000_123)

MESSAGES: Mapping[str, tuple[str, bytes]] = {
    "the person asked about": (TX25, tx25(REAL)),
    "the person asked about, nearly": (TX25, tx25(NEARLY_REAL)),
    "a person in a document": (GATEWAY, gateway(health_insurance(P02), l950(REAL))),
    "the user": (GATEWAY, gateway(health_insurance(P02), user_id=REAL)),
    "the organisation": (TX25, tx25(P02, cbe=ENTERPRISE)),
    "a text": (ECHO, echo(f"my number is {REAL}")),
    "a text, with separators": (ECHO, echo(REAL.formatted)),
    "a text, with blanks": (ECHO, echo(f"{REAL[:2]} {REAL[2:4]} {REAL[4:6]} {REAL[6:9]} {REAL[9:]}")),
    "a text, within another number": (ECHO, echo(f"{REAL}{P02}")),
    "an enterprise with separators": (ECHO, echo(ENTERPRISE.formatted)),
    "a text written by references": (
        ECHO, echo("NUMBER").replace(b"NUMBER", f"&#{ord(REAL[0])};{REAL[1:]}".encode())
    ),
    "a text with a comment in it": (ECHO, echo("NUMBER").replace(b"NUMBER", f"{REAL[:5]}<!-- -->{REAL[5:]}".encode())),
    "a text in CDATA": (ECHO, echo("NUMBER").replace(b"NUMBER", f"<![CDATA[{REAL[:5]}]]>{REAL[5:]}".encode())),
    "a text in UTF-16": (ECHO, echo(REAL).decode().replace("UTF-8", "UTF-16").encode("utf-16")),
    "digits of another script": (ECHO, echo("".join(chr(0xFF10 + int(digit)) for digit in REAL))),
    "a message that is cut off": (TX25, tx25(REAL)[:-20]),
    "what is no XML": (TX25, f"number={REAL}".encode()),
    "a path": (f"/persons/{REAL}", tx25(P02)),
    "a path of a page": (f"/cases/{REAL}", tx25(P02)),
    "a header": (TX25, tx25(P02)),
}  # fmt: skip


def everything(simulator: Simulator) -> str:
    """Whatever the journal tells, in whatever way, and whatever it holds."""
    journal = simulator.journal
    client = create_app(simulator).test_client()
    told = [client.get(f"/_sim/journal{rest}").get_data(as_text=True) for rest in ("", ".har")]
    for entry in journal.entries():
        told += [client.get(f"/_sim/journal/{entry.sequence}").get_data(as_text=True), repr(entry), str(entry.came)]
        told += [journal.why(entry.sequence).text(tongue) for tongue in TONGUES]
        told += [entry.request.decode(errors="replace"), entry.reply.decode(errors="replace"), entry.path]
    return "\n".join(told)


def held(value: object, seen: set[int]) -> str:
    """Every text and byte that can be reached from an object of ours."""
    if id(value) in seen:
        return ""
    seen.add(id(value))
    if isinstance(value, bytes | str):
        return value.decode(errors="replace") if isinstance(value, bytes) else value
    if isinstance(value, Mapping):
        return " ".join(held(one, seen) for pair in value.items() for one in pair)
    if isinstance(value, list | tuple | set | frozenset) or type(value).__name__ == "deque":
        return " ".join(held(one, seen) for one in value)  # type: ignore[attr-defined]  # a deque is one too
    if type(value).__module__.startswith("bcss_sim.journal"):
        names = [*getattr(value, "__slots__", ()), *vars(value)] if hasattr(value, "__dict__") else value.__slots__  # type: ignore[attr-defined]
        return " ".join(held(getattr(value, name), seen) for name in names if name != "_circumstances")
    return ""


def is_free_of(number: str, text: str) -> bool:
    return not any(form in text for form in (number, Ssin.received(number).formatted, number[:9]))


@dataclass(frozen=True, slots=True)
class Kept:
    """A simulator whose journal is written to a file as well."""

    simulator: Simulator
    file: Path


@pytest.fixture(scope="module", params=list(Access))
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    file = tmp_path_factory.mktemp("journal") / "journal.jsonl"
    setting = replace(SETTING, access=request.param, journal=JournalSetting(file=str(file)))
    with closing(Simulator(setting)) as simulator:
        yield Kept(simulator, file)


@pytest.mark.parametrize("what", MESSAGES)
def test_a_message_with_such_a_number_is_kept_without_its_body(
    kept: Kept, what: str, caplog: pytest.LogCaptureFixture
) -> None:
    path, body = MESSAGES[what]
    headers = {"Content-Type": f"text/xml; action={REAL}"} if what == "a header" else PLAIN
    simulator = kept.simulator
    simulator.journal.clear()
    with caplog.at_level(logging.DEBUG):
        send = posting_to(create_app(simulator))
        send(path, body, headers)
        send("/healthz", body, headers)  # no message is taken there, so it has gone astray
        entry = simulator.journal.entries()[0]
        assert entry.withheld
        assert (entry.request, entry.reply, entry.ssin, entry.user) == (b"", b"", None, None)
        steps = {step.kind: step.sentence.text("en") for step in simulator.journal.why(entry.sequence).steps}
        assert "The messages are not kept" in steps["withheld"]
        for number in (REAL, NEARLY_REAL, ENTERPRISE):
            assert is_free_of(number, everything(simulator))
            assert is_free_of(number, held(simulator.journal, set()))
            assert is_free_of(number, kept.file.read_text(encoding="utf-8"))
            assert is_free_of(number, caplog.text)


def test_digits_in_a_reference_do_not_make_the_same_digits_harmless_elsewhere() -> None:
    discretion = Discretion()
    assert discretion.is_harmless(echo(f"a{NEARLY_REAL}f"))
    assert not discretion.is_harmless(echo(NEARLY_REAL))


def test_what_is_nobody_s_is_found_where_these_look(kept: Kept) -> None:
    posting_to(create_app(kept.simulator))(TX25, tx25(P02))
    for text in (
        everything(kept.simulator),
        held(kept.simulator.journal, set()),
        kept.file.read_text(encoding="utf-8"),
    ):
        assert P02 in text


def test_the_outcome_of_such_a_message_is_told_all_the_same(ask: Ask) -> None:
    shown = ask(TX25, tx25(REAL))
    assert {name: shown.told[name] for name in ("withheld", "flow", "outcome", "code", "ssin", "request")} == {
        "withheld": True,
        "flow": "tx25",
        "outcome": "NO_RESULT",
        "code": "SIM00001",
        "ssin": None,
        "request": "",
    }


def test_its_messages_are_not_served(simulator: Simulator) -> None:
    client = create_app(simulator).test_client()
    posting_to(create_app(simulator))(TX25, tx25(REAL))
    for part in ("request.xml", "reply.xml"):
        refused = client.get(f"/_sim/journal/1/{part}")
        assert refused.status_code == 404
        assert "somebody's" in json.loads(refused.data)["detail"]
    assert len(client.get("/_sim/journal/golden").data) < 100


def test_credentials_are_never_kept(simulator: Simulator) -> None:
    send = posting_to(create_app(simulator))
    for credentials in (f"{REAL}:secret", "demo-charleroi:secret", "demo-charleroi:demo-charleroi"):
        send(TX25, tx25(P02), basic(credentials))
    assert "secret" not in held(simulator.journal, set())
    assert is_free_of(REAL, held(simulator.journal, set()))


def test_a_world_with_realistic_numbers_keeps_no_message_at_all() -> None:
    with closing(Simulator(replace(SETTING, numbers=NumberScheme.REALISTIC))) as simulator:
        person = next(person for person in simulator.world.population if person.death is None)
        send = posting_to(create_app(simulator))
        send(TX25, tx25(person.ssin))
        send(ECHO, echo("hello"))
        assert [entry.withheld for entry in simulator.journal.entries()] == [True, True]
        assert [entry.outcome for entry in simulator.journal.entries()] == ["NO_RESULT", "DATA_FOUND"]
        assert is_free_of(person.ssin, everything(simulator))
        assert is_free_of(person.ssin, held(simulator.journal, set()))


def test_what_the_simulator_s_own_people_send_is_kept() -> None:
    discretion = Discretion()
    withheld = [str(file) for file in FOLDER.glob("*/*.request.xml") if not discretion.is_harmless(file.read_bytes())]
    refused_as_real = [name for name in withheld if "may_be_real" in name or "possibly_real" in name]
    assert withheld == refused_as_real
    for organisation in organisations():
        assert discretion.is_harmless(tx25(P02, cbe=organisation.cbe))
