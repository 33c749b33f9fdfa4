"""Tx25: what the register says arrives whole, and what we write the published schema accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bcss_client.codec import Style, read, write, write_content
from bcss_client.codec.plan import typed
from bcss_client.declaration import Message, declared_fields, present_fields
from bcss_client.flow import Soa
from bcss_client.flows.tx25 import Tx25Reply, Tx25Request, tx25
from bcss_client.flows.tx25.file_data import FileReference
from bcss_client.flows.tx25.residence import LegalMainAddress, Street
from bcss_client.flows.tx25.shared import DatedInformationType, InformationType
from bcss_client.flows.tx25.split_date import ExpiryDate, SplitDate, SplitTime
from bcss_client.namespaces import REGISTER
from bcss_client.resources import SCHEMAS
from bcss_client.schema import violations
from bcss_client.values import IncompleteDate
from tests.flows.tx25_examples import TYPICAL
from tests.flows.tx25_examples.parts import NAME, NUMBER, SINCE, WOMAN
from tests.strategies import messages

M = TypeVar("M")
INTERFACE = "http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v2"
STYLE = Style.of({REGISTER: "r", INTERFACE: "i"})
HEAD = """<informationCustomer>
  <customerIdentification><cbeNumber>1999000150</cbeNumber></customerIdentification>
