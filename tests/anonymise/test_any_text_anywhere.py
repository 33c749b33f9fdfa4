"""Whatever stands in whatever place, it is not in the result."""

from __future__ import annotations

import base64
import html
import re
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bcss_client.anonymise import NotAnonymised, Why, anonymised
from bcss_client.anonymise.needles import Needles
from bcss_client.anonymise.verification import Original, verify
from bcss_client.cli.layers import layers
from tests.anonymise.shape import KEY
from tests.golden import FOLDER

TX25 = (FOLDER / "tx25/p02.reply.xml").read_bytes()
HEALTH = (FOLDER / "health_insurance/p02.reply.xml").read_bytes()
L950 = (FOLDER / "l950/employments.reply.xml").read_bytes()
LEAF = re.compile(rb"(?<=>)[^<>\s&;]+(?=</)")
NESTED_LEAF = re.compile(rb"(?<=&gt;)[^<>\s&;]+(?=&lt;/)")
# Four of one kind at least: shorter texts stand in any message.
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\u2028\u2029"),
    min_size=6,
    max_size=30,
).map(lambda text: f"q{text.strip()}z")


def unescaped(message: bytes) -> str:
    text = message.decode()
    for _ in range(3):
        text = html.unescape(text)
    return text


@settings(max_examples=60)
@given(text=TEXTS, place=st.integers(0, 10_000), message=st.sampled_from([(TX25, LEAF), (HEALTH, NESTED_LEAF)]))
def test_a_text_in_any_element_never_remains(text: str, place: int, message: tuple[bytes, re.Pattern[bytes]]) -> None:
    before, leaf = message
    found = list(leaf.finditer(before))
    match = found[place % len(found)]
    escaped = html.escape(text, quote=False)
    written = escaped if leaf is LEAF else html.escape(escaped, quote=False)
    planted = before[: match.start()] + written.encode() + before[match.end() :]
    [after] = anonymised({"a": planted}, key=KEY).values()
    assert text.casefold() not in unescaped(after).casefold()


@pytest.mark.parametrize(
    "planted",
    [
        '<ssin lang="Vandermolen-Maes">90080299815</ssin>',
        "<!-- asked by Vandermolen-Maes --><ssin>90080299815</ssin>",
        "<?note Vandermolen-Maes?><ssin>90080299815</ssin>",
        "<ssin>90080299815</ssin><extra>Vandermolen-Maes</extra>",
        "Vandermolen-Maes<ssin>90080299815</ssin>",
        "<ssin>90080<!-- cut -->299815</ssin><extra>Vandermolen<!-- cut -->-Maes</extra>",
        "<ssin><![CDATA[90080299815]]></ssin><extra><![CDATA[Vandermolen-Maes <b>]]></extra>",
        "<ssin> 90.08.02-998.15 </ssin>",
        "<ssin>90080299815</ssin><e xmlns:x='urn:x' x:by='VANDERMOLEN-MAES'/>",
    ],
)
def test_what_no_declaration_knows_is_replaced_too(planted: str) -> None:
    before = TX25.replace(b"<ssin>90080299815</ssin>", planted.encode())
    [after] = anonymised({"a": before}, key=KEY).values()
    told = etree.fromstring(after)
    assert len(list(told.iter())) == len(list(etree.fromstring(before).iter()))
    assert "vandermolen" not in after.decode().casefold()
    assert "299815" not in re.sub(rb"[. -]", b"", after).decode()
    assert (b"<![CDATA[" in after) is (b"<![CDATA[" in before)


def test_the_type_a_toolkit_writes_on_an_element_stays() -> None:
    marked = (
        '<ssin xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:common="http://kszbcss.fgov.be/types/common/v3"'
        ' xsi:type="common:SsinType">'
    )
    [after] = anonymised({"a": TX25.replace(b"<ssin>", marked.encode())}, key=KEY).values()
    assert b'xsi:type="common:SsinType">' in after
    assert b"90080299815" not in after


