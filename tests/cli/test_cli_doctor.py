"""`bcss doctor`: each thing looked at is ok or not, with what to do."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command_line import at, bcss


def test_everything_in_order_is_exit_code_0(server_url: str) -> None:
    run = bcss("doctor", **at(server_url))
    assert run.exit_code == 0
    lines = run.stdout.splitlines()
    assert all(line.startswith("ok ") for line in lines)
    assert any("bcss-flux" in line and "lxml" in line for line in lines)
    assert any(line.endswith("test de connexion: le texte est revenu") for line in lines)


def test_a_password_is_never_shown(server_url: str) -> None:
    run = bcss("doctor", **at(server_url), BCSS_PASSWORD="open-sesame")
    assert "open-sesame" not in run.stdout + run.stderr
    assert "BCSS_PASSWORD: défini (masqué)" in run.stdout
    assert "pas ok    test de connexion: " in run.stdout
    assert run.exit_code == 1


def test_a_wrong_setting_is_named_and_nothing_is_called() -> None:
    run = bcss("doctor", "--lang", "nl", BCSS_ENVIRONMENT="prod")
    assert run.exit_code == 1
    assert "niet ok   instellingen: " in run.stdout
    assert "BCSS_ENVIRONMENT is 'prod'" in run.stdout
    assert "adres" not in run.stdout


def test_a_certificate_that_cannot_be_read_is_told(server_url: str, tmp_path: Path) -> None:
    certificate = tmp_path / "certificate.pem"
    certificate.write_text("no certificate", encoding="utf-8")
    run = bcss("doctor", **at(server_url), BCSS_CERTIFICATE=str(certificate))
    assert run.exit_code == 1
    assert f"pas ok    fichiers TLS: {certificate}" in run.stdout


def test_an_address_where_nobody_answers_is_exit_code_3() -> None:
    run = bcss("doctor", "--lang", "de", **at("http://127.0.0.1:9"))
    assert run.exit_code == 3
    assert "nicht ok  Adresse: Die ZDSS ist nicht erreichbar" in run.stdout
