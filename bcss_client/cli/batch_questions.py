"""The questions of `bcss batch`: the people of a file, the flows, and arguments from options or columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import click

from ..batch.question import ANYBODY, AnyFlow, Question, require_sendable, unfit
from ..batch.sheet import Defect, Flaw, Row
from ..config import Settings
from ..declaration import declared_fields
from ..errors import InvalidRequest
from ..security import require_fitting_numbers
from ..sender import Sender
from ..values import Language, MonthPeriod, Period
from . import batch_texts as texts
from .details import translated
from .options import Typable, arguments, typable

_NUMBER = "ssin"
_FURTHER_PAGE = "next_answer_reference"
_EXAMPLES: Mapping[type, str] = {Period: "2026-01-01..2026-03-31", MonthPeriod: "2026-01..2026-03"}


def arguments_of(flow: AnyFlow) -> Iterator[Typable]:
    """What may be given with a flow in a batch: not the number, nor what is only for a further page."""
    for one in typable(flow.request_class):
        if not one.within and one.name not in (_NUMBER, _FURTHER_PAGE):
            yield one


def argument_options(flows: Sequence[AnyFlow]) -> Iterator[click.Option]:
    """The options of all flows a batch may ask, each once, with the flows that have it."""
    having: dict[str, list[tuple[AnyFlow, Typable]]] = {}
    for flow in (flow for flow in flows if not unfit(flow)):
        for one in arguments_of(flow):
            having.setdefault(one.name, []).append((flow, one))
    for found in having.values():
        option = found[0][1].option()
        option.required = False  # a column of the file may give it
        option.help = f"{option.help} [{', '.join(flow.slug for flow, _ in found)}]"
        yield option


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What is asked about everybody: flows, with arguments that options or columns of the file give.

    `options` are those typed, by the name of the argument; `columns` names, for an argument, the column that gives it,
    or those that give the begin and the end of a period. `sender` asks.
    """

    flows: Sequence[AnyFlow]
    options: Mapping[str, object]
    columns: Mapping[str, Sequence[str]]
    sender: Sender
    lang: Language

    @property
    def columns_read(self) -> Sequence[str]:
        """The columns that give an argument."""
        return tuple(column for columns in self.columns.values() for column in columns)

    @property
    def told(self) -> dict[str, str]:
        """The arguments all share, as text, with the language that is taken when none is given."""
        has_language = any(one.name == "language" for flow in self.flows for one in arguments_of(flow))
        chosen = {"language": self.lang} if has_language else {}
        return {name: str(value) for name, value in (chosen | dict(self.options)).items()}

    def questions(self, rows: Sequence[Row]) -> Iterator[Question]:
        """Every flow about every person in turn; raises `InvalidRequest` for what `wrong` would have told."""
        return (self._question(row, flow) for row in rows for flow in self.flows)

    def require_usable(self) -> None:
        """Raise `click.UsageError` for options that do not go with the flows, the file or their own form."""
        lang = self.lang
        names = {one.name: one.switch for flow in self.flows for one in arguments_of(flow)}
        for name in self.options:
            option = f"--{name.replace('_', '-')}"
            if name not in names:
                raise click.UsageError(texts.NOT_AN_ARGUMENT.text(lang).format(option=option))
            if name in self.columns:
                column = self.columns[name][0]
                raise click.UsageError(texts.GIVEN_TWICE.text(lang).format(option=option, column=column))
        for flow in self.flows:
            for one in arguments_of(flow):
                if one.declared.required and one.name not in {*self.options, *self.columns}:
                    sentence = texts.ARGUMENT_NEEDED.text(lang)
                    raise click.UsageError(sentence.format(flow=flow.slug, option=one.switch, argument=one.name))
            try:
                given = self._arguments(flow, {_NUMBER: ANYBODY})
                if not self.columns:
                    require_sendable(flow, flow.request(**given), self.sender)
            except InvalidRequest as error:
                raise click.UsageError(f"{self._told(error, flow)}.") from None

    def wrong(self, rows: Sequence[Row], settings: Settings) -> Iterator[Flaw]:
        """What is wrong with the arguments of each person, or with asking about him or her there."""
        found: dict[tuple[str, ...], Sequence[str]] = {}  # messages are alike but for the number
        for row in rows:
            cells = tuple(row.cells[column] for column in self.columns_read)
            if cells not in found:
                found[cells] = list(self._refusals(row))
            for told in found[cells]:
                yield Flaw(defect=Defect.ARGUMENT_WRONG, line=row.line, told=told)
            if not found[cells] and not _fits(self._question(row, self.flows[0]), settings):
                told = texts.UNFITTING.text(self.lang).format(environment=settings.environment.value)
                yield Flaw(defect=Defect.NUMBER_WRONG, line=row.line, told=told)

    def _refusals(self, row: Row) -> Iterator[str]:
        for flow in self.flows:
            try:
                require_sendable(flow, self._question(row, flow).request, self.sender)
            except InvalidRequest as error:
                yield self._told(error, flow)

    def _question(self, row: Row, flow: AnyFlow) -> Question:
        given = self._arguments(flow, {_NUMBER: row.ssin, **self._cells(row)})
        for declared in declared_fields(flow.request_class):
            if declared.required and declared.name not in given:
                raise InvalidRequest(f"{declared.name} is missing", field=declared.name, flow=flow.slug)
        return Question(person=row.ssin, flow=flow, request=flow.request(**given), line=row.line)

    def _cells(self, row: Row) -> dict[str, object]:
        found: dict[str, object] = {}
        for name, columns in self.columns.items():
            begin, *end = (row.cells[column].strip() for column in columns)
            if begin:
                found[name] = f"{begin}..{end[0]}" if end else begin
        return found

    def _arguments(self, flow: AnyFlow, own: Mapping[str, object]) -> dict[str, object]:
        given = {one.name: {**self.options, **own}.get(one.name) for one in typable(flow.request_class)}
        return arguments(flow.request_class, given, flow=flow.slug, lang=self.lang)

    def _told(self, error: InvalidRequest, flow: AnyFlow) -> str:
        if error.message == f"{error.field} is missing":
            return texts.ARGUMENT_MISSING.text(self.lang).format(argument=error.field, flow=flow.slug)
        told = translated(error.message, self.lang)
        shapes = [one.shape for one in arguments_of(flow) if one.name == error.field]
        example = next((_EXAMPLES[shape.kind] for shape in shapes if shape.kind in _EXAMPLES), None)
        if told == error.message and example:
            sentence = texts.ARGUMENT_WRONG.text(self.lang)
            return sentence.format(flow=flow.slug, argument=error.field, example=example)
        return f"{flow.slug}, {told}"


def _fits(question: Question, settings: Settings) -> bool:
    """Whether the number may be asked about there."""
    try:
        require_fitting_numbers(question.request, settings, flow=question.flow.slug)
    except InvalidRequest:
        return False
    return True


def columns_giving(flows: Sequence[AnyFlow], columns: Sequence[str]) -> dict[str, Sequence[str]]:
    """For each argument of the flows that columns of a file give: the column, or begin and end of a period.

    A column gives the argument it is named after, in capitals or not: `date`, `period`, `period_begin`, `period_end`.
    """
    named = {column.casefold(): column for column in columns}
    found: dict[str, Sequence[str]] = {}
    for flow in flows:
        for one in arguments_of(flow):
            begin, end = f"{one.name}_begin", f"{one.name}_end"
            if one.name in named:
                found[one.name] = (named[one.name],)
            elif one.shape.kind in _EXAMPLES and begin in named:
                found[one.name] = (named[begin], *([named[end]] if end in named else []))
    return found
