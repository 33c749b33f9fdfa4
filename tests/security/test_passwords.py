"""HTTP Basic with organisations of one's own: hashed passwords, and a pause after too many wrong ones."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from bcss_client import Client
from bcss_client.config import organisations, simulator_settings
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.errors import AccessDenied, ConfigurationError
from bcss_sim.app import create_app
from bcss_sim.organisations import organisations_in
from bcss_sim.passwords import hashed
from bcss_sim.setting import Setting, Signatures
from bcss_sim.simulator import Simulator
from tests.cli.command_line import at, bcss
from tests.conftest import TODAY, started
from tests.security.notarised import PATH, QUESTION

SECRET = "correct horse battery"
ENTRY = """
[[organisation]]
cbe = "{cbe}"
user_id = "21030999867"
user = "{user}"
password = "{password}"
municipality = "52011"
name = {{ fr = "CPAS de test", nl = "Test-OCMW", de = "Test-ÖSHZ" }}
"""
CHARLEROI, LIEGE, *_ = organisations()


class Seconds:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two organisations, of which the second has another password."""
    path = tmp_path_factory.mktemp("organisations") / "organisations.toml"
    first = ENTRY.format(cbe=CHARLEROI.cbe, user="centre", password=hashed(SECRET))
    second = ENTRY.format(cbe=LIEGE.cbe, user="other", password=hashed(f"{SECRET} 2"))
    path.write_text(first + second, encoding="utf-8")
    return path


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture(scope="module")
def simulator(file: Path) -> Iterator[Simulator]:
    simulator = Simulator(Setting(population=40, clock=TODAY, organisations=file))
    yield simulator
    simulator.close()


@pytest.fixture
def app(simulator: Simulator, seconds: Seconds) -> Flask:
    return create_app(simulator, clock=seconds)


@pytest.fixture
def ask(app: Flask) -> Callable[..., TestResponse]:
    """Asks the question with a user and a password, or without."""

    def asked(user: str | None = None, password: str = "") -> TestResponse:
        basic = base64.b64encode(f"{user}:{password}".encode()).decode()
        headers = {"Authorization": f"Basic {basic}"} if user is not None else {}
        return app.test_client().post(PATH, data=QUESTION, headers=headers, content_type="text/xml")

    return asked


def test_the_password_of_the_file_lets_in(ask: Callable[..., TestResponse]) -> None:
    assert [ask("centre", SECRET).status_code for _ in range(2)] == [200, 200]


@pytest.mark.parametrize(
    ("user", "password"),
    [
        ("centre", ""),
        ("centre", "correct horse batterY"),
        ("centre", f"{SECRET} 2"),
        ("nobody", SECRET),
        ("", ""),
        (CHARLEROI.user, CHARLEROI.password),
    ],
)
def test_anything_else_does_not(ask: Callable[..., TestResponse], user: str, password: str) -> None:
    refused = ask(user, password)
    assert refused.status_code == 401
    assert refused.text == "User or password is not known to the simulator.\n"
    assert refused.headers["WWW-Authenticate"].startswith("Basic")


def test_without_credentials_nobody_is_let_in(ask: Callable[..., TestResponse]) -> None:
    refused = ask()
    assert (refused.status_code, refused.text) == (401, "The simulator needs user and password, or a certificate.\n")


def test_the_password_of_one_does_not_speak_for_another(ask: Callable[..., TestResponse]) -> None:
    assert b"MSG00014" in ask("other", f"{SECRET} 2").data


@pytest.mark.parametrize("user", ["centre", "nobody"])
def test_after_five_wrong_passwords_the_user_is_not_listened_to(
    ask: Callable[..., TestResponse], seconds: Seconds, user: str
) -> None:
    for _ in range(5):
        assert "not known" in ask(user, "wrong").text
    seconds.now = 100
    refused = ask(user, SECRET)
    assert refused.status_code == 401
    assert refused.text == "Too many wrong passwords: this user is not listened to for another 200 s.\n"
    assert refused.headers["Retry-After"] == "200"
    assert ask("other", f"{SECRET} 2").status_code == 200


def test_once_the_pause_is_over_the_right_password_lets_in_again(
    ask: Callable[..., TestResponse], seconds: Seconds
) -> None:
    for _ in range(5):
        ask("centre", "wrong")
    seconds.now = 301
    assert ask("centre", SECRET).status_code == 200


def test_the_right_password_begins_the_count_again(ask: Callable[..., TestResponse]) -> None:
    for _ in range(3):
        assert [ask("centre", "wrong").status_code for _ in range(4)] == [401] * 4
        assert ask("centre", SECRET).status_code == 200


