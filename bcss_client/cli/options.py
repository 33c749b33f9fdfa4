"""The options of a flow on the command line, read off the fields of its request; those of a message in it as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

import click

from ..arguments import parsed
from ..codec.plan import Typed, typed
from ..declaration import DeclaredField, Message, declared_fields
from ..errors import InvalidRequest
from ..values import LANGUAGES, Coded, IncompleteDate, Language, MonthPeriod, Period, YearMonth
from .language import system_language

_METAVARS: Mapping[type, str] = {
    int: "NUMBER",
    date: "DATE",
    IncompleteDate: "DATE",
    Period: "BEGIN..END",
    MonthPeriod: "MONTH..MONTH",
    YearMonth: "MONTH",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typable:
    """A field that may be typed by hand; `within` are the fields of the messages around it, outermost first."""

    declared: DeclaredField
    shape: Typed
    within: tuple[DeclaredField, ...]

    @property
    def name(self) -> str:
        """The name click knows the option by: the names of the fields, joined by underscores."""
        return "_".join(field.name for field in (*self.within, self.declared))

    @property
    def switch(self) -> str:
        """The option as it is typed."""
        return f"--{self.name.replace('_', '-')}"

    def option(self) -> click.Option:
        """The option."""
        if self.shape.kind is bool:
            opposite = f"--no-{self.switch.removeprefix('--')}"
            return click.Option([f"{self.switch}/{opposite}", self.name], default=None, help=self._help())
        return click.Option(
            [self.switch, self.name],
            required=self.declared.required and all(field.required for field in self.within),
            multiple=self.shape.repeated,
            metavar=_metavar(self.shape.kind),
            help=self._help(),
        )

    def _help(self) -> str:
        fields = (*self.within, self.declared)
        names = {": ".join(field.at.label(language) for field in fields): None for language in LANGUAGES}
        told = " · ".join(names)
        kind = self.shape.kind
        if not issubclass(kind, Coded):
            return told
        return f"{told}: {', '.join(f'{member} {member.label(system_language())}' for member in kind)}"


def typable(message: type, within: tuple[DeclaredField, ...] = ()) -> Iterator[Typable]:
    """The fields of a message that may be typed by hand, those of the messages in it included."""
    for declared in declared_fields(message):
        shape = typed(declared.type)
        if not issubclass(shape.kind, Message):
            yield Typable(declared=declared, shape=shape, within=within)
        elif not shape.repeated:
            yield from typable(shape.kind, (*within, declared))


def arguments(message: type, given: Mapping[str, object], *, flow: str, lang: Language) -> dict[str, object]:
    """The arguments of a request from what was typed, by the name of the option; raises `InvalidRequest`."""
    return _arguments(message, given, (), flow, lang)


def _arguments(
    message: type, given: Mapping[str, object], within: tuple[DeclaredField, ...], flow: str, lang: Language
) -> dict[str, object]:
    found: dict[str, object] = {}
    for declared in declared_fields(message):
        shape = typed(declared.type)
        if issubclass(shape.kind, Message):
            inside = {} if shape.repeated else _arguments(shape.kind, given, (*within, declared), flow, lang)
            if inside:
                found[declared.name] = _made(shape.kind, inside, declared.name, flow)
            continue
        value = given[Typable(declared=declared, shape=shape, within=within).name]
        if isinstance(value, str):
            found[declared.name] = parsed(declared, value, flow=flow)
        elif isinstance(value, tuple):
            if value:
                found[declared.name] = tuple(parsed(declared, str(text), flow=flow) for text in value)
        elif value is not None:
            found[declared.name] = value
        elif declared.name == "language" and not within:
            # The register labels its codes itself: in the user's language unless another is asked for.
            found[declared.name] = parsed(declared, _language(shape.kind, lang), flow=flow)
    return found


def _made(kind: type, inside: Mapping[str, object], name: str, flow: str) -> object:
    missing = [field.name for field in declared_fields(kind) if field.required and field.name not in inside]
    if missing:
        raise InvalidRequest(f"{name}: {missing[0]} is missing", field=f"{name}_{missing[0]}", flow=flow)
    return kind(**inside)


def _language(kind: type, lang: Language) -> str:
    """The language as a flow writes it: some in capitals."""
    written = [str(member.value) for member in kind] if issubclass(kind, Enum) else [lang]
    return next((code for code in written if code.lower() == lang), written[0])


def _metavar(kind: type) -> str:
    if issubclass(kind, Enum):
        return f"[{'|'.join(str(member.value) for member in kind)}]"
    return _METAVARS.get(kind, "TEXT")
