"""What a service shows to whom does not post: its WSDL and the schemas it needs, at its own address."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from flask import Flask
from lxml import etree

from tests.wire.messages import ECHO, GATEWAY, TX25

ADDRESS = "{http://schemas.xmlsoap.org/wsdl/soap/}address"


@pytest.mark.parametrize("path", [GATEWAY, TX25, ECHO])
@pytest.mark.parametrize("query", ["wsdl", "WSDL", "Wsdl="])
@pytest.mark.parametrize("base", ["http://127.0.0.1:4520", "http://[::1]:4520", "https://bcss.example/simulator"])
def test_a_wsdl_names_the_address_it_was_asked_at(app: Flask, path: str, query: str, base: str) -> None:
    answer = app.test_client().get(path, query_string=query, base_url=base)
    assert answer.status_code == HTTPStatus.OK
    addresses = [element.get("location") for element in etree.fromstring(answer.data).iter(ADDRESS)]
    assert addresses == [f"{base}{path}"]


@pytest.mark.parametrize("path", [GATEWAY, TX25, ECHO])
def test_a_wsdl_holds_the_elements_its_messages_name(app: Flask, path: str) -> None:
    wsdl = etree.fromstring(app.test_client().get(f"{path}?wsdl").data)
    [schema] = wsdl.iterfind("{*}types/{*}schema")
    assert schema.find("{*}include") is None  # some clients do not follow it
    held = {f"tns:{element.get('name')}" for element in schema.iterfind("{*}element")}
    assert held == {part.get("element") for part in wsdl.iterfind("{*}message/{*}part")}


@pytest.mark.parametrize("path", [TX25, ECHO])
def test_every_link_leads_to_a_schema(app: Flask, path: str) -> None:
    visitor = app.test_client()
    to_visit, seen = [f"{path}?wsdl"], set[str]()
    while to_visit:
        url = to_visit.pop()
        seen.add(url)
        answer = visitor.get(url)
        assert answer.status_code == HTTPStatus.OK, url
        links = {element.get("schemaLocation") for element in etree.fromstring(answer.data).iter("{*}*")}
        to_visit += [link for link in links if link and link not in seen]
    assert len(seen) > 1


@pytest.mark.parametrize(
    "schema",
    [
        "",
        "nothing.xsd",
        "ssdn",
        "README.md",
        "../pyproject.toml",
        "../schemas/ssdn/Common/Common.xsd",
        "/etc/hostname",
        "ssdn/Common/Common.xsd%00",
        "a" * 4000 + ".xsd",
    ],
)
def test_nothing_but_a_schema_is_shown(app: Flask, schema: str) -> None:
    assert app.test_client().get(f"{TX25}?xsd={schema}").status_code == HTTPStatus.NOT_FOUND


def test_a_head_is_answered_as_a_get(app: Flask) -> None:
    visitor = app.test_client()
    got, head = visitor.get(f"{TX25}?wsdl"), visitor.head(f"{TX25}?wsdl")
    assert head.status_code == HTTPStatus.OK
    assert head.headers["Content-Length"] == got.headers["Content-Length"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_are_refused(app: Flask, method: str) -> None:
    answer = app.test_client().open(f"{TX25}?wsdl", method=method)
    assert answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert answer.headers["Allow"] == "GET, HEAD, POST"
