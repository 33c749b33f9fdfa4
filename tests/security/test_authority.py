"""`bcss pki init`: an authority for tests."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID

from bcss_client.config import Organisation, organisations
from bcss_client.values import LANGUAGES, Language
from tests.cli.command_line import bcss


def test_every_certificate_has_its_key_and_stands_in_the_readme(authority: Path) -> None:
    readme = (authority / "README.txt").read_text(encoding="utf-8")
    certificates = sorted(path.relative_to(authority).with_suffix("") for path in authority.rglob("*.pem"))
    assert certificates == sorted(path.relative_to(authority).with_suffix("") for path in authority.rglob("*.key"))
    for certificate in certificates:
        assert readme.count(f"  {certificate} ") == 4  # once a language


def test_only_the_owner_reads_the_keys(authority: Path) -> None:
    assert {path.stat().st_mode & 0o777 for path in authority.rglob("*.key")} == {0o600}


@pytest.mark.parametrize("organisation", organisations(), ids=lambda organisation: organisation.user)
def test_an_organisation_is_named_by_its_enterprise_number(authority: Path, organisation: Organisation) -> None:
    made = x509.load_pem_x509_certificate((authority / f"organisations/{organisation.user}.pem").read_bytes())
    assert made.subject.get_attributes_for_oid(NameOID.SERIAL_NUMBER)[0].value == organisation.cbe


@pytest.mark.parametrize(
    ("file", "verdict"),
    [
        ("server", "OK"),
        ("organisations/demo-charleroi", "OK"),
        ("refused/unknown-organisation", "OK"),
        ("refused/expired", "certificate has expired"),
        ("refused/not-yet-valid", "certificate is not yet valid"),
        ("refused/revoked", "certificate revoked"),
        ("refused/weak-key", "EE certificate key too weak"),
        ("refused/self-signed", "self-signed certificate"),
        ("refused/other-authority", "unable to get local issuer certificate"),
        ("refused/server-expired", "certificate has expired"),
        ("refused/server-not-yet-valid", "certificate is not yet valid"),
        ("refused/server-elsewhere", "hostname mismatch"),
        ("refused/server-self-signed", "self-signed certificate"),
    ],
)
def test_openssl_finds_with_each_certificate_what_the_readme_says(authority: Path, file: str, verdict: str) -> None:
    host = ["-verify_hostname", "localhost"] if "server" in file else []
    trusted = ["-CAfile", f"{authority}/authority.pem", "-crl_check", "-CRLfile", f"{authority}/authority.crl"]
    done = subprocess.run(
        ["openssl", "verify", "-auth_level", "2", *trusted, *host, f"{authority}/{file}.pem"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert verdict in done.stdout + done.stderr


def test_names_are_the_same_each_time_and_keys_are_not(authority: Path, tmp_path: Path) -> None:
    assert bcss("pki", "init", str(tmp_path / "again")).exit_code == 0
    for path in (authority / "server.pem", authority / "authority.pem"):
        first = x509.load_pem_x509_certificate(path.read_bytes())
        again = x509.load_pem_x509_certificate((tmp_path / "again" / path.name).read_bytes())
        assert first.subject == again.subject
        assert first.public_key() != again.public_key()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_there_is_never_overwritten(tmp_path: Path, lang: Language) -> None:
    kept = tmp_path / "organisations" / "demo-liege.key"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")
    done = bcss("pki", "init", str(tmp_path), "--lang", lang)
    assert done.exit_code == 1
    assert str(kept) in done.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [kept]
    assert kept.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence() -> None:
    done = bcss("pki", "init", "/proc/authority", "--lang", "nl")
    assert done.exit_code == 1
    assert done.stderr.startswith("In /proc/authority kan niet worden geschreven")