def test_white_space_prefixes_and_empty_elements_stay() -> None:
    before = TX25.replace(b"<searchInformation>", b"\r\n  <searchInformation >\n\t").replace(
        b"<history>false</history>", b"<history> false </history><empty/><empty></empty><blank>  </blank>"
    )
    [after] = anonymised({"a": before}, key=KEY).values()
    names = re.compile(rb"</?[\w:]+")
    assert names.findall(after.replace(b"<empty/>", b"<empty></empty>")) == names.findall(
        before.replace(b"<empty/>", b"<empty></empty>")
    )
    assert b"<history> false </history>" in after
    assert b"<blank>  </blank>" in after
    assert after.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv=')


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "windows-1252", "utf-8-sig"])
def test_a_message_stays_in_its_encoding(encoding: str) -> None:
    text = TX25.decode().replace("UTF-8", encoding.removesuffix("-sig"))
    before = text.encode(encoding)
    [after] = anonymised({"a": before}, key=KEY).values()
    told = after.decode(encoding)
    assert "Céline" not in told
    assert "Sans lien de parenté" in told
    assert after[:2] == before[:2]


@pytest.mark.parametrize("cut", [0.3, 0.45, 0.6, 0.75, 0.9, 0.97])
@pytest.mark.parametrize("message", [TX25, HEALTH, L950], ids=["tx25", "health_insurance", "l950"])
def test_a_message_that_breaks_off_breaks_off_at_the_same_place(message: bytes, cut: float) -> None:
    before = message[: int(len(message) * cut)]
    [after] = anonymised({"a": before}, key=KEY).values()
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring(after)
    names = re.compile(r"<[\w:]+(?=[ >])")
    asked, told = (names.findall(unescaped(one)) for one in (before, after))
    assert 0 <= len(asked) - len(told) <= 1
    assert told == asked[: len(told)]
    for name in (b"Vandermolen", b"90080299815", b"Hermanville", b"05031499895", b"3150000000201"):
        assert name not in after


def test_a_document_that_breaks_off_inside_a_whole_envelope_is_read_as_far_as_it_goes() -> None:
    start, _, rest = HEALTH.partition(b"&lt;ns3:HolderCode1")
    before = start + rest[rest.index(b"</xmlString>") :]
    [after] = anonymised({"a": before}, key=KEY).values()
    assert b"3150000000201" not in after
    assert after.count(b"&lt;ns3:") == before.count(b"&lt;ns3:")
    etree.fromstring(after)


def test_a_bare_body_and_a_document_without_envelope_are_read_too() -> None:
    document = html.unescape(HEALTH.decode()).partition('WebServiceConnector">')[2].partition("</xmlString>")[0]
    *_, body = layers(HEALTH)
    for before in (document.encode(), etree.tostring(body.element)):
        [after] = anonymised({"a": before}, key=KEY).values()
        assert b"3150000000201" not in after
        assert [layer.name for layer in layers(after)] == [layer.name for layer in layers(before)]


@pytest.mark.parametrize(
    "left",
    [
        "Vandermolen",
        "VANDERMOLEN",
        "&amp;#86;andermolen",
        base64.b64encode(b"Mme Vandermolen, Charleroi").decode(),
        b"Vandermolen".hex(),
        quote("Vandermolen, Céline"),
    ],
)
def test_verification_finds_what_was_left_whatever_it_looks_like(left: str) -> None:
    names = ("sendTestMessageRequest", "echo")
    text = '<v1:sendTestMessageRequest xmlns:v1="http://kszbcss.fgov.be/intf/TestConnectionServiceService/v1"><echo>{}</echo></v1:sendTestMessageRequest>'
    before, after = text.format("Vandermolen").encode(), text.format(left).encode()
    originals = [Original(names=names, text="Vandermolen", is_kept=False, is_moved=False)]
    with pytest.raises(NotAnonymised) as caught:
        verify("a", before, after, originals, Needles(["Vandermolen"]))
    assert caught.value.why is Why.STILL_THERE
    assert caught.value.path == "sendTestMessageRequest/echo"
    assert "andermolen" not in str(caught.value)
    verify("a", before, text.format("Lirtogucap").encode(), originals, Needles(["Vandermolen"]))
