"""A question as developers write it: in Python, at the command line, for any SOAP client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from lxml import etree

from bcss_client.cli.layers import layers
from bcss_client.cli.options import typable
from bcss_client.config import SIMULATOR_URL
from bcss_client.declaration import Message, declared_fields
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.flow import Flow, Soa
from bcss_client.reply import Reply
from bcss_client.values import IncompleteDate, MonthPeriod, Period, YearMonth, YearQuarter

_Compound: TypeAlias = Period | MonthPeriod | YearMonth | YearQuarter | IncompleteDate
_WIDTH = 100
_CREDENTIALS = "demo-charleroi:demo-charleroi"


def preparation(arguments: Mapping[str, object]) -> str:
    """What a program needs before it asks: imports, and a client."""
    imports: dict[str, set[str]] = {"datetime": set(), "decimal": set(), "bcss_client": {"Client"}}
    for value in arguments.values():
        _collect(value, imports)
    lines = [f"from {module} import {', '.join(sorted(names))}" for module, names in imports.items() if names]
    return "\n".join([*lines, "client = Client.for_simulator()"])


def question(slug: str, arguments: Mapping[str, object]) -> str:
    """The call."""
    return _call(f"client.{slug}", {name: _source(value) for name, value in arguments.items()})


def command(flow: Flow[..., Reply], request: object) -> str:
    """The command that asks."""
    return " ".join([f"bcss call {flow.slug}", *_options(flow.request_class, request), "--lang fr"])


def document(message: bytes) -> str:
    """What goes into a SOAP client: the SOAP message itself, or the document of the gateway in it."""
    outer, *inner = layers(message)
    root = inner[0].element if outer.name == "connector" else etree.fromstring(message)
    etree.indent(root)
    return etree.tostring(root, encoding="unicode")


def curl(flow: Flow[..., Reply]) -> str:
    """The commands that send `request.xml`."""
    sending = f"curl --silent --show-error --user {_CREDENTIALS} \\\n  --header 'Content-Type: text/xml; charset=utf-8'"
    if isinstance(flow.wire, Soa):
        action = f"--header 'SOAPAction: \"{flow.wire.action}\"'"
        return f"{sending} \\\n  {action} \\\n  --data-binary @request.xml {SIMULATOR_URL}{flow.wire.path}"
    return "\n".join(
        [
            "{",
            """  printf '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>'""",
            """  printf '<xmlString xmlns="http://ksz-bcss.fgov.be/connectors/WebServiceConnector"><![CDATA['""",
            "  cat request.xml",
            "  printf ']]></xmlString></soapenv:Body></soapenv:Envelope>'",
            "} > envelope.xml",
            f"{sending} --data-binary @envelope.xml \\\n  {SIMULATOR_URL}{GATEWAY}",
        ]
    )


def _collect(value: object, imports: dict[str, set[str]]) -> None:
    match value:
        case Message():
            imports.setdefault(type(value).__module__, set()).add(type(value).__name__)
            for _, inner in _given(value):
                _collect(inner, imports)
        case Period() | MonthPeriod() | YearMonth() | YearQuarter() | IncompleteDate():
            imports.setdefault("bcss_client.values", set()).add(type(value).__name__)
            for part in _parts(value):
                _collect(part, imports)
        case date() | Decimal():
            imports.setdefault(type(value).__module__, set()).add(type(value).__name__)
        case tuple():
            for item in value:
                _collect(item, imports)
        case _:
            pass


def _source(value: object) -> str:
    match value:
        case Message():
            return _call(type(value).__name__, {name: _source(inner) for name, inner in _given(value)})
        case Period() | MonthPeriod() | YearMonth() | YearQuarter() | IncompleteDate():
            return f"{type(value).__name__}({', '.join(map(_source, _parts(value)))})"
        case date():
            return f"date({value.year}, {value.month}, {value.day})"
        case Decimal():
            return f'Decimal("{value}")'
        case tuple():
            return f"({''.join(f'{_source(item)}, ' for item in value).rstrip(' ')})"
        case bool() | int():
            return str(value)
        case Enum():
            return _source(value.value)
        case _:
            return f'"{value}"'


def _call(name: str, arguments: Mapping[str, str]) -> str:
    given = [f"{argument}={source}" for argument, source in arguments.items()]
    on_one_line = f"{name}({', '.join(given)})"
    if len(on_one_line) <= _WIDTH and "\n" not in on_one_line:
        return on_one_line
    inside = "".join(f"{argument},\n" for argument in given)
    return f"{name}(\n" + "".join(f"    {line}\n" for line in inside.splitlines()) + ")"


def _given(message: Message) -> Iterator[tuple[str, object]]:
    """The fields of a message that somebody had to pass."""
    kind: type = type(message)
    for declared in declared_fields(kind):
        value = getattr(message, declared.name)
        if value is not None and value != ():
            yield declared.name, value


def _parts(value: _Compound) -> list[object]:
    """What a value is made of, up to what is left open."""
    parts = (getattr(value, part.name) for part in fields(value))
    return [part for part in parts if part is not None]


def _options(kind: type, request: object) -> Iterator[str]:
    for field in typable(kind):
        holder: object = request
        for outer in field.within:
            holder = getattr(holder, outer.name, None)
        value = getattr(holder, field.declared.name, None)
        if isinstance(value, bool):
            yield field.switch if value else f"--no-{field.switch.removeprefix('--')}"
        else:
            many = value if isinstance(value, tuple) else () if value is None else (value,)
            yield from (f"{field.switch} {_typed(item)}" for item in many)


def _typed(value: object) -> str:
    match value:
        case Period(begin, end) | MonthPeriod(begin, end):
            return f"{begin}..{'' if end is None else end}"
        case Enum():
            text = str(value.value)
        case _:
            text = str(value)
    return f"'{text}'" if " " in text else text
