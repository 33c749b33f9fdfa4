"""Entries of any information type, written by walking its declaration.

Facts that other flows bear on too have writers of their own, in the modules by subject; this one is for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from bcss_client.codec.leaf import leaf_of
from bcss_client.codec.plan import typed
from bcss_client.declaration import declared_fields
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.reply import information_type_fields
from bcss_client.flows.tx25.shared import FirstName, InformationType, LastName, Name, NationalNumber
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.labels import Labels
from bcss_client.values import IncompleteDate, Ssin

from ...world.facts import Told
from . import persons
from .register_file import RegisterFile, stamped, with_records


def with_entries(written: Tx25Reply, file: RegisterFile) -> Tx25Reply:
    """The file with its entries among the records written so far, the latest first.

    An entry tells more of the record of its type and day, and takes its place; so it does where the file has room
    for one record of its type only.
    """
    writing = _Writing(file)
    changes: dict[str, object] = {}
    number = attrgetter("type")
    for information_type, entries in groupby(sorted(file.person.entries, key=number), key=number):
        declared = information_type_fields()[information_type]
        shape = typed(declared.type)
        told = [writing.record(shape.kind, entry.parts) for entry in entries]
        days = {_day(record) for record in told}
        before = getattr(written, declared.name) if shape.repeated else ()
        records = [*told, *(record for record in before if _day(record) not in days)]
        records.sort(key=_day, reverse=True)
        changes[declared.name] = tuple(records) if shape.repeated else records[0]
    return with_records(written, changes)


def _day(record: InformationType) -> str:
    day: SplitDate = attrgetter("date")(record)  # entries are of the types that have one
    return str(day.incomplete)


@dataclass(frozen=True, slots=True)
class _Writing:
    """The words of entries as messages, with labels in the language of the file."""

    file: RegisterFile

    def record(self, kind: type, told: Mapping[str, Told]) -> InformationType:
        """A record of an information type."""
        made = _made(kind, self._parts(kind, told))
        assert isinstance(made, InformationType)
        return stamped(made)

    def _parts(self, kind: type, told: Mapping[str, Told]) -> Mapping[str, object]:
        kinds = _kinds(kind)
        return {name: self._value(kinds[name], value) for name, value in told.items()}

    def _value(self, kind: type, told: Told) -> object:
        match told:
            case tuple():
                return tuple(self._value(kind, item) for item in told)
            case Labels():
                return told.text(self.file.language)
            case Ssin():
                return self._somebody(kind, told)
            case date() | str() if issubclass(kind, SplitDate):
                return kind.of_incomplete(IncompleteDate.received(str(told)))
            case str():
                return _text(kind, told)
            case _:
                assert isinstance(told, Mapping)
                return _made(kind, self._parts(kind, told))

    def _somebody(self, kind: type, ssin: Ssin) -> object:
        person = self.file.bearer(ssin)
        if person is None or leaf_of(kind) is not None:
            return ssin
        parts = [(name, part) for name, part in _kinds(kind).items() if issubclass(part, (NationalNumber, Name))]
        if issubclass(kind, NationalNumber):
            return persons.national_number(person)
        if issubclass(kind, Name):
            return persons.name(person)
        return _made(kind, {name: self._somebody(part, ssin) for name, part in parts})


def _kinds(kind: type) -> Mapping[str, type]:
    """The class of each part of a message class."""
    return {declared.name: typed(declared.type).kind for declared in declared_fields(kind)}


def _text(kind: type, told: str) -> object:
    if kind is LastName:
        return persons.last_name(told)
    if kind is FirstName:
        return persons.first_name(told)
    leaf = leaf_of(kind)
    assert leaf is not None
    return leaf.read(told)


def _made(kind: Callable[..., object], parts: Mapping[str, object]) -> object:
    return kind(**parts)
