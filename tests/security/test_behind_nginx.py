"""Behind a web server that verifies certificates: the simulator learns whose certificate it was."""

from __future__ import annotations

import shutil
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from bcss_client.envelope.soap import CONTENT_TYPE
from bcss_client.errors import AccessDenied, UnexpectedAnswer
from tests.conftest import started
from tests.security.serving import called_by, free_port, running

pytestmark = pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not here: apt-get install nginx-light")

CONFIGURATION = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} ssl;
    ssl_certificate {authority}/server.pem;
    ssl_certificate_key {authority}/server.key;
    ssl_client_certificate {authority}/authority.pem;
    ssl_crl {authority}/authority.crl;
    ssl_verify_client on;
    location / {{
      proxy_pass {url};
      proxy_set_header SSL-Client-S-DN $ssl_client_s_dn;
      proxy_set_header SSL-Client-Verify $ssl_client_verify;
    }}
  }}
}}
"""
SUBJECT = "serialNumber=1965201192,CN=demo-charleroi,O=CPAS de Charleroi,C=BE"

P02 = "90080299815"
QUESTION = (
    b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><t:sendTestMessageRequest xmlns:t='
    b'"http://kszbcss.fgov.be/intf/TestConnectionServiceService/v1"><echo>x</echo></t:sendTestMessageRequest>'
    b"</s:Body></s:Envelope>"
)


@pytest.fixture(scope="module")
def behind() -> Iterator[str]:
    """A simulator that believes what a web server on this machine says."""
    with started("--population", "40", "--trusted-proxy", "127.0.0.1") as url:
        yield url


@pytest.fixture(scope="module")
def nginx(behind: str, authority: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The web server in front of it."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    configuration = folder / "nginx.conf"
    configuration.write_text(
        CONFIGURATION.format(folder=folder, port=port, authority=authority, url=behind), encoding="utf-8"
    )
    with running(["nginx", "-p", str(folder), "-c", str(configuration)], port):
        yield f"https://127.0.0.1:{port}"


def test_the_subject_of_the_certificate_is_told_to_the_simulator(nginx: str, authority: Path) -> None:
    with called_by(authority, "organisations/demo-charleroi", nginx, basic=False) as client:
        assert client.test_connection(echo="x").ssl_certificate == SUBJECT


def test_a_certificate_speaks_for_its_organisation(nginx: str, authority: Path) -> None:
    with called_by(authority, "organisations/demo-charleroi", nginx, basic=False) as client:
        assert client.tx25(ssin=P02).family_members


def test_the_certificate_of_one_centre_does_not_speak_for_another(nginx: str, authority: Path) -> None:
    with called_by(authority, "organisations/demo-liege", nginx, basic=False) as client:
        with pytest.raises(AccessDenied) as denied:
            client.tx25(ssin=P02)
        assert denied.value.code == "MSG00014"


@pytest.mark.parametrize("certificate", ["organisations/demo-liege", "refused/unknown-organisation"])
def test_a_password_does_not_make_up_for_the_certificate_of_another(
    nginx: str, authority: Path, certificate: str
) -> None:
    with called_by(authority, certificate, nginx) as client, pytest.raises(AccessDenied, match="HTTP 403"):
        client.test_connection()


def test_a_certificate_the_web_server_refuses_does_not_reach_the_simulator(nginx: str, authority: Path) -> None:
    with called_by(authority, "refused/revoked", nginx) as client, pytest.raises(UnexpectedAnswer, match="HTTP 400"):
        client.test_connection()


def echoed(url: str, **headers: str) -> bytes:
    """What a caller without a certificate gets who claims to have one."""
    path = "/TestConnectionServiceService/v1/sendTestMessage"
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with urllib.request.urlopen(
        urllib.request.Request(url + path, QUESTION, {"Content-Type": CONTENT_TYPE, **named})
    ) as answer:
        told: bytes = answer.read()
        return told


def test_what_a_caller_says_of_its_own_certificate_is_not_believed(server_url: str) -> None:
    assert b"demo" not in echoed(server_url, SSL_Client_S_DN=SUBJECT, SSL_Client_Verify="SUCCESS")


@pytest.mark.parametrize("verdict", ["NONE", "FAILED:certificate has expired", ""])
def test_a_certificate_the_web_server_did_not_verify_is_none(behind: str, verdict: str) -> None:
    assert SUBJECT.encode() in echoed(behind, SSL_Client_S_DN=SUBJECT, SSL_Client_Verify="SUCCESS")
    assert b"demo" not in echoed(behind, SSL_Client_S_DN=SUBJECT, SSL_Client_Verify=verdict)
