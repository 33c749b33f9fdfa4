"""The page of a flow, from its declaration and from the golden messages of P02."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from enum import Enum
from inspect import getdoc

from rich.console import Console

from bcss_client.cli.layers import layers
from bcss_client.cli.show import tree
from bcss_client.codec.plan import typed
from bcss_client.declaration import DeclaredField, Limit, declared_fields
from bcss_client.flow import Flow, Soa, Ssdn, Wire, Xmlite
from bcss_client.flows.manage_access import QualityCode
from bcss_client.labels import Labels
from bcss_client.reasons import reasons
from bcss_client.reply import Outcome, Reply
from bcss_client.values import Coded
from bcss_sim.world.world import World
from docs.flow_example import command, curl, document, preparation, question
from docs.markdown import bullets, fenced, table
from tests.cases import CASES, Case
from tests.golden import kept, understood

_LANGUAGES = ("français", "Nederlands", "Deutsch")
_IN_PROCESS = "<!-- The suite asks a simulator in its own process.\n\n>>> client, _ = in_process\n\n-->\n"


def page(flow: Flow[..., Reply], world: World) -> str:
    """All that is to be known of a flow."""
    cases = [case for case in CASES if case.flow == flow.slug]
    [sample] = [case for case in cases if case.name == "p02"]
    return "\n".join(
        [
            f"# `{flow.slug}`\n",
            table(("", *_LANGUAGES), [("title", *_in_each(flow.title)), ("purpose", *_in_each(flow.purpose))]),
            bullets(_facts(flow)),
            *_asking(flow, sample, world),
            *_reading(flow, sample),
            "## What may come of it\n",
            table(("code", "in the client", *_LANGUAGES), _statuses(cases)),
            "## Cautions\n",
            table(_LANGUAGES, map(_in_each, flow.cautions)),
        ]
    )


def service(wire: Wire) -> str:
    """Platform, name and version of the service behind a flow."""
    match wire:
        case Soa():
            return f"SOA, {wire.service} {wire.version}"
        case Ssdn():
            return f"SSDN, {wire.service_id} {wire.version}"
        case Xmlite():
            return f"XMLite, form {wire.form} {wire.version}"


def _facts(flow: Flow[..., Reply]) -> Iterator[str]:
    yield f"Service: {service(flow.wire)}"
    yield f"Evidence: **{flow.evidence.value}**. {' '.join(flow.sources)}"
    if flow.opened_by:
        codes = ", ".join(f"`{code}` {code.fr}" for code in QualityCode if code.value in flow.opened_by)
        yield f"The person must be integrated first ([`manage_access`](manage_access.md)), under one of: {codes}."
    else:
        yield "Nobody need be integrated first."
    if flow.writes:
        yield "Writes: it is never repeated by itself."
    if flow.next_page:
        yield f"Comes in pages: `client.pages(Client.{flow.slug}, …)` and `--all` ask for all of them."


def _asking(flow: Flow[..., Reply], sample: Case, world: World) -> Iterator[str]:
    arguments = sample.asked(world)
    yield "## Asking\n"
    yield f"{getdoc(flow.request_class)}\n"
    yield from _described(flow.request_class)
    yield "### In Python\n"
    yield fenced("python", f"{_doctest(preparation(arguments))}\n")
    yield _IN_PROCESS
    asking = f"reply = {question(flow.slug, arguments)}\nreply.status.outcome.value"
    yield fenced("python", f"{_doctest(asking)}\n{_reply(sample).status.outcome.value!r}\n")
    yield "### At the command line\n"
    yield fenced("console", f"$ {command(flow, flow.request(**arguments))}\n{_tree(flow, _reply(sample))}")
    yield "### From any SOAP client\n"
    yield "`request.xml`:\n"
    yield fenced("xml", document(kept(sample, "request").read_bytes()))
    yield fenced("sh", curl(flow))
    *_, body = layers(kept(sample, "reply").read_bytes())
    yield fenced("text", str(body.element.tag).rpartition("}")[2])


def _reading(flow: Flow[..., Reply], sample: Case) -> Iterator[str]:
    yield "## Reading the reply\n"
    yield f"{getdoc(flow.reply)}\n"
    yield from _described(flow.reply)
    yield "A reply of the simulator:\n"
    yield fenced("xml", document(kept(sample, "reply").read_bytes()))


def _described(message: type) -> Iterator[str]:
    """The fields of a message, those of the messages in it, and the codes they hold."""
    yield _fields(message)
    nested = _nested(message)
    for kind in nested:
        yield f"#### {kind.__name__}\n"
        yield f"{getdoc(kind)}\n"
        yield _fields(kind)
    kinds = {typed(item.type).kind: None for one in (message, *nested) for item in declared_fields(one)}
    for kind in kinds:
        if issubclass(kind, Coded):
            yield f"#### {kind.__name__}\n"
            yield f"{getdoc(kind)}\n"
            yield table(("code", *_LANGUAGES), ((f"`{code}`", code.fr, code.nl, code.de) for code in kind))


def _fields(message: type) -> str:
    declared = declared_fields(message)
    rows = ((f"`{item.name}`", _type(item), item.at.fr, item.at.nl, item.at.de) for item in declared)
    return table(("field", "type", *_LANGUAGES), rows) if declared else "It has no fields of its own.\n"


def _type(item: DeclaredField) -> str:
    shape = typed(item.type)
    name = f"`{shape.kind.__name__}`"
    if issubclass(shape.kind, Enum) and not issubclass(shape.kind, Coded):
        name = " or ".join(f"`{member.value}`" for member in shape.kind)
    often = ", any number" if shape.repeated else "" if item.required else ", optional"
    return f"{name}{often}{''.join(f'; {rule}' for rule in _rules(item.at.limit))}"


def _rules(limit: Limit | None) -> Iterator[str]:
    if limit is None:
        return
    if limit.months is not None:
        yield f"at most {limit.months} months"
    yield "not after today"


def _nested(message: type) -> list[type]:
    """The message classes that `message` holds, at any depth, each once, in the order they are met."""
    found: dict[type, None] = {}
    for kind in (typed(item.type).kind for item in declared_fields(message)):
        if kind not in found and _is_message(kind):
            found[kind] = None
            found |= dict.fromkeys(_nested(kind))
    return list(found)


def _is_message(kind: type) -> bool:
    return is_dataclass(kind) and bool(declared_fields(kind))


def _statuses(cases: Iterable[Case]) -> Iterator[tuple[str, ...]]:
    """The outcomes met by the cases, each once."""
    for code, outcome in dict.fromkeys((case.code, case.outcome) for case in cases):
        if isinstance(outcome, Outcome):
            becomes, reason = f"`{outcome}`", reasons().explaining(code=code, outcome=outcome)
        else:
            becomes, reason = f"raises `{outcome.__name__}`", reasons().by_code(code)
        assert reason is not None
        told = zip(_in_each(reason.meaning), _in_each(reason.next_step), strict=True)
        yield f"`{code}`", becomes, *(f"{meaning} {next_step}" for meaning, next_step in told)


def _reply(sample: Case) -> Reply:
    reply = understood(sample, kept(sample, "reply").read_bytes())
    assert isinstance(reply, Reply)
    return reply


def _tree(flow: Flow[..., Reply], reply: Reply) -> str:
    """A reply as the command line prints it, without what is new in every reply."""
    console = Console(width=200, color_system=None)
    with console.capture() as printed:
        console.print(tree(reply, flow.title.fr, "fr"))
    return "\n".join(line for line in printed.get().splitlines() if reply.ticket not in line)


def _doctest(source: str) -> str:
    return "\n".join(f"{'... ' if line.startswith((' ', ')')) else '>>> '}{line}" for line in source.splitlines())


def _in_each(labels: Labels) -> tuple[str, str, str]:
    return labels.fr, labels.nl, labels.de
