"""The journal over HTTP, as an archive, as golden messages, and with `bcss journal`."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient

from bcss_client.document import parse
from bcss_client.envelope import opened
from bcss_client.envelope.soap import payload
from bcss_client.flows import ALL
from bcss_client.reply import Meta
from bcss_client.values import LANGUAGES
from bcss_sim.app import create_app
from bcss_sim.journal_texts import TONGUES
from bcss_sim.simulator import Simulator
from tests.cli.command_line import at, bcss
from tests.conftest import started
from tests.wire.answers import Post
from tests.wire.conftest import PLAIN
from tests.wire.messages import ECHO, GATEWAY, TX25, echo, gateway, health_insurance, l950, tx25

P02, STRANGER = "90080299815", "86050699980"
FLOWS = {flow.slug: flow for flow in ALL}


@pytest.fixture
def control(simulator: Simulator, send: Post) -> FlaskClient:
    """The control API of a simulator that was asked four times."""
    send(TX25, tx25(P02))
    send(GATEWAY, gateway(health_insurance(P02)))
    send(GATEWAY, gateway(l950(STRANGER)))
    send(TX25, tx25(P02).replace(b"language>", b"langage>"))
    return create_app(simulator).test_client()


def told(control: FlaskClient, path: str) -> dict[str, list[dict[str, object]]]:
    answer: dict[str, list[dict[str, object]]] = json.loads(control.get(f"/_sim/{path}").data)
    return answer


def test_the_list_tells_what_came_of_each_and_holds_no_message(control: FlaskClient) -> None:
    listed = told(control, "journal")
    assert [(one["sequence"], one["flow"], one["outcome"], one["code"], one["ssin"]) for one in listed["entries"]] == [
        (1, "tx25", "DATA_FOUND", "MSG00000", P02),
        (2, "health_insurance", "DATA_FOUND", "0", P02),
        (3, "l950", "NO_RESULT", "300020", STRANGER),
        (4, "tx25", "REFUSED", "MSG00004", P02),
    ]
    assert json.dumps([listed["last"], listed["dropped"]]) == "[4, 0]"
    assert "Envelope" not in json.dumps(listed)


@pytest.mark.parametrize(
    ("query", "sequences"),
    [
        ("flow=tx25", [1, 4]),
        ("outcome=REFUSED", [4]),
        (f"ssin={STRANGER}", [3]),
        ("organisation=1965201192&since=1&limit=2", [2, 3]),
        ("flow=tx25&outcome=DATA_FOUND", [1]),
    ],
)
def test_the_list_is_narrowed_by_the_query(control: FlaskClient, query: str, sequences: list[int]) -> None:
    assert [one["sequence"] for one in told(control, f"journal?{query}")["entries"]] == sequences


@pytest.mark.parametrize("query", ["since=-1", "limit=0", "limit=1001", "outcome=PERHAPS", "since=first"])
def test_a_question_that_makes_no_sense_is_refused_with_a_sentence(control: FlaskClient, query: str) -> None:
    refused = control.get(f"/_sim/journal?{query}")
    assert (refused.status_code, refused.content_type) == (400, "application/problem+json")
    assert "Ask as in ?flow=tx25" in json.loads(refused.data)["detail"]


def test_an_entry_is_found_by_its_ticket_and_by_its_number(control: FlaskClient) -> None:
    for one in told(control, "journal")["entries"]:
        by_ticket, by_number = (told(control, f"journal/{key}") for key in (one["ticket"], one["sequence"]))
        assert by_ticket == by_number
        assert str(one["ticket"]) in str(by_number["reply"])
        assert all(set(TONGUES) < set(step) for step in by_number["why"])
        request = control.get(f"/_sim/journal/{one['ticket']}/request.xml")
        assert request.content_type.startswith("text/xml")
        assert request.data.decode() == by_number["request"]
        assert control.get(f"/_sim/journal/{one['sequence']}/reply.xml").data.decode() == by_number["reply"]


@pytest.mark.parametrize("path", ["journal/99", "journal/99/request.xml", "journal/NOSUCHTICKET"])
def test_what_the_journal_does_not_have_is_said(control: FlaskClient, path: str) -> None:
    refused = control.get(f"/_sim/{path}")
    assert (refused.status_code, refused.content_type) == (404, "application/problem+json")
    assert "GET /_sim/journal" in json.loads(refused.data)["detail"]


def test_it_is_cleared(control: FlaskClient) -> None:
    assert control.delete("/_sim/journal").status_code == 200
    listed = told(control, "journal")
    assert {name: listed[name] for name in ("entries", "last")} == {"entries": [], "last": 4}


def test_the_archive_has_the_structure_of_har_1_2(control: FlaskClient) -> None:
    log = json.loads(control.get("/_sim/journal.har?since=1").data)["log"]
    assert log["version"] == "1.2"
    assert {"name", "version"} <= set(log["creator"])
    assert len(log["entries"]) == 3
    for entry in log["entries"]:
        assert datetime.fromisoformat(entry["startedDateTime"]).tzinfo is not None
        assert entry["time"] == sum(entry["timings"].values())
        assert set(entry["timings"]) == {"send", "wait", "receive"}
        assert entry["cache"] == {}
        request, response = entry["request"], entry["response"]
        assert set(request) == {
            *("method", "url", "httpVersion", "cookies", "headers", "queryString", "postData", "headersSize"),
            "bodySize",
        }
        assert set(response) == {
            *("status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL", "headersSize"),
            "bodySize",
        }
        assert request["method"] == "POST"
        assert request["url"].startswith("http://localhost/")
        assert request["bodySize"] == len(request["postData"]["text"].encode())
        assert request["postData"]["mimeType"] == PLAIN["Content-Type"]
        assert response["content"]["size"] == response["bodySize"] == len(response["content"]["text"].encode())
        assert all(set(header) == {"name", "value"} for header in (*request["headers"], *response["headers"]))


def test_golden_messages_are_read_back_by_the_codec(control: FlaskClient) -> None:
    with ZipFile(io.BytesIO(control.get("/_sim/journal/golden?outcome=DATA_FOUND").data)) as archive:
        names = archive.namelist()
        assert names == [
            "tx25/000001_data_found.request.xml",
            "tx25/000001_data_found.reply.xml",
            "health_insurance/000002_data_found.request.xml",
            "health_insurance/000002_data_found.reply.xml",
        ]
        for name in names:
            flow = FLOWS[name.partition("/")[0]]
            if name.endswith("reply.xml"):
                assert opened(flow, archive.read(name), Meta(flow=flow.slug)).status.outcome.value == "DATA_FOUND"
            else:
                assert payload(parse(archive.read(name))) is not None


# --- bcss journal ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with started("--population", "1") as url:
        yield url


def post(url: str, path: str, body: bytes) -> None:
    question = urllib.request.Request(url + path, body, dict(PLAIN))
    try:
        urllib.request.urlopen(question).close()
    except urllib.error.HTTPError as refused:
        refused.close()


def test_the_commands_list_show_explain_export_and_clear(url: str, tmp_path: Path) -> None:
    bcss("journal", "clear", **at(url))
    post(url, TX25, tx25(P02))
    post(url, TX25, tx25(P02).replace(b"language>", b"langage>"))
    listed = bcss("journal", "list", "--flow", "tx25", **at(url))
    first, second = listed.stdout.splitlines()
    assert "  DATA_FOUND  MSG00000  tx25  90080299815  HTTP 200  " in first
    assert "  REFUSED  MSG00004  tx25  90080299815  HTTP 500  " in second
    assert bcss("journal", **at(url)).stdout == listed.stdout
    ticket = second.split()[-1]
    shown = bcss("journal", "show", ticket, **at(url)).stdout
    assert shown.index("<langage>fr</langage>") < shown.index("MSG00004")
    why = {tongue: bcss("journal", "why", ticket, "--lang", tongue, "--url", url).stdout for tongue in TONGUES}
    assert "There is no element langage here; the nearest is language.\n" in why["en"]
    assert "Il n'y a pas d'élément langage ici ; le plus proche est language.\n" in why["fr"]
    assert all(
        "-   <langage>fr</langage>\n" in text and "+   <language>fr</language>\n" in text for text in why.values()
    )
    file = tmp_path / "journal.har"
    exported = bcss("journal", "export", str(file), "--lang", "nl", **at(url))
    assert exported.stderr == f"2 uitwisseling(en) geschreven naar {file}\n"
    assert len(json.loads(file.read_text(encoding="utf-8"))["log"]["entries"]) == 2
    assert (
        json.loads(bcss("journal", "list", "--json", "--limit", "1", **at(url)).stdout)["entries"][0]["flow"] == "tx25"
    )
    assert bcss("journal", "clear", "--lang", "de", **at(url)).stderr == "das Journal ist leer\n"
    assert bcss("journal", "list", **at(url)).stdout == ""


def test_what_cannot_be_done_ends_with_a_sentence_and_its_exit_code(url: str, tmp_path: Path) -> None:
    unknown = bcss("journal", "why", "NOSUCHTICKET", "--lang", "en", **at(url))
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert "The journal has nothing under that ticket" in unknown.stderr
    elsewhere = bcss("journal", "--url", "http://127.0.0.1:9", "--lang", "fr")
    assert elsewhere.exit_code == 3
    unwritable = bcss("journal", "export", str(tmp_path / "no" / "file.har"), "--lang", "fr", **at(url))
    assert unwritable.exit_code == 1
    assert "ne peut pas être écrit" in unwritable.stderr
    started_so = bcss("sim", "--journal", str(tmp_path / "no" / "file.jsonl"), "--lang", "de")
    assert started_so.exit_code == 1
    assert "lässt sich nicht schreiben" in started_so.stderr


@contextmanager
def following(url: str) -> Generator[Iterator[str]]:
    """The lines that `bcss journal --follow` prints as they come."""
    command = [sys.executable, "-u", "-m", "bcss_client", "journal", "--follow", "--url", url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as follower:
        assert follower.stdout is not None
        try:
            yield iter(follower.stdout)
        finally:
            follower.terminate()


def test_whoever_follows_sees_entries_as_they_come(url: str) -> None:
    post(url, ECHO, echo("before"))
    with following(url) as lines:
        assert "test_connection" in next(lines)
        post(url, GATEWAY, gateway(health_insurance(P02)))
        assert "health_insurance  90080299815" in next(lines)
        bcss("journal", "clear", **at(url))
        post(url, TX25, tx25(STRANGER))
        assert "NO_RESULT  MSG00012  tx25" in next(lines)


def test_a_server_writes_its_journal_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    with started("--population", "1", "--journal", str(file)) as url:
        post(url, TX25, tx25(P02))
        [line] = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        assert (line["flow"], line["outcome"], line["ssin"]) == ("tx25", "DATA_FOUND", P02)


def test_the_command_speaks_the_three_languages_and_english() -> None:
    assert set(LANGUAGES) < set(TONGUES)
    refused = bcss("journal", "--lang", "it")
    assert refused.exit_code == 2
    with closing(io.StringIO(refused.stderr)) as text:
        assert "'fr', 'nl', 'de', 'en'" in text.read()
