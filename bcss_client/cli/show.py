"""Replies as JSON and as a tree people can read, both by walking the declarations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from rich.markup import escape
from rich.tree import Tree

from ..declaration import Message, declared_fields, present_fields
from ..flows.person import Description, Gender
from ..flows.tx25.foreigners import Mention
from ..flows.tx25.shared import CodeLabel, Name
from ..flows.tx25.split_date import SplitDate
from ..reasons import reasons
from ..reply import Outcome, Reply
from ..values import Coded, Language, MonthPeriod, Period, Sex
from . import texts

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def as_json(reply: Reply) -> Json:
    """A reply as data: `flow`, `status`, `ticket`, `reference` and `data`.

    `data` has the fields that hold something, none when nothing was answered.

    Dates, months and periods are ISO (`2026-00-00` where month and day are unknown; a period has `begin` and `end`,
    null when open), amounts are text, coded values are their codes.
    """
    return {
        "flow": reply.meta.flow,
        "status": {
            "outcome": reply.status.outcome.value,
            "code": reply.status.code,
            "description": reply.status.description,
            "information": [{"name": item.name, "value": item.value} for item in reply.status.information],
        },
        "ticket": reply.ticket,
        "reference": reply.meta.reference,
        "data": {} if reply.is_empty else _data(reply),
    }


def json_text(value: Json) -> str:
    """JSON with sorted keys, so that the same reply gives the same text."""
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)


def _data(value: object) -> Json:
    match value:
        case None | bool() | int():
            return value
        case tuple():
            return [_data(item) for item in value]
        case SplitDate() if value.incomplete:
            return str(value.incomplete)
        case Message():
            return {name: _data(item) for name, _, item in _present(value, "fr")}
        case Period() | MonthPeriod():
            return {"begin": _text(value.begin), "end": _data(value.end)}
        case _:
            return _text(value)


def tree(reply: Reply, title: str, lang: Language) -> Tree:
    """A reply with its status explained and its fields named, in a language."""
    root = status_tree(reply, title, lang)
    if not reply.is_empty:
        _grow(root, reply, lang)
    return root


def status_tree(reply: Reply, title: str, lang: Language) -> Tree:
    """The status of a reply with what it means, what to do next, and the proof of the consultation."""
    status = reply.status
    root = Tree(f"[bold]{escape(title)}[/]", guide_style="dim")
    told = f"{status.outcome.value} · {status.outcome.label(lang)} · {status.code}"
    branch = root.add(f"[{'green' if status.outcome is Outcome.DATA_FOUND else 'yellow'}]{escape(told)}[/]")
    reason = reasons().explaining(code=status.code, outcome=status.outcome)
    if reason is not None:
        branch.add(line(texts.MEANING.text(lang), reason.meaning.text(lang)))
        branch.add(line(texts.NEXT_STEP.text(lang), reason.next_step.text(lang)))
    elif status.description:
        branch.add(line(texts.MEANING.text(lang), status.description))
    for information in status.information:
        branch.add(line(information.name, information.value or ""))
    proof = texts.TICKETS_TOLD.text(lang).format(ticket=reply.ticket or "-", reference=reply.meta.reference)
    branch.add(line(texts.TICKETS.text(lang), proof))
    return root


def _grow(branch: Tree, message: Message, lang: Language) -> None:
    for _, label, value in _present(message, lang):
        many = _in_language(value, lang) if isinstance(value, tuple) else (value,)
        found = [one_line(item, lang) for item in many]
        if None not in found:
            branch.add(line(label, ", ".join(text for text in found if text is not None)))
            continue
        for number, item in enumerate(many, start=1):
            name = f"{label} {number}" if len(many) > 1 else label
            twig = branch.add(f"[cyan]{escape(name)}[/]")
            if isinstance(item, Message):
                _grow(twig, item, lang)


def _in_language(values: tuple[object, ...], lang: Language) -> tuple[object, ...]:
    """Of names in several languages, the one in `lang` where there is one."""
    return tuple(one for one in values if isinstance(one, Description) and one.lang == lang) or values


def _present(message: Message, lang: Language) -> Iterator[tuple[str, str, object]]:
    """Name, label and value of each field that holds something."""
    kind: type = type(message)
    for declared in declared_fields(kind):
        value = getattr(message, declared.name)
        if value is not None and value != ():
            yield declared.name, declared.at.label(lang), value


def one_line(value: object, lang: Language) -> str | None:
    """A value as people read it, or None when it takes more than a line."""
    match value:
        case bool():
            return (texts.YES if value else texts.NO).text(lang)
        case Coded():
            return f"{value.label(lang)} ({value})" if value.is_known else str(value)
        case Sex():
            return one_line(Gender(value.value), lang)
        case Message():
            return _message_line(value, lang)
        case tuple():
            return None
        case _:
            return _text(value)


def _message_line(message: Message, lang: Language) -> str | None:
    match message:
        case CodeLabel() if {*present_fields(message)} <= {"code", "label"}:
            return f"{message.label} ({message.code})" if message.label else message.code
        case Name():
            return message.full
        case SplitDate() if message.incomplete:
            return str(message.incomplete)
        case Description():
            return message.text
        case Mention():
            said = texts.YES.text(lang)
            return f"{said} ({message.status})" if message.status else said
        case _:
            present = list(_present(message, lang))
            if not present:
                return texts.NOTHING.text(lang)
            return one_line(present[0][2], lang) if len(present) == 1 else None


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def line(label: str, text: str) -> str:
    """A label and what stands behind it, as one line of a tree."""
    return f"[cyan]{escape(label)}[/]: {escape(text)}"
