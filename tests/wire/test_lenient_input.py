"""However a message is written, the same question gets the same data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import pytest
from lxml import etree

from bcss_client.namespaces import CONNECTOR, SOAP
from bcss_sim.world.facts import Person
from tests.wire.answers import ONE_FAILED, TREATED, Answer, Post
from tests.wire.messages import (
    DEMONSTRATION,
    ECHO,
    GATEWAY,
    PERIOD,
    TX25,
    document,
    echo,
    envelope,
    gateway,
    health_insurance,
    l950,
    sent_as_text,
    service,
    tx25,
)

BOM = b"\xef\xbb\xbf"
SECURITY = (
    '<s:Header><w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/'
    'oasis-200401-wss-wssecurity-secext-1.0.xsd"/><a:To xmlns:a="http://www.w3.org/2005/08/addressing">x</a:To>'
    "</s:Header>"
)

Way = Callable[[bytes], bytes]
"""Another way to write a message that says the same."""


def prefixed(prefix: str) -> Way:
    """With another prefix for the elements of SOAP."""

    def written(message: bytes) -> bytes:
        mark = prefix.encode()
        return (
            message.replace(b"<s:", b"<" + mark + b":")
            .replace(b"</s:", b"</" + mark + b":")
            .replace(b"xmlns:s=", b"xmlns:" + mark + b"=")
        )

    return written


def without_prefix(message: bytes) -> bytes:
    """With SOAP as the default namespace, which the elements of SOA that have none step out of."""
    message = message.replace(b"<s:", b"<").replace(b"</s:", b"</").replace(b"xmlns:s=", b"xmlns=")
    return message.replace(b"xmlns:t=", b'xmlns="" xmlns:t=')


def spread_out(message: bytes) -> bytes:
    """With an empty line between all elements, as far as white space means nothing."""
    return message.replace(b"><", b">\r\n\t <")


def annotated(message: bytes) -> bytes:
    """With comments and processing instructions between the elements and within the texts."""
    between = message.replace(b"><", b"><!-- between --><?between elements?><")
    return between.replace(b"</", b"<!-- at the end --><?at the end?></")


def without_declaration(message: bytes) -> bytes:
    """Without the line that says it is XML."""
    return message.partition(b"?>")[2]


def in_utf_16(message: bytes) -> bytes:
    """In two bytes a character."""
    return message.decode().replace("UTF-8", "UTF-16").encode("utf-16")


def in_latin_1(message: bytes) -> bytes:
    """In one byte a character."""
    return message.decode().replace("UTF-8", "ISO-8859-1").encode("iso-8859-1")


WAYS: Mapping[str, Way] = {
    "prefix soapenv": prefixed("soapenv"),
    "prefix SOAP-ENV": prefixed("SOAP-ENV"),
    "no prefix": without_prefix,
    "byte order mark": lambda message: BOM + message,
    "spread out": spread_out,
    "annotated": annotated,
    "no declaration": without_declaration,
    "UTF-16": in_utf_16,
    "ISO-8859-1": in_latin_1,
    "single quotes": lambda message: message.replace(b'"', b"'"),
}


@pytest.fixture(params=["SSDN", "XMLite", "SOA"])
def question(request: pytest.FixtureRequest, p02: Person) -> tuple[str, bytes]:
    """Where a question goes, and the question."""
    return {
        "SSDN": (GATEWAY, gateway(health_insurance(p02.ssin))),
        "XMLite": (GATEWAY, gateway(l950(p02.ssin))),
        "SOA": (TX25, tx25(p02.ssin)),
    }[request.param]


@pytest.mark.parametrize("way", WAYS)
def test_the_way_a_message_is_written_does_not_matter(post: Post, question: tuple[str, bytes], way: str) -> None:
    path, message = question
    assert WAYS[way](message) != message
    assert_same(post(path, WAYS[way](message)), post(path, message))


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/xml", "SOAPAction": '"{action}"'},
        {"Content-Type": "text/xml", "SOAPAction": "{action}"},
        {"Content-Type": "text/xml", "SOAPAction": '""'},
        {"Content-Type": "text/xml", "SOAPAction": ""},
        {"Content-Type": "application/xml"},
        {"Content-Type": 'text/xml; charset="utf-8"'},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
    ids=str,
)
def test_soap_action_and_content_type_do_not_matter(
    post: Post, question: tuple[str, bytes], headers: Mapping[str, str]
) -> None:
    path, message = question
    action = f"{CONNECTOR}/sendXML" if path == GATEWAY else "http://kszbcss.fgov.be/RetrieveTIGroupsService/retrieveTI"
    sent = {name: value.replace("{action}", action) for name, value in headers.items()}
    assert_same(post(path, message, sent), post(path, message))


def test_a_soap_header_is_passed_over(post: Post, p02: Person) -> None:
    content = sent_as_text(document(health_insurance(p02.ssin)))
    assert_same(post(GATEWAY, envelope(content, header=SECURITY)), post(GATEWAY, envelope(content)))


def documents(text: str) -> Iterator[tuple[str, str]]:
    """Ways to write a document in `xmlString`."""
    yield "escaped", escape(text)
    yield "escaped to the last sign", escape(text, {'"': "&quot;", "'": "&apos;"})
    yield "by numbers", "".join(f"&#{ord(sign)};" for sign in text)
    yield "CDATA", f"<![CDATA[{text}]]>"
    yield "CDATA in pieces", f"<![CDATA[{text[:100]}]]><![CDATA[{text[100:]}]]>"
    yield "CDATA and text", f"\n  <![CDATA[{text}]]>\n  "
    yield "cut by a comment", f"{escape(text[:100])}<!-- here -->{escape(text[100:])}"
    for encoding in ("UTF-8", "utf-8", "ISO-8859-1", "UTF-16", "windows-1252"):
        yield f"declared {encoding}", escape(f'<?xml version="1.0" encoding="{encoding}"?>\n{text}')
    yield "declared standalone", escape(f"<?xml version='1.0' standalone='yes'?>{text}")
    yield "byte order mark", escape(f'\ufeff<?xml version="1.0" encoding="UTF-8"?>{text}')
    yield "annotated", escape(annotated(text.encode()).decode())
    yield "spread out", escape(spread_out(text.encode()).decode())


def test_the_way_a_document_stands_in_its_message_does_not_matter(post: Post, p02: Person) -> None:
    text = document(health_insurance(p02.ssin), l950(p02.ssin))
    plain = post(GATEWAY, gateway(health_insurance(p02.ssin), l950(p02.ssin)))
    differing = []
    for name, written in documents(text):
        answer = post(GATEWAY, envelope(f'<xmlString xmlns="{CONNECTOR}">{written}</xmlString>'))
        if answer.data != plain.data or answer.context != TREATED:
            differing.append(name)
    assert differing == []


def test_prefixes_within_a_document_do_not_matter(post: Post, p02: Person) -> None:
    text = document(health_insurance(p02.ssin))
    renamed = text.replace("h:", "anything:").replace("xmlns:h=", "xmlns:anything=")
    qualified = etree.tostring(rewritten(etree.fromstring(text)), encoding="unicode")
    assert qualified.startswith("<q:SSDNRequest")
    plain = post(GATEWAY, envelope(sent_as_text(text)))
    for written in (renamed, qualified):
        assert_same(post(GATEWAY, envelope(sent_as_text(written))), plain)


def rewritten(element: etree._Element) -> etree._Element:
    """The same element with a prefix where it had none."""
    namespace = etree.QName(element).namespace or ""
    copy = etree.Element(element.tag, nsmap={"q": namespace})
    copy.text = element.text
    copy.extend([rewritten(child) for child in element])
    return copy


def test_a_comment_does_not_cut_a_number(post: Post, p02: Person) -> None:
    cut = f"{p02.ssin[:5]}<!-- here -->{p02.ssin[5:]}"
    assert_same(post(TX25, tx25(cut)), post(TX25, tx25(p02.ssin)))


def test_white_space_around_a_date_or_the_user_does_not_matter(post: Post, p02: Person) -> None:
    padded = health_insurance(p02.ssin, begin=f" {PERIOD[0]}", end=f"{PERIOD[1]}\n")
    user_id = f"\t{DEMONSTRATION.user_id} "
    assert_same(post(GATEWAY, gateway(padded, user_id=user_id)), post(GATEWAY, gateway(health_insurance(p02.ssin))))


def test_an_empty_element_has_the_default_of_the_schema(post: Post, p02: Person) -> None:
    asked = tx25(p02.ssin)
    empty = asked.replace(b"<language>fr</language><history>false</history>", b"<language/><history></history>")
    assert empty != asked
    assert_same(post(TX25, empty), post(TX25, asked))


def test_letters_arrive_in_every_encoding(post: Post) -> None:
    text = "Zoë Lefèvre, Straße"
    for way in (in_latin_1, in_utf_16, without_declaration):
        assert post(ECHO, way(echo(text))).content.findtext("echo") == text


def test_each_request_of_a_document_has_its_own_outcome(post: Post, p02: Person, stranger: Person) -> None:
    alone = [post(GATEWAY, gateway(asked)) for asked in (health_insurance(p02.ssin), l950(p02.ssin))]
    answer = post(
        GATEWAY,
        gateway(
            health_insurance(p02.ssin),
            health_insurance(stranger.ssin),
            service("OCMWCPASNothing", "20050930", '<a xmlns="urn:a"/>'),
            l950(p02.ssin),
        ),
    )
    assert answer.context == ONE_FAILED
    assert [told.reason_code for told in answer.services] == [None, "31000205", "31000101", None]
    assert [answer.data[0], answer.data[3]] == [alone[0].data[0], alone[1].data[0]]


def test_a_message_may_come_in_chunks(server_url: str, p02: Person) -> None:
    message = tx25(p02.ssin)
    pieces = (message[start : start + 7] for start in range(0, len(message), 7))
    with closing(HTTPConnection(urlsplit(server_url).netloc, timeout=60)) as connection:
        connection.request("POST", TX25, pieces, {"Content-Type": "text/xml"}, encode_chunked=True)
        chunked = read(connection)
        connection.request("POST", TX25, message, {"Content-Type": "text/xml"})
        whole = read(connection)
    assert_same(chunked, whole)


def read(connection: HTTPConnection) -> Answer:
    response = connection.getresponse()
    return Answer(status=response.status, content_type=response.headers["Content-Type"], body=response.read())


def assert_same(one: Answer, other: Answer) -> None:
    """Both were answered, with the same data."""
    assert one.status == other.status == 200
    assert SOAP.encode() in one.body
    assert one.data == other.data
    assert b"DATA_FOUND" in one.body or one.context == TREATED
