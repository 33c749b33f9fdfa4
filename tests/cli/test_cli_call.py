"""`bcss call` and `bcss flows`: what is printed where, and with which exit code."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner
from flask import Flask
from rich.console import Console

from bcss_client import Period, WsgiTransport, flows
from bcss_client.cli import main
from bcss_client.cli.call import command_of
from bcss_client.cli.failure import sentence
from bcss_client.cli.language import system_language
from bcss_client.cli.show import as_json, tree
from bcss_client.client import Client
from bcss_client.errors import BcssError, InvalidRequest
from bcss_client.reply import Reply
from bcss_client.values import LANGUAGES, Language
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cli.command_line import at, bcss
from tests.conftest import TODAY

PERIOD = f"2021-01-01..{TODAY}"


def in_process(app: Flask) -> Client:
    return Client.for_simulator(transport=WsgiTransport(app))


def test_json_on_stdout_is_sorted_documented_and_the_whole_of_stdout(server_url: str, p02: Person) -> None:
    run = bcss("call", "tx25", "--ssin", p02.ssin, "--json", **at(server_url))
    reply = json.loads(run.stdout)
    assert run.exit_code == 0
    assert run.stderr == ""
    assert run.stdout == json.dumps(reply, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert set(reply) == {"flow", "status", "ticket", "reference", "data"}
    assert set(reply["status"]) == {"outcome", "code", "description", "information"}
    assert (reply["flow"], reply["status"]["outcome"]) == ("tx25", "DATA_FOUND")
    assert reply["ticket"]
    assert reply["reference"]
    assert reply["data"]["national_number"]["national_number"]["number"] == p02.ssin
    assert reply["data"]["national_number"]["national_number"]["date"] == str(p02.birth)


def test_the_same_question_gives_the_same_data_each_time(server_url: str, p02: Person) -> None:
    arguments = ("call", "health_insurance", "--ssin", p02.ssin, "--assurability", PERIOD, "--json")
    first, second = (json.loads(bcss(*arguments, **at(server_url)).stdout) for _ in range(2))
    assert first["data"] == second["data"]
    assert first["data"]["insurances"][0]["part"]["period"]["begin"]


def test_the_tree_names_every_field_in_the_users_language_and_explains_the_status(server_url: str, p02: Person) -> None:
    run = bcss("call", "l950", "--ssin", p02.ssin, "--period", PERIOD, "--lang", "nl", **at(server_url))
    assert run.exit_code == 0
    assert "NO_DATA_FOUND · geraadpleegd, niets geregistreerd · MSG00100" in run.stdout
    assert "wat te doen: Noteer in het verslag" in run.stdout
    assert "KSZ-ticket" in run.stdout
    assert "\x1b[" not in run.stdout


def test_xml_is_the_soap_reply_as_received(server_url: str) -> None:
    run = bcss("call", "test-connection", "--echo", "good morning", "--xml", **at(server_url))
    assert run.exit_code == 0
    assert run.stdout.startswith("<?xml")
    assert "<echo>good morning</echo>" in run.stdout


def test_a_person_who_is_not_integrated_is_a_refusal_with_what_to_do(server_url: str, stranger: Person) -> None:
    run = bcss("call", "l950", "--ssin", stranger.ssin, "--period", PERIOD, **at(server_url))
    assert run.exit_code == 1
    assert "NO_RESULT" in run.stdout
    assert "manage_access REGISTER" in run.stdout
    assert "réponses disponibles" not in run.stdout


def test_no_period_is_chosen_for_the_user(server_url: str, p02: Person) -> None:
    run = bcss("call", "l950", "--ssin", p02.ssin, **at(server_url))
    assert run.exit_code == 1
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "--period 2021-01-01..2026-11-22" in run.stderr


def test_all_pages_come_as_a_list(server_url: str, p02: Person) -> None:
    run = bcss("call", "l950", "--ssin", p02.ssin, "--period", PERIOD, "--all", "--json", **at(server_url))
    assert [page["flow"] for page in json.loads(run.stdout)] == ["l950"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--ssin", "90080299816"), "ssin: die Prüfziffern"),
        (("--ssin", "90080200145"), "ssin"),
        (("--ssin", "90080299815", "--language", "en"), "language: es ist keines von fr, nl, de"),
    ],
)
def test_an_argument_that_is_wrong_is_one_sentence_without_its_value(
    server_url: str, arguments: tuple[str, ...], told: str
) -> None:
    run = bcss("call", "tx25", *arguments, "--lang", "de", **at(server_url))
    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr.startswith("Die Anfrage wurde nicht gesendet (")
    assert told in run.stderr
    assert "900802" not in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [("call", "tx25"), ("call", "tx26"), ("call", "tx25", "--ssin"), ("nothing",), ("flows", "--lang", "en")],
)
def test_a_command_line_that_makes_no_sense_is_a_usage_error(arguments: tuple[str, ...]) -> None:
    assert bcss(*arguments).exit_code == 2


def test_nobody_there_is_exit_code_3_and_says_how_to_start_the_simulator() -> None:
    run = bcss("call", "test_connection", **at("http://127.0.0.1:9"))
    assert (run.exit_code, run.stdout) == (3, "")
    assert run.stderr.startswith("La BCSS n'est pas joignable")
    assert "bcss sim" in run.stderr
    assert run.stderr.count("\n") == 1


def test_without_variables_the_simulator_of_this_machine_is_meant_and_stderr_says_so() -> None:
    run = bcss("call", "tx25", "--ssin", "not a number")
    assert run.stderr.splitlines()[0].startswith("La demande n'a pas été envoyée (ssin: ")
    run = bcss("doctor")
    assert "BCSS_ENVIRONMENT n'est pas défini : le simulateur http://127.0.0.1:4520" in run.stderr


def test_a_url_without_environment_is_refused_so_that_nobody_calls_production_by_accident() -> None:
    run = bcss("call", "test_connection", BCSS_URL="http://127.0.0.1:9")
    assert run.exit_code == 1
    assert "BCSS_ENVIRONMENT is not set" in run.stderr


@pytest.mark.parametrize("slug", [flow.slug for flow in flows.ALL])
def test_every_flow_has_a_command_whose_options_are_labelled(slug: str) -> None:
    flow = next(flow for flow in flows.ALL if flow.slug == slug)
    shown = CliRunner().invoke(main, ["call", slug, "--help"])
    assert shown.exit_code == 0
    options = {option.name: option for option in command_of(flow).params}
    assert {"form", "lang"} <= set(options)
    assert ("every_page" in options) is (flow.next_page is not None)
    for name in set(options) - {"form", "lang", "every_page"}:
        assert f"--{name.replace('_', '-')}" in shown.output


def test_the_fields_of_a_message_in_the_request_are_options_of_their_own(server_url: str, p02: Person) -> None:
    asked = ("call", "l950", "--ssin", p02.ssin)
    page = ("--scrolling-first-line", "33", "--scrolling-ticket", "not-one-of-ours")
    assert json.loads(bcss(*asked, *page, "--json", **at(server_url)).stdout)["status"]["code"] == "31000108"
    half = bcss(*asked, *page[:2], **at(server_url))
    assert half.exit_code == 1
    assert "scrolling: ticket is missing" in half.stderr


def test_a_coded_value_shows_its_codes() -> None:
    shown = CliRunner().invoke(main, ["call", "manage_access", "--help"]).output
    assert "[REGISTER|UNREGISTER|LIST]" in shown
    assert "5 cohabitant" in " ".join(shown.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_of_flows_says_how_well_each_is_known(lang: Language) -> None:
    shown = CliRunner().invoke(main, ["flows", "--lang", lang]).output
    words = {"fr": ("officiel", "observé"), "nl": ("officieel", "waargenomen"), "de": ("offiziell", "beobachtet")}
    assert all(word in shown for word in words[lang])
    listed = json.loads(CliRunner().invoke(main, ["flows", "--json", "--lang", lang]).output)
    assert [row["slug"] for row in listed] == [flow.slug for flow in flows.ALL]
    assert [row["title"] for row in listed] == [flow.title.text(lang) for flow in flows.ALL]


def test_a_value_that_looks_like_markup_is_shown_as_it_is(app: Flask) -> None:
    reply = in_process(app).test_connection(echo="[bold]x[/bold]")
    console = Console(width=120, record=True, quiet=True)
    with console.capture() as captured:
        console.quiet = False
        console.print(tree(reply, "title", "fr"))
    assert "[bold]x[/bold]" in captured.get()


def printed(reply: Reply, lang: Language) -> str:
    """A reply as `bcss call` prints it."""
    console = Console(width=120, record=True, quiet=True)
    with console.capture() as captured:
        console.quiet = False
        console.print(tree(reply, "title", lang))
    return captured.get()


def shown(app: Flask, world: World, case_id: str, lang: Language) -> str:
    """The file of the applicant of a case, with its history, as `bcss call` prints it."""
    return printed(in_process(app).tx25(ssin=world.case(case_id).applicant, language=lang, history=True), lang)


def test_a_fact_that_has_no_data_is_shown_as_a_fact(app: Flask, world: World) -> None:
    assert "séjour illimité: oui" in shown(app, world, "C51", "fr")
    assert "ontsnapping: ja (1)" in shown(app, world, "C52", "nl")


def test_a_code_with_more_to_it_is_shown_whole(app: Flask, world: World) -> None:
    lines = shown(app, world, "C51", "fr").splitlines()
    protection = next(rank for rank, text in enumerate(lines) if text.endswith("protection"))
    assert [text.rpartition("─ ")[2] for text in lines[protection + 1 : protection + 5]] == [
        "code: 1",
        "libellé: Statut de réfugié",
        "référence: CG-0000512",
        "durée: 5 ans",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_information_type_is_shown_in_words(app: Flask, world: World, lang: Language) -> None:
    text = shown(app, world, "C59", lang)
    assert re.findall(r"\bNone\b|\w+\(\w+=|[A-Z][a-z]+[A-Z]\w*\(", text) == []


def test_a_name_in_several_languages_is_shown_in_that_of_the_user(app: Flask, world: World) -> None:
    reply = in_process(app).identify_person(ssin=world.case("C34").applicant)
    assert [printed(reply, lang).count("Arel") for lang in LANGUAGES] == [0, 0, 1]


def test_a_reply_that_was_refused_has_no_data(app: Flask, stranger: Person) -> None:
    reply = in_process(app).l950(ssin=stranger.ssin, period=Period(TODAY, TODAY))
    shown = as_json(reply)
    assert isinstance(shown, dict)
    assert shown["data"] == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_error_of_the_library_is_told_in_one_line(lang: Language) -> None:
    def family(kind: type[BcssError]) -> list[type[BcssError]]:
        return [kind, *(found for child in kind.__subclasses__() for found in family(child))]

    for kind in family(BcssError):
        error = InvalidRequest("x is missing", field="x") if kind is InvalidRequest else kind("It went wrong")
        told = sentence(error, lang)
        assert "\n" not in told
        assert told.endswith(".")


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LC_ALL": "de_BE.UTF-8", "LANG": "nl_BE"}, "de"),
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "C"}, "fr"),
        ({}, "fr"),
    ],
)
def test_the_language_is_that_of_the_system_else_french(variables: dict[str, str], language: str) -> None:
    assert system_language(variables) == language


def test_whoever_reads_the_tree_gets_whole_lines(server_url: str, p02: Person) -> None:
    run = bcss("call", "tx25", "--ssin", p02.ssin, "--lang", "fr", **at(server_url))
    [proof] = [line for line in run.stdout.splitlines() if "preuve" in line]
    assert re.search(r"notre référence [0-9a-f]{32}$", proof)
