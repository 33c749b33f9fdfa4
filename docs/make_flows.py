"""Writes docs/flows.md, the reference of the flows, from their declarations: `python docs/make_flows.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from enum import Enum
from inspect import getdoc
from pathlib import Path

from bcss_client import flows
from bcss_client.codec.plan import typed
from bcss_client.declaration import DeclaredField, declared_fields
from bcss_client.flow import Flow, Soa, Ssdn, Wire, Xmlite
from bcss_client.reply import Reply
from bcss_client.values import Coded

DOCS = Path(__file__).parent

INTRODUCTION = """\
# The flows

Written by `docs/make_flows.py` from the declarations in `bcss_client/flows` and from `docs/cautions.toml`:
change those, not this file. How well the messages of a flow are known is its *evidence*:

* **official**: read in a published schema;
* **observed**: seen in public client code or recorded replies;
* **reconstructed**: ours, on the pattern of the family.

Every reply also has `status`, `ticket` and `meta`; [errors](errors.md) tells what codes mean.
"""


def render() -> str:
    """The whole document."""
    sections = [_section(flow) for flow in flows.ALL]
    return "\n".join([INTRODUCTION, _overview(), *sections])


def _overview() -> str:
    rows = (
        (f"[`{flow.slug}`](#{flow.slug})", _service(flow.wire), flow.evidence.value, flow.title.fr, flow.title.nl)
        for flow in flows.ALL
    )
    return _table(("flow", "service", "evidence", "français", "Nederlands"), rows)


def _section(flow: Flow[..., Reply]) -> str:
    nested = _nested(flow.request_class, flow.reply)
    return "\n".join(
        [
            f"## `{flow.slug}`\n",
            _table(
                ("", "français", "Nederlands", "Deutsch"),
                [
                    ("title", flow.title.fr, flow.title.nl, flow.title.de),
                    ("purpose", flow.purpose.fr, flow.purpose.nl, flow.purpose.de),
                ],
            ),
            _list(
                [
                    f"Service: {_service(flow.wire)}",
                    f"Evidence: {flow.evidence.value}. {' '.join(flow.sources)}",
                    f"The person must be integrated first: {'yes' if flow.opened_by else 'no'}.",
                    f"Writes: {'yes, so it is never repeated by itself' if flow.writes else 'no'}.",
                ]
            ),
            f"### Asking `{flow.slug}`\n",
            f"{getdoc(flow.request_class)}\n",
            _fields(flow.request_class),
            f"### Reply of `{flow.slug}`\n",
            f"{getdoc(flow.reply)}\n",
            _fields(flow.reply),
            *_outline(nested),
            *_codes(flow.request_class, flow.reply, *nested),
            f"### Reading `{flow.slug}`\n",
            _list(caution.fr for caution in flow.cautions),
        ]
    )


def _fields(message: type) -> str:
    rows = ((f"`{item.name}`", _type(item), item.at.fr, item.at.nl, item.at.de) for item in declared_fields(message))
    return _table(("field", "type", "français", "Nederlands", "Deutsch"), rows)


def _outline(nested: list[type]) -> Iterator[str]:
    if nested:
        yield "What these hold (`?` may be absent, `*` any number):\n"
        yield _list(f"`{kind.__name__}`: {', '.join(_held(kind))}" for kind in nested)


def _held(kind: type) -> Iterator[str]:
    base = _base(kind)
    if base is not None:
        yield f"what `{base.__name__}` holds"
    known = {item.name for item in declared_fields(base)} if base else set()
    for item in declared_fields(kind):
        if item.name not in known:
            often = "*" if typed(item.type).repeated else "" if item.required else "?"
            yield f"`{item.name}`{often} {typed(item.type).kind.__name__}"


def _base(kind: type) -> type | None:
    """The message class that `kind` extends, if it extends one."""
    return next((base for base in kind.__mro__[1:] if _is_message(base)), None)


def _codes(*messages: type) -> Iterator[str]:
    kinds = {typed(item.type).kind: None for message in messages for item in declared_fields(message)}
    for kind in kinds:
        if issubclass(kind, Coded):
            yield f"Codes of `{kind.__name__}`:\n"
            yield _table(
                ("code", "français", "Nederlands", "Deutsch"),
                ((f"`{code}`", code.fr, code.nl, code.de) for code in kind),
            )


def _nested(*messages: type) -> list[type]:
    """The message classes `messages` extend or hold, at any depth, each once, in the order they are met."""
    found: dict[type, None] = {}
    for message in messages:
        kinds = [typed(item.type).kind for item in declared_fields(message)]
        for kind in (_base(message), *kinds):
            if kind is not None and kind not in found and _is_message(kind):
                found[kind] = None
                found |= dict.fromkeys(_nested(kind))
    return list(found)


def _is_message(kind: type) -> bool:
    return is_dataclass(kind) and bool(declared_fields(kind))


def _type(item: DeclaredField) -> str:
    shape = typed(item.type)
    name = f"`{shape.kind.__name__}`"
    if issubclass(shape.kind, Enum) and not issubclass(shape.kind, Coded):
        name = " or ".join(f"`{member.value}`" for member in shape.kind)
    if shape.repeated:
        return f"{name}, any number"
    return name if item.required else f"{name}, optional"


def _service(wire: Wire) -> str:
    match wire:
        case Soa():
            return f"SOA, {wire.service} {wire.version}"
        case Ssdn():
            return f"SSDN, {wire.service_id} {wire.version}"
        case Xmlite():
            return f"XMLite, form {wire.form} {wire.version}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"* {item}" for item in items) + "\n"


if __name__ == "__main__":
    (DOCS / "flows.md").write_text(render(), encoding="utf-8")
