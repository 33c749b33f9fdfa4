"""The contract every flow keeps: declaration and schema agree, and whoever calls it finds what is needed."""

from __future__ import annotations

import inspect
import pydoc
import re
from dataclasses import is_dataclass

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, WsgiTransport, flows
from bcss_client.codec import read
from bcss_client.codec.plan import typed
from bcss_client.declaration import declared_fields
from bcss_client.flow import Flow
from bcss_client.reply import Reply
from bcss_client.resources import SCHEMAS
from bcss_client.values import LANGUAGES, Coded, Language
from tests.agreement import disagreements
from tests.strategies import messages
from tests.wire_form import element_of, inner_namespace

AnyFlow = Flow[..., Reply]
pytestmark = pytest.mark.parametrize("flow", flows.ALL, ids=lambda flow: flow.slug)


def message_classes(flow: AnyFlow) -> set[type]:
    """The request, the reply and every class nested in them."""
    found: set[type] = set()
    waiting: list[type] = [flow.request_class, flow.reply]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting += [nested for nested in field_kinds(kind) if is_dataclass(nested) and declared_fields(nested)]
    return found


def field_kinds(message: type) -> list[type]:
    return [typed(declared.type).kind for declared in declared_fields(message)]


def stated_evidence(flow: AnyFlow) -> str:
    """What the schema of the flow says at its top on how it is known."""
    schema = etree.parse(SCHEMAS / flow.wire.schema)
    text = schema.findtext("{*}annotation/{*}documentation") or ""
    stated = re.search(r"Evidence:(.*)Written by", text, re.DOTALL)
    assert stated, f"{flow.wire.schema} does not state its evidence"
    return stated[1]


def test_declaration_and_schema_agree(flow: AnyFlow) -> None:
    assert "\n".join(disagreements(flow)) == "", "see the rules in tests/agreement.py"


@given(st.data())
def test_a_request_is_read_as_it_was_written(flow: AnyFlow, data: st.DataObject) -> None:
    request = data.draw(messages(flow.request_class))
    assert read(flow.request_class, element_of(flow, request), namespace=inner_namespace(flow)) == request


@given(st.data())
def test_a_reply_is_read_as_it_was_written(flow: AnyFlow, data: st.DataObject) -> None:
    reply = data.draw(messages(flow.reply))
    assert read(flow.reply, element_of(flow, reply), namespace=inner_namespace(flow)) == reply


def test_every_field_is_called_something_in_every_language(flow: AnyFlow) -> None:
    unnamed = [
        (kind.__name__, declared.name, language)
        for kind in message_classes(flow)
        for declared in declared_fields(kind)
        for language in LANGUAGES
        if not declared.at.label(language).strip()
    ]
    assert unnamed == []


def test_every_code_is_called_something_in_every_language(flow: AnyFlow) -> None:
    kinds = {kind for message in message_classes(flow) for kind in field_kinds(message) if issubclass(kind, Coded)}
    unnamed = [
        (member, language)
        for kind in kinds
        for member in kind
        for language in LANGUAGES
        if not member.label(language).strip()
    ]
    assert unnamed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_purpose_are_told_in_every_language(flow: AnyFlow, language: Language) -> None:
    assert flow.title.text(language).strip()
    assert flow.purpose.text(language).endswith(".")


def test_every_message_says_what_it_is_in_a_first_paragraph_of_sentences(flow: AnyFlow) -> None:
    for kind in message_classes(flow):
        first, *_ = (inspect.getdoc(kind) or "").split("\n\n")
        # A dataclass without a docstring gets its signature for one.
        assert not first.startswith(f"{kind.__name__}("), f"{kind.__name__} has no docstring"
        assert first.endswith("."), f"the first paragraph on {kind.__name__} does not end with a full stop"


def test_both_clients_have_a_method_of_that_name(flow: AnyFlow) -> None:
    assert getattr(Client, flow.slug) is flow
    assert getattr(AsyncClient, flow.slug) is flow


def test_help_on_the_method_shows_its_arguments(flow: AnyFlow, app: Flask) -> None:
    for client in (
        Client.for_simulator(transport=WsgiTransport(app)),
        AsyncClient.for_simulator(transport=AsyncWsgiTransport(app)),
    ):
        method = getattr(client, flow.slug)
        arguments = [declared.name for declared in declared_fields(flow.request_class)]
        parameters = inspect.signature(method).parameters
        assert list(parameters) == arguments
        assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
        assert inspect.getdoc(method) == inspect.getdoc(flow.request_class)
        shown = pydoc.plain(pydoc.render_doc(method))
        assert [name for name in arguments if f"{name}:" not in shown] == []


def test_the_evidence_has_sources_and_stands_in_the_schema_too(flow: AnyFlow) -> None:
    assert flow.sources
    assert all(source.endswith(".") for source in flow.sources)
    assert flow.evidence.value in stated_evidence(flow)
