"""The pages for people: a search of personas and cases, and the story of each, in three languages."""

from __future__ import annotations

from contextlib import closing
from itertools import pairwise

import pytest
from flask import Flask
from lxml import html
from werkzeug.test import TestResponse

from bcss_client import Client, Outcome, WsgiTransport
from bcss_client.errors import BcssError
from bcss_client.values import LANGUAGES, Language, Ssin
from bcss_sim.app import create_app
from bcss_sim.pages.entries import entries
from bcss_sim.pages.words import WORDS
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.world import World
from tests.cases import CONSULTATIONS, Case
from tests.conftest import TODAY
from tests.golden import FLOWS

PAGES = ("/", "/cases", "/cases/P02", "/cases/C61", "/cases/Z99")
# These answer about anybody who has a file; the others only where there is something.
ABOUT_ANYBODY = {"perform_investigation", "consult_other_sectors", "tx25", "health_insurance", "rvv_bim_omnio_status"}


def got(app: Flask, path: str, **query: str) -> TestResponse:
    return app.test_client().get(path, query_string=query, buffered=True)


def page(app: Flask, path: str, **query: str) -> html.HtmlElement:
    return html.document_fromstring(got(app, path, **query).text)


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def listed(app: Flask, **query: str) -> list[str]:
    return [str(heading.get("id")) for heading in page(app, "/cases", **query).iterfind(".//article/h2")]


# --- every page ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_speaks_the_language_asked_for_and_says_nobody_is_real(app: Flask, path: str, lang: Language) -> None:
    shown = page(app, path, lang=lang)
    assert shown.get("lang") == lang
    [banner] = shown.find_class("banner")
    assert text(banner) == WORDS["banner"].text(lang)
    assert len(shown.findall(".//h1")) == 1
    assert len(shown.findall(".//main")) == 1


@pytest.mark.parametrize(
    ("preferred", "spoken"), [("nl-BE,nl;q=0.9,fr;q=0.5", "nl"), ("de", "de"), ("en-GB,en;q=0.9", "fr"), ("", "fr")]
)
def test_without_a_choice_the_language_is_that_of_the_browser_or_french(
    app: Flask, preferred: str, spoken: Language
) -> None:
    response = app.test_client().get("/cases", headers={"Accept-Language": preferred})
    assert html.document_fromstring(response.text).get("lang") == spoken
    assert response.headers["Content-Language"] == spoken
    assert "Accept-Language" in response.headers["Vary"]


def test_the_language_can_be_switched_without_losing_the_search(app: Flask) -> None:
    shown = page(app, "/cases", q="bis", kind="case", lang="fr")
    [languages] = shown.find_class("languages")
    addresses = {str(link.get("lang")): str(link.get("href")) for link in languages.iterfind(".//a")}
    assert list(addresses) == list(LANGUAGES)
    switched = html.document_fromstring(app.test_client().get(addresses["de"]).text)
    assert switched.get("lang") == "de"
    [box] = switched.xpath("//input[@name='q']")
    assert box.get("value") == "bis"
    assert switched.xpath("//input[@name='kind' and @checked]/@value") == ["case"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fetches_its_style_only_and_runs_nothing(app: Flask, path: str) -> None:
    response = got(app, path)
    assert "default-src 'none'; style-src 'self'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    shown = html.document_fromstring(response.text)
    assert shown.xpath("//script | //style | //img | //@style | //@onclick") == []
    [stylesheet] = shown.xpath("//link/@href")
    style = got(app, stylesheet)
    assert (style.status_code, style.mimetype) == (200, "text/css")
    assert "url(" not in style.text
    assert "@import" not in style.text


@pytest.mark.parametrize("path", PAGES)
def test_everything_a_keyboard_or_reader_meets_has_a_name(app: Flask, path: str) -> None:
    shown = page(app, path)
    ids = [str(name) for name in shown.xpath("//@id")]
    assert len(set(ids)) == len(ids)
    for reference in ("aria-labelledby", "aria-describedby", "for"):
        assert set(map(str, shown.xpath(f"//@{reference}"))) <= set(ids)
    assert all(text(link) for link in shown.iterfind(".//a"))
    for control in shown.xpath("//input[@type!='hidden'] | //select"):
        assert control.xpath("ancestor::label") or shown.xpath(f"//label[@for='{control.get('id')}']")
    levels = [int(heading.tag[1]) for heading in shown.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    [skip] = shown.find_class("skip")
    assert str(skip.get("href")).removeprefix("#") in ids


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere(app: Flask, path: str) -> None:
    broken = [
        address
        for address in map(str, page(app, path).xpath("//a/@href"))
        if not address.startswith("#")
        and app.test_client().get(address).status_code != (404 if "Z99" in address else 200)
    ]
    assert broken == []


# --- the search ---------------------------------------------------------------------------------------------------


def test_every_persona_and_case_is_listed_with_what_it_is_for(app: Flask, world: World) -> None:
    assert listed(app) == [told.id for told in world.cast.everybody]
    shown = text(page(app, "/cases", lang="nl"))
    for told in world.personas:
        assert " ".join(told.declaration["nl"].split()) in shown
    for case in world.cast.cases:
        assert " ".join(case.why["nl"].split()) in shown


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("VANDERMOLEN", "P02"),
        ("celine", "P02"),
        ("p02", "P02"),
        ("lukasz zolkiewicz", "C69"),
        ("Gross muller", "C69"),
        ("lecœuvre", "C69"),
        ("O’Dwyer-’t", "C71"),
        ("90.08.02-998.15", "P02"),
        ("90080299815", "P02"),
        ("900802", "P02"),
        ("jumeaux", "C65"),
        ("tweeling", "C65"),
        ("zwillinge", "C65"),
        ("réfugié reconnu seconde", "C51"),
        ("career_break interruption enfants", "C09"),
    ],
)
def test_a_search_finds_by_name_number_subject_or_flow_whatever_the_accents(app: Flask, asked: str, first: str) -> None:
    found = listed(app, q=asked)
    assert found[0] == first
    assert len(found) < len(listed(app))


