"""A town of its own: everybody lives there, and its centre calls."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from bcss_client import Client, WsgiTransport
from bcss_client.config import organisations, simulator_settings
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.town import centre_of
from bcss_sim.world.world import World
from tests.conftest import TODAY

TOWNS = {"52011": "fr", "63023": "de", "44021": "nl", "21004": "fr"}  # Charleroi, Eupen, Ghent, Brussels


@pytest.fixture(scope="module", params=TOWNS)
def town(request: pytest.FixtureRequest) -> Iterator[Simulator]:
    with closing(Simulator(Setting(municipality=request.param, population=200, clock=TODAY))) as simulator:
        yield simulator


def test_everybody_drawn_lives_there_at_its_postal_codes(town: Simulator) -> None:
    refnis = town.setting.municipality
    assert refnis is not None
    place = town.world.geography.municipality(refnis)
    for person in town.world.population:
        known = person.known_on(TODAY)
        for residence in known.residences[-1:] if known else ():
            if residence.address is not None:
                assert residence.place == refnis
                assert residence.address.postal_code in place.postal_codes


def test_files_are_kept_in_the_language_of_the_town(town: Simulator) -> None:
    languages = [person.language for person in town.world.population]
    assert max(set(languages), key=languages.count) == TOWNS[str(town.setting.municipality)]


def test_its_centre_calls_and_knows_the_personas(town: Simulator) -> None:
    centre = town.organisations[0]
    assert centre.municipality == town.setting.municipality
    transport = WsgiTransport(create_app(town))
    client = Client(simulator_settings(organisation=centre), transport=transport)
    assert client.tx25(ssin=town.world.persona("P02").applicant).status.code == "MSG00000"


def test_its_centre_is_the_one_that_grants_aid_there(town: Simulator) -> None:
    granted = {
        grant.organisation
        for person in town.world.population
        for grant in person.grants
        if grant.period.contains(TODAY)
    }
    assert granted <= {town.organisations[0].cbe}


def test_the_demonstration_organisation_can_still_call(town: Simulator) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(town)))
    assert client.tx25(ssin=town.world.persona("P02").applicant).status.code == "MSG00000"
    assert set(organisations()) <= set(town.organisations)


def test_who_calls_stands_in_the_description(town: Simulator) -> None:
    told = create_app(town).test_client().get("/about").get_json()["organisation"]
    centre = town.organisations[0]
    assert (told["cbe"], told["user"], told["user_id"]) == (centre.cbe, centre.user, centre.user_id)
    assert told["name"]["nl"].startswith("OCMW")


def test_no_centre_of_any_town_is_asked_about_or_has_the_user_of_another_organisation(world: World) -> None:
    known = {organisation.user_id for organisation in organisations()}
    for place in world.geography.municipalities:
        centre = centre_of(place, cbe=world.employers.cpas(place.refnis).cbe)
        assert not centre.user_id.could_be_real
        assert not world.holds(centre.user_id)
        assert centre in organisations() or centre.user_id not in known
