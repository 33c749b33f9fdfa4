"""`bcss anonymise`: what a user types, reads and gets."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bcss_client.anonymise import Why
from bcss_client.cli import main
from bcss_client.cli.anonymise_texts import WHY
from bcss_client.document import MAX_BYTES
from bcss_client.values import LANGUAGES, Language
from tests.golden import FOLDER

TX25 = FOLDER / "tx25/p02.reply.xml"
L950 = FOLDER / "l950/p02.reply.xml"
UNKNOWN = b"<a xmlns='urn:elsewhere'><name>Vandermolen</name></a>"
BAD: dict[Why, bytes] = {
    Why.EMPTY: b" \n",
    Why.WEB_PAGE: b"<!DOCTYPE html><html><body><p>Vandermolen<br></body></html>",
    Why.NOT_XML: b"<a><b>Vandermolen</a></b>",
    Why.DOCUMENT_TYPE: b"<!DOCTYPE a [<!ENTITY b 'Vandermolen'>]><a>&b;</a>",
    Why.NO_SERVICE: UNKNOWN,
    Why.ENCODING: "<?xml version='1.0' encoding='utf-8'?><a>Céline Vandermolen</a>".encode("latin-1"),
    Why.TOO_LARGE: b"<a>" + b" " * MAX_BYTES + b"</a>",
}


def anonymise(*arguments: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["anonymise", *map(str, arguments)], input=given)


def test_one_message_goes_to_standard_output_and_the_talk_to_standard_error() -> None:
    result = anonymise(TX25, "--lang", "nl")
    assert result.exit_code == 0
    assert result.stdout.startswith("<?xml")
    assert "Vandermolen" not in result.stdout
    assert result.stderr.startswith("Geen enkele vervangen waarde staat nog in het resultaat.")


def test_a_message_is_read_from_standard_input() -> None:
    result = anonymise("-", given=TX25.read_bytes())
    assert result.exit_code == 0
    assert "retrieveTIGroupsResponse" in result.stdout
    assert "90080299815" not in result.stdout


def test_several_messages_go_to_a_folder_under_their_names(tmp_path: Path) -> None:
    files = []
    for file in (TX25, L950):
        files.append(tmp_path / f"{file.parent.name}.xml")
        files[-1].write_bytes(file.read_bytes())
    key = tmp_path / "key"
    key.write_bytes(b"sixteen bytes or more")
    for folder in ("once", "again"):
        assert anonymise(*files, "--output-dir", tmp_path / folder, "--key-file", key).exit_code == 0
    once, again = ({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("once", "again"))
    assert once == again
    assert set(once) == {"tx25.xml", "l950.xml"}


def test_what_is_there_already_is_not_overwritten(tmp_path: Path) -> None:
    there = tmp_path / "there.xml"
    there.write_text("mine")
    result = anonymise(TX25, "--output", there, "--lang", "fr")
    assert (result.exit_code, there.read_text()) == (1, "mine")
    assert result.stderr == f"{there} existe déjà et n'est pas écrasé. Donnez un autre nom.\n"


def test_an_element_is_kept_by_its_path(tmp_path: Path) -> None:
    out = tmp_path / "out.xml"
    assert anonymise(TX25, "--keep", "LastName/Label", "--output", out).exit_code == 0
    assert "Vandermolen" in out.read_text()
    assert "Céline" not in out.read_text()
    nowhere = anonymise(TX25, "--keep", "LastName/Lable")
    assert nowhere.exit_code == 2
    assert "LastName/Lable" in nowhere.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("why", BAD, ids=lambda why: why.name)
def test_what_cannot_be_anonymised_is_one_sentence_and_nothing_is_written(
    why: Why, lang: Language, tmp_path: Path
) -> None:
    file, out = tmp_path / "bug.xml", tmp_path / "out.xml"
    file.write_bytes(BAD[why])
    result = anonymise(file, "--output", out, "--lang", lang)
    assert result.exit_code == 1
    assert WHY[why].text(lang) in result.stderr
    assert str(file) in result.stderr
    assert result.stderr.count("\n") == 1
    assert "Vandermolen" not in result.output
    assert not out.exists()


def test_one_bad_message_among_several_stops_them_all(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xml"
    bad.write_bytes(UNKNOWN)
    result = anonymise(TX25, bad, "--output-dir", tmp_path / "out")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_a_service_nobody_knows_inside_an_envelope_is_refused(tmp_path: Path) -> None:
    soap = (
        b"<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
        + UNKNOWN
        + b"</e:Body></e:Envelope>"
    )
    file = tmp_path / "bug.xml"
    file.write_bytes(soap)
    result = anonymise(file, "--lang", "fr")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "aucun flux n'a de tel message" in result.stderr


def test_a_name_of_a_file_that_tells_what_was_replaced_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "reply of Vandermolen.xml"
    file.write_bytes(TX25.read_bytes())
    result = anonymise(file, "--output-dir", tmp_path / "out", "--lang", "fr")
    assert result.exit_code == 1
    assert result.stderr.startswith("Le nom d'un fichier contient une valeur")
    assert not (tmp_path / "out").exists()
    assert anonymise(file, "--output", tmp_path / "out.xml").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["none.xml"],
        [TX25, L950],
        [TX25, L950, "--output-dir", "out"],  # both are called p02.reply.xml
        [TX25, "--output", "a", "--output-dir", "b"],
        [TX25, "--key-file", "none"],
    ],
    ids=["no file", "no such file", "no folder", "one name twice", "two outputs", "no such key"],
)
def test_wrong_usage_is_told_and_exits_with_2(
    arguments: list[str | Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = anonymise(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert list(tmp_path.iterdir()) == []