def test_every_word_must_be_found(app: Flask) -> None:
    assert listed(app, q="Vandermolen xyzzy") == []
    assert WORDS["results_none"].fr in text(page(app, "/cases", q="xyzzy", lang="fr"))


def test_the_list_is_limited_to_personas_cases_or_a_trap(app: Flask) -> None:
    assert {found[0] for found in listed(app, kind="persona")} == {"P"}
    assert {found[0] for found in listed(app, kind="case")} == {"C"}
    assert listed(app, trap="number_cancelled") == ["C61"]
    assert listed(app, trap="struck_off") == ["P07"]
    assert listed(app, kind="anything") == listed(app)


def test_a_trap_is_explained_above_the_stories_that_hold_it(app: Flask, world: World) -> None:
    [trap] = world.case("C61").traps
    assert trap.why.nl in text(page(app, "/cases", trap=trap.key, lang="nl"))
    [link] = page(app, "/cases/C61", lang="nl").xpath("//dl[@class='traps']//a/@href")
    assert trap.why.nl in html.document_fromstring(app.test_client().get(link).text).text_content()


def test_what_is_typed_is_shown_as_text(app: Flask) -> None:
    typed = "\"><script>alert('x')</script>"
    for shown in (page(app, "/cases", q=typed), page(app, "/cases", q="bis", kind=typed, trap=typed)):
        assert shown.findall(".//script") == []
    [box] = page(app, "/cases", q=typed).xpath("//input[@name='q']")
    assert box.get("value") == typed


@pytest.mark.parametrize("name", ["_external", "_scheme", "_anchor", "story_id", "endpoint"])
def test_an_address_with_odd_arguments_is_answered_as_without_them(app: Flask, name: str) -> None:
    assert (
        got(app, "/cases/P02", **{name: "https://example.org", "lang": "nl"}).text
        == got(app, "/cases/P02", lang="nl").text
    )


# --- a story ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_persona_tells_its_whole_story(app: Flask, world: World, lang: Language) -> None:
    persona = world.persona("P02")
    shown = text(page(app, "/cases/P02", lang=lang))
    for told in (
        persona.title[lang],
        persona.declaration[lang],
        *persona.learning_objectives[lang],
        *persona.contradictions[lang],
        *persona.rights_to_check[lang],
    ):
        assert " ".join(told.split()) in shown
    for person in persona.people:
        assert person.ssin.formatted in shown
    assert persona.applicant in shown


def test_household_is_that_of_today_with_numbers_and_dates(app: Flask) -> None:
    shown = page(app, "/cases/P02", lang="de")
    rows = [[text(cell) for cell in row] for row in shown.iterfind(".//tbody/tr")]
    assert rows[0] == ["Céline Josiane Vandermolen", "90.08.02-998.15", "02.08.1990", "Bezugsperson", "Bittet um Hilfe"]
    assert [row[3] for row in rows if row[0].startswith(("Jérôme", "Bruno"))] == [
        "Außerhalb des Haushalts",
        "Nicht verwandt",
    ]


def test_a_number_no_longer_in_force_and_a_death_are_remarked(app: Flask) -> None:
    assert "Numéro remplacé par 55.03.08-998.35" in text(page(app, "/cases/C60", lang="fr"))
    assert "Nummer geannuleerd" in text(page(app, "/cases/C61", lang="nl"))
    assert "00/00/1944" in text(page(app, "/cases/C62", lang="fr"))
    assert "Verstorben am 17.10.2026" in text(page(app, "/cases/C66", lang="de"))


def test_an_id_is_found_in_small_letters_too(app: Flask) -> None:
    assert got(app, "/cases/p02").status_code == 200


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_unknown_story_is_said_in_the_language_of_the_reader(app: Flask, lang: Language) -> None:
    response = got(app, "/cases/<b>Z99", lang=lang)
    shown = html.document_fromstring(response.text)
    assert (response.status_code, shown.get("lang")) == (404, lang)
    assert text(shown.findall(".//h1")[0]) == WORDS["not_found"].text(lang)
    assert shown.findall(".//main//b") == []


# --- what is said of flows ----------------------------------------------------------------------------------------


def test_no_flow_that_holds_something_of_a_story_is_left_out() -> None:
    with closing(Simulator(Setting(clock=TODAY, access=Access.OPEN))) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))

        def holds_something(case: Case, ssin: Ssin) -> bool:
            flow = FLOWS[case.flow]
            try:
                reply = client.call(flow, flow.request(**{**case.asked(simulator.world), "ssin": ssin}))
            except BcssError:  # cases whose sources answer badly
                return False
            return reply.status.outcome is Outcome.DATA_FOUND

        left_out = [
            (entry.id, case.flow)
            for entry in entries(simulator.world)
            for case in CONSULTATIONS
            if case.flow not in {*ABOUT_ANYBODY, *(flow.slug for flow in entry.flows)}
            and holds_something(case, entry.told.applicant)
        ]
    assert left_out == []
