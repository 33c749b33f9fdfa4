"""The small world the answers of Tx25 are tried on, and people made for one test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache

from lxml import etree

from bcss_client.codec import Style, write_content
from bcss_client.config import organisations
from bcss_client.flow import Soa
from bcss_client.flows.tx25 import Tx25Reply, Tx25Request, tx25
from bcss_client.flows.tx25.shared import DatedInformationType
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.namespaces import REGISTER
from bcss_client.schema import is_valid, violations
from bcss_client.values import IncompleteDate, Language, Period, Sex, Ssin, SsinKind
from bcss_sim.flows.tx25 import answer
from bcss_sim.situation import Situation
from bcss_sim.store import Store
from bcss_sim.world.facts import Address, CivilState, Coded, Person, Residence
from bcss_sim.world.personas import Cast, Integrated, Persona
from bcss_sim.world.register_codes import RegisterCodes
from bcss_sim.world.world import World

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(1)
INTERFACE = "http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v2"
STYLE = Style.of({REGISTER: "r", INTERFACE: "i"})
HEAD = """<informationCustomer>
  <customerIdentification><cbeNumber>1999000150</cbeNumber></customerIdentification>
</informationCustomer>
<legalContext>PCSA:SOCIAL_INQUIRY</legalContext>"""
STATUS = "<status><value>DATA_FOUND</value><code>MSG00000</code></status>"
WORLD = World.default(seed=3, size=200)

MAN = Ssin.from_parts(year=1991, month=11, day=17, counter=999)
WOMAN = Ssin.from_parts(year=1993, month=2, day=9, counter=998)
STRANGER = Ssin.from_parts(year=1921, month=3, day=10, counter=999)  # in nobody's file
HOME = Address(
    municipality="62063", postal_code="4000", street_code="40001234", street="Rue de l'Exemple", house_number="7"
)
BORN = date(1991, 11, 17)
SINGLE = Person(
    ssin=MAN,
    last_name="Exemplaire",
    first_names=("Jean", "Marie"),
    sex=Sex.MALE,
    birth=IncompleteDate.of(BORN),
    birth_place="62063",
    language="fr",
    created=BORN,
    nationalities=(Coded(code="150", period=Period(BORN)),),
    registers=(Coded(code="2", period=Period(BORN)),),
    residences=(Residence(place="62063", address=HOME, period=Period(BORN)),),
    civil_states=(CivilState(code="10", since=BORN),),
)
PARTNER = replace(
    SINGLE, ssin=WOMAN, last_name="Voorbeeld", first_names=("Anna",), sex=Sex.FEMALE, birth=IncompleteDate(1993, 2, 9)
)


NOTHING_WRITTEN = Store()


def situation(world: World, today: date = TODAY) -> Situation:
    return Situation(
        world=world, codes=RegisterCodes.load(), store=NOTHING_WRITTEN, today=today, caller=organisations()[0]
    )


SITUATION = situation(WORLD)


def world_with(*people: Person) -> World:
    """The small world with these people in the place of its personas."""
    persona = Persona(
        id="P99",
        title={},
        declaration={},
        learning_objectives={},
        contradictions={},
        rights_to_check={},
        people=people,
        applicant=people[0].ssin,
        integrated=Integrated(quality_code="1", since=BORN),
    )
    return World(
        WORLD.recipe,
        population=WORLD.population,
        cast=Cast(personas=(persona,), cases=()),
        employers=WORLD.employers,
        geography=WORLD.geography,
    )


def written(reply: Tx25Reply, asked: Tx25Request) -> etree._Element:
    """The reply as the simulator sends it, between the heads the envelope adds."""
    question = write_content(asked, inner="", style=STYLE)
    content = write_content(reply, inner="", style=STYLE)
    return etree.fromstring(
        f'<i:retrieveTIGroupsResponse xmlns:i="{INTERFACE}">'
        f"{HEAD}{question}{STATUS}{content}</i:retrieveTIGroupsResponse>"
    )


def assert_valid(reply: Tx25Reply, asked: Tx25Request) -> None:
    assert isinstance(tx25.wire, Soa)
    message = written(reply, asked)
    assert is_valid(message, tx25.wire.schema), next(violations(message, tx25.wire.schema))


def file_of(person: Person, *others: Person, history: bool = False, language: Language = "fr") -> Tx25Reply:
    """The file of a person made for one test, among others she or he is tied to; always a valid message."""
    asked = Tx25Request(ssin=person.ssin, history=history, language=language)
    reply = answer(asked, situation(world_with(person, *others)))
    assert_valid(reply, asked)
    return reply


@cache
def file(ssin: Ssin, *, history: bool, language: Language = "fr") -> Tx25Reply:
    return answer(Tx25Request(ssin=ssin, history=history, language=language), SITUATION)


def everybody() -> Iterator[Person]:
    """Those the register knows and the wire lets through today: no number replaced or cancelled, nobody yet to come."""
    for person in WORLD.people():
        known = WORLD.person(person.ssin, on=TODAY)
        if person.ssin.kind is SsinKind.NATIONAL and known and known.replaced_by is None and not known.cancelled:
            yield known


EVERYBODY = tuple(everybody())
THE_LIVING = tuple(person for person in EVERYBODY if person.death is None)
THE_DEAD = tuple(person for person in EVERYBODY if person.death is not None)


def of_persona(persona_id: str, first_name: str) -> Ssin:
    [ssin] = [p.ssin for p in WORLD.persona(persona_id).people if p.first_names[0] == first_name]
    return ssin


def dated(reply: Tx25Reply) -> tuple[DatedInformationType, ...]:
    return tuple(record for record in reply.information_types if isinstance(record, DatedInformationType))


def within(value: object) -> Iterator[object]:
    """The value and everything it is made of."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from within(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from within(getattr(value, field.name))


def day(split: SplitDate | None) -> date | None:
    return None if split is None else split.complete