</informationCustomer>
<legalContext>PCSA:SOCIAL_INQUIRY</legalContext>"""
STATUS = "<status><value>DATA_FOUND</value><code>MSG00000</code></status>"
FIELDS: Mapping[str, type[InformationType]] = {
    declared.name: kind
    for declared in declared_fields(Tx25Reply)
    if issubclass(kind := typed(declared.type).kind, InformationType)
}
BASE = {declared.name for declared in declared_fields(DatedInformationType)}
EXAMPLES = [
    pytest.param(field, record, id=f"{field}-{index}")
    for field, kind in FIELDS.items()
    for index, record in enumerate(record for record in TYPICAL if type(record) is kind)
]


def reply_with(field: str, record: InformationType) -> Tx25Reply:
    """A reply that holds this information type alone."""
    repeated = getattr(Tx25Reply(), field) == ()
    return built(Tx25Reply, {field: (record,) if repeated else record})


def within(message: Message) -> Iterator[Message]:
    """The message and every message it holds, at any depth."""
    yield message
    kind: type = type(message)
    for declared in declared_fields(kind):
        value: object = getattr(message, declared.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Message):
                yield from within(item)


def groups_of_the_schema() -> Mapping[str, str]:
    """The number of the information type in each group of a file, by the name of the group."""
    xsd = "{http://www.w3.org/2001/XMLSchema}"
    schema = etree.parse(SCHEMAS / "soa/be/fgov/rrn/ibz/xsd/xm25/xm25.xsd")
    file = schema.find(f"{xsd}complexType[@name='FileInfoType']/{xsd}all")
    assert file is not None
    return {
        group.get("name", ""): next(
            kind.removeprefix("r:IT") for element in group.iter(f"{xsd}element") if (kind := element.get("type"))
        )
        for group in file.iterchildren(f"{xsd}element")
    }


def built(kind: Callable[..., M], values: Mapping[str, object]) -> M:
    """A message of which only the names of the fields are known."""
    return kind(**values)


def written(reply: Tx25Reply) -> etree._Element:
    """The reply as the simulator sends it, between the heads the envelope adds."""
    asked = write_content(Tx25Request(ssin=WOMAN), inner="", style=STYLE)
    content = write_content(reply, inner="", style=STYLE)
    return etree.fromstring(
        f'<i:retrieveTIGroupsResponse xmlns:i="{INTERFACE}">{HEAD}{asked}{STATUS}{content}</i:retrieveTIGroupsResponse>'
    )


def received(file: str) -> Tx25Reply:
    """The reply whose file holds this XML, in the namespace of the register."""
    text = f'<reply><rrn_it_implicit Language="fr" xmlns:r="{REGISTER}">{file}</rrn_it_implicit></reply>'
    return read(Tx25Reply, etree.fromstring(text), namespace="")


@given(messages(Tx25Reply))
def test_a_reply_is_read_as_it_was_written(reply: Tx25Reply) -> None:
    text = write(reply, root="reply", namespace="", inner="", style=STYLE)
    assert read(Tx25Reply, etree.fromstring(text), namespace="") == reply


@given(messages(Tx25Request))
def test_a_request_is_read_as_it_was_written(request: Tx25Request) -> None:
    text = write(request, root="request", namespace="", inner="", style=STYLE)
    assert read(Tx25Request, etree.fromstring(text), namespace="") == request


@given(st.sampled_from(list(FIELDS.values())).flatmap(messages))
def test_an_information_type_is_read_as_it_was_written(record: InformationType) -> None:
    text = write(record, root="record", namespace=REGISTER, inner=REGISTER, style=STYLE)
    assert read(type(record), etree.fromstring(text), namespace=REGISTER) == record


@pytest.mark.parametrize(("field", "record"), EXAMPLES)
def test_what_is_written_is_valid_under_the_schema_and_read_the_same(field: str, record: InformationType) -> None:
    assert isinstance(tx25.wire, Soa)
    element = written(reply_with(field, record))
    assert [str(violation) for violation in violations(element, tx25.wire.schema)] == []
    assert read(Tx25Reply, element, namespace="") == reply_with(field, record)


def test_every_group_of_the_schema_has_a_field_of_its_number() -> None:
    declared = {
        item.at.names[1]: FIELDS[item.name].number for item in declared_fields(Tx25Reply) if item.name in FIELDS
    }
    assert declared == groups_of_the_schema()


def test_the_fields_of_a_reply_stand_in_the_order_of_their_numbers() -> None:
    numbers = [kind.number for kind in FIELDS.values()]
    assert numbers == sorted(numbers)


def test_every_information_type_is_introduced_by_its_number() -> None:
    assert [kind for kind in FIELDS.values() if not (kind.__doc__ or "").startswith(f"IT {kind.number}")] == []


def test_every_part_of_every_information_type_stands_in_an_example() -> None:
    shown: dict[type, set[str]] = {kind: set() for kind in FIELDS.values()}
    for message in (part for record in TYPICAL for part in within(record)):
        shown.setdefault(type(message), set()).update(present_fields(message))
    missing = {
        f"{kind.__name__}.{declared.name}"
        for kind, present in shown.items()
        for declared in declared_fields(kind)
        if declared.name not in present and not (issubclass(kind, InformationType) and declared.name in BASE)
    }
    assert missing == set()


def test_a_file_is_read_into_fields_and_properties() -> None:
    reply = received(
        "<r:Names><r:Name Type='010'><r:Date><r:Century>19</r:Century></r:Date><r:Name Group1='1'>"
        "<r:LastName><r:Code>1</r:Code><r:Label>Exemple</r:Label></r:LastName>"
        "<r:LastName><r:Code>2</r:Code><r:Label>Voorbeeld</r:Label></r:LastName>"
        "<r:FirstName UsedFirstName='1'><r:Label>Anne</r:Label></r:FirstName>"
        "<r:FirstName><r:Label>Marie</r:Label></r:FirstName></r:Name></r:Name></r:Names>"
    )
    [record] = reply.names
    assert reply.language_of_labels == "fr"
    assert record.name.last_name == "Exemple Voorbeeld"
    assert record.name.first_name == "Anne Marie"
    assert record.name.full == "Anne Marie Exemple Voorbeeld"


def test_an_information_type_is_reached_by_its_number() -> None:
    address = LegalMainAddress(date=SINCE, zip_code="4000", street=Street(graphic="Chemin"), house_number="12")
    reply = Tx25Reply(legal_main_addresses=(address,))
    assert reply.information_type("020") == (address,)
    assert reply.information_type("010") == ()


def test_an_information_type_that_stands_in_two_fields_is_reached_in_both() -> None:
    older = FileReference(date=SINCE, national_number=NUMBER)
    newer = FileReference(date=SINCE, national_number=NUMBER, type="002")
    reply = Tx25Reply(file_reference=older, file_references=(newer,))
    assert reply.information_type("002") == (older, newer)


@pytest.mark.parametrize("number", ["20", "999", "IT020", ""])
def test_a_number_the_register_does_not_have_is_refused(number: str) -> None:
    with pytest.raises(ValueError, match="not an information type of Tx25"):
        Tx25Reply().information_type(number)


def test_nothing_personal_is_shown() -> None:
    address = LegalMainAddress(date=SINCE, zip_code="4000", street=Street(graphic="Rue Secrète"), house_number="12")
    reply = Tx25Reply(legal_main_addresses=(address,))
    assert repr(address) == "LegalMainAddress(date, zip_code, street, house_number)"
    assert repr(NUMBER) == "NationalNumber(number, date, sex)"
    assert repr(NAME) == "Name(last_names, first_names)"
    assert repr(reply) == "Tx25Reply(DATA_FOUND, 020)"


@pytest.mark.parametrize(
    ("split", "incomplete", "complete"),
    [
        (("19", "90", "08", "02"), IncompleteDate(1990, 8, 2), date(1990, 8, 2)),
        (("20", "05", "5", "7"), IncompleteDate(2005, 5, 7), date(2005, 5, 7)),
        (("19", "90", "00", "00"), IncompleteDate(1990), None),
        (("19", "90", "08", "00"), IncompleteDate(1990, 8), None),
        (("19", "90", None, None), IncompleteDate(1990), None),
        (("19", "90", "02", "30"), IncompleteDate(1990, 2, 30), None),
        ((None, "90", "08", "02"), None, None),
        (("19", "", "08", "02"), None, None),
        ((None, None, None, None), None, None),
    ],
)
def test_a_split_date_tells_what_is_known(
    split: tuple[str | None, str | None, str | None, str | None],
    incomplete: IncompleteDate | None,
    complete: date | None,
) -> None:
    century, year, month, day = split
    read_date = SplitDate(century=century, year=year, month=month, day=day)
    assert read_date.incomplete == incomplete
    assert read_date.complete == complete


@given(st.dates(min_value=date(1800, 1, 1)))
def test_a_date_survives_being_split(day: date) -> None:
    assert SplitDate.of(day).complete == day
    assert ExpiryDate.of(day).complete == day


def test_what_is_unknown_of_a_date_is_written_as_zeros() -> None:
    assert SplitDate.of_incomplete(IncompleteDate(1994)) == SplitDate(century="19", year="94", month="00", day="00")


@pytest.mark.parametrize(
    ("split", "complete"),
    [
        (SplitTime.of(time(4, 5, 6)), time(4, 5, 6)),
        (SplitTime(hour="04", minute="05"), time(4, 5)),
        (SplitTime(hour="25", minute="00"), None),
        (SplitTime(hour="04"), None),
        (SplitTime(graphic="le matin"), None),
    ],
)
def test_a_split_time_tells_what_is_known(split: SplitTime, complete: time | None) -> None:
    assert split.complete == complete


def test_a_street_has_a_name_whether_coded_or_not() -> None:
    assert Street(code="40001000", label="Rue de l'Exemple").name == "Rue de l'Exemple"
    assert Street(graphic="Chemin").name == "Chemin"
    assert Street().name == ""