def why(simulator: Simulator) -> tuple[str, ...]:
    """What the journal says of the last message."""
    last = simulator.journal.last
    assert last is not None
    explained = simulator.journal.explain(last)
    return (*(step.kind for step in explained.steps[1:]), *(miss.kind for miss in explained.near_misses))


def test_the_journal_tells_what_the_caller_is_not_told(simulator: Simulator, ask: Callable[..., TestResponse]) -> None:
    told = []
    for user, password in ((None, ""), ("nobody", SECRET), *[("centre", "wrong")] * 5, ("centre", SECRET)):
        ask(user, password)
        told.append(why(simulator))
    assert [kinds[0] for kinds in told] == ["credentials-refused"] * 8
    assert [kinds[1] for kinds in told] == [
        "credentials-missing",
        "user-unknown",
        *["password-wrong"] * 5,
        "locked-out",
    ]


def test_the_journal_does_not_show_a_secret_password(simulator: Simulator, ask: Callable[..., TestResponse]) -> None:
    ask("centre", "wrong")
    last = simulator.journal.last
    assert last is not None
    [miss] = simulator.journal.explain(last).near_misses
    assert miss.corrected is None


def test_the_journal_tells_a_certificate_from_a_password(simulator: Simulator, app: Flask) -> None:
    told = []
    for number in (CHARLEROI.cbe, "1999999922"):
        certificate = {"SSL_CLIENT_S_DN": f"serialNumber={number},CN=x,C=BE"}
        app.test_client().post(PATH, data=QUESTION, content_type="text/xml", environ_overrides=certificate)
        told.append(why(simulator)[:2])
    assert told == [("credentials", "caller"), ("credentials-refused", "certificate-wrong")]


@pytest.mark.parametrize("header", ["Bearer x", "Basic", "Basic %%%", "Basic /w==", "Basic eA==", "Basic é"])
def test_what_is_not_http_basic_is_refused(app: Flask, header: str) -> None:
    refused = app.test_client().post(PATH, data=QUESTION, headers={"Authorization": header})
    assert (refused.status_code, refused.text) == (401, "User or password is not known to the simulator.\n")


def test_the_passwords_of_the_demonstration_are_never_paused(server_url: str) -> None:
    settings = simulator_settings(server_url)
    wrong = replace(settings, security=replace(settings.security, password="wrong"))
    with Client(wrong) as client:
        for _ in range(10):
            with pytest.raises(AccessDenied, match="HTTP 401"):
                client.test_connection()
    with Client(settings) as client:
        assert client.test_connection(echo="x").echo == "x"


def test_no_password_and_no_hash_is_shown(app: Flask, simulator: Simulator) -> None:
    shown = app.test_client().get("/about").text
    assert "scrypt" not in shown
    assert '"password":null' in shown.replace(" ", "")
    assert "scrypt" not in repr(simulator.organisations)


# --- as a user starts it -----------------------------------------------------------------------------------------


def test_bcss_sim_takes_the_file(file: Path) -> None:
    with started("--population", "40", "--organisations", str(file)) as url:
        known = {**at(url), "BCSS_USER": "centre"}
        assert bcss("call", "test_connection", "--echo", "x", **known, BCSS_PASSWORD=SECRET).exit_code == 0
        assert bcss("call", "test_connection", "--echo", "x", **known, BCSS_PASSWORD="wrong").exit_code == 1


def test_a_hash_is_made_of_what_is_typed() -> None:
    done = bcss("password", "--lang", "nl")  # nothing is typed
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "Een wachtwoord telt minstens 12 tekens.\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "organisation is missing"),
        ("[[organisation]]", "name is missing"),
        (ENTRY.format(cbe="1965201192", user="x", password="plain"), "not a hash that `bcss password` made"),
        (ENTRY.format(cbe="1965201193", user="x", password=hashed("x")), "check"),
        (ENTRY.format(cbe="1965201192", user="x", password=hashed("x")) * 2, "twice"),
        ("not toml", "Expected"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_the_reason(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "organisations.toml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=said):
        organisations_in(path)
    assert bcss("sim", "--organisations", str(path)).exit_code == 1


def test_a_signature_that_is_required_does_not_open_the_gateway(file: Path, authority: Path) -> None:
    verifying = Setting(
        population=40,
        organisations=file,
        signatures=Signatures.REQUIRED,
        signature_authority=authority / "authority.pem",
    )
    with closing(Simulator(verifying)) as simulator:
        asked = create_app(simulator).test_client().post(GATEWAY, data=QUESTION)
    assert asked.status_code == 401
