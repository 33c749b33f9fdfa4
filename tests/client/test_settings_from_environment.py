"""Settings read from the environment: each variable does what the README says, and an error names its variable."""

from __future__ import annotations

from pathlib import Path

import pytest

from bcss_client import Client, Retry, Security
from bcss_client.config import SIMULATOR_URL, organisations, settings_from
from bcss_client.errors import ConfigurationError, ServiceUnavailable
from bcss_client.transport import Incoming, Outgoing

DEMONSTRATION = organisations()[0]
ONCE = Retry(attempts=1)
COMPLETE = {
    "BCSS_ENVIRONMENT": "acceptance",
    "BCSS_URL": "https://bcss.example",
    "BCSS_ORGANISATION": DEMONSTRATION.cbe.formatted,
    "BCSS_USER": "centre",
    "BCSS_USER_ID": DEMONSTRATION.user_id.formatted,
    "BCSS_EMAIL": "someone@cpas.example",
    "BCSS_PASSWORD": "not a secret",
}


class Recorder:
    """A transport that keeps what it is given and answers that the BCSS is down."""

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []

    def send(self, outgoing: Outgoing) -> Incoming:
        self.sent.append(outgoing)
        return Incoming(status=503, content_type="text/plain", body=b"")

    def close(self) -> None:
        pass


def test_every_variable_is_used(tmp_path: Path) -> None:
    files = {name: tmp_path / name for name in ("BCSS_CERTIFICATE", "BCSS_KEY", "BCSS_AUTHORITY")}
    for file in files.values():
        file.touch()
    settings = settings_from(
        COMPLETE
        | {name: str(file) for name, file in files.items()}
        | {"BCSS_GATEWAY_URL": "https://gateway.example", "BCSS_LEGAL_CONTEXT": "PCSA:OTHER"}
    )
    assert (settings.environment, settings.url) == ("acceptance", "https://bcss.example")
    assert settings.gateway_url == "https://gateway.example"
    assert (settings.sender.organisation, settings.sender.user_id) == (DEMONSTRATION.cbe, DEMONSTRATION.user_id)
    assert (settings.sender.email, settings.sender.legal_context) == ("someone@cpas.example", "PCSA:OTHER")
    assert settings.security == Security(
        user="centre",
        password="not a secret",
        certificate=files["BCSS_CERTIFICATE"],
        key=files["BCSS_KEY"],
        authority=files["BCSS_AUTHORITY"],
    )


@pytest.mark.parametrize("absent", ["unset", "empty"])
@pytest.mark.parametrize("name", ["BCSS_ENVIRONMENT", "BCSS_URL", "BCSS_ORGANISATION", "BCSS_EMAIL"])
def test_what_is_missing_is_named_and_never_invented(name: str, absent: str) -> None:
    environ = {key: value for key, value in COMPLETE.items() if key != name} | ({name: ""} if absent == "empty" else {})
    with pytest.raises(ConfigurationError, match=f"{name} is not set"):
        settings_from(environ)


def test_the_user_may_be_his_own_number() -> None:
    number = {"BCSS_USER": DEMONSTRATION.user_id, "BCSS_USER_ID": ""}
    assert settings_from(COMPLETE | number).sender.user_id == DEMONSTRATION.user_id
    with pytest.raises(ConfigurationError, match="BCSS_USER_ID is not an identification number"):
        settings_from(COMPLETE | {"BCSS_USER_ID": ""})


def test_the_simulator_needs_only_its_name_and_an_empty_variable_is_none() -> None:
    alone = settings_from({"BCSS_ENVIRONMENT": "simulator"})
    empty = dict.fromkeys(COMPLETE, "") | {"BCSS_LEGAL_CONTEXT": "", "BCSS_CERTIFICATE": "", "BCSS_GATEWAY_URL": ""}
    assert settings_from(empty | {"BCSS_ENVIRONMENT": "simulator"}) == alone
    assert (alone.url, alone.security.user) == (SIMULATOR_URL, DEMONSTRATION.user)


@pytest.mark.parametrize("name", ["BCSS_CERTIFICATE", "BCSS_KEY", "BCSS_AUTHORITY"])
def test_a_file_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=f"{name} names the file"):
        settings_from(COMPLETE | {name: str(tmp_path / "nowhere.pem")})


def test_a_key_without_its_certificate_is_refused(tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.touch()
    with pytest.raises(ConfigurationError, match="BCSS_KEY"):
        settings_from(COMPLETE | {"BCSS_KEY": str(key)})


def test_a_slash_at_the_end_of_an_address_changes_nothing() -> None:
    settings = settings_from(
        {
            "BCSS_ENVIRONMENT": "simulator",
            "BCSS_URL": "https://bcss.example/",
            "BCSS_GATEWAY_URL": "https://gateway.example/",
        }
    )
    recorder = Recorder()
    client = Client(settings, transport=recorder).with_options(retry=ONCE)
    with pytest.raises(ServiceUnavailable):
        client.test_connection()
    with pytest.raises(ServiceUnavailable):
        client.health_insurance(ssin=DEMONSTRATION.user_id)
    assert [outgoing.url for outgoing in recorder.sent] == [
        "https://bcss.example/TestConnectionServiceService/v1/sendTestMessage",
        "https://gateway.example/connectors/webservice/KSZBCSSWebServiceConnectorPort",
    ]
