"""Whether an entry of a story has the parts its information type is declared with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bcss_client.codec.leaf import leaf_of
from bcss_client.codec.plan import typed
from bcss_client.declaration import declared_fields
from bcss_client.flows.tx25.reply import information_type_fields
from bcss_client.flows.tx25.shared import FirstName, LastName, Name, NationalNumber
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.labels import Labels
from bcss_client.values import IncompleteDate, Ssin

from ..facts import Entry, Told


def require_declared(entry: Entry) -> None:
    """Refuse an entry Tx25 could not hold: raises `ValueError`, which names the information type and the part."""
    declared = information_type_fields().get(entry.type)
    if declared is None:
        raise ValueError(f"{entry.type} is not an information type of Tx25")
    _require_part(typed(declared.type).kind, entry.parts, f"information type {entry.type}")


def _require_part(kind: type, part: Mapping[str, Told], where: str) -> None:
    declared = {item.name: item for item in declared_fields(kind)}
    for name in part.keys() - declared.keys():
        raise ValueError(f"{where} has no {name!r}, but {', '.join(declared)}")
    for name, item in declared.items():
        if name in part:
            _require(item.type, part[name], f"{name!r} of {where}")
        elif item.required:
            raise ValueError(f"{where} lacks {name!r}")


def _require(annotation: object, told: Told, where: str) -> None:
    shape = typed(annotation)
    if isinstance(told, tuple) != shape.repeated:
        raise ValueError(f"{where} is {'several values' if shape.repeated else 'one value'}")
    for value in told if isinstance(told, tuple) else (told,):
        if isinstance(value, Mapping) and leaf_of(shape.kind) is None:
            _require_part(shape.kind, value, where)
        elif not _fits(shape.kind, value):
            raise ValueError(f"{where} cannot be told so: it is of the class {shape.kind.__name__}")


def _fits(kind: type, value: Told) -> bool:
    match value:
        case Labels():
            return kind is str and all((value.fr, value.nl, value.de))
        case Ssin():
            return kind is str or _is_somebody(kind)
        case date():
            return issubclass(kind, SplitDate)
        case str():
            return kind in (LastName, FirstName) or _is_readable(kind, value)
        case _:
            return False


def _is_somebody(kind: type) -> bool:
    """Whether a number says all there is to say: number, name, or a part that asks for nothing else."""
    naming = {part.name for part in declared_fields(kind) if issubclass(typed(part.type).kind, (NationalNumber, Name))}
    required = {part.name for part in declared_fields(kind) if part.required}
    return issubclass(kind, (NationalNumber, Name)) or (bool(naming) and required <= naming)


def _is_readable(kind: type, text: str) -> bool:
    leaf = leaf_of(kind)
    try:
        if issubclass(kind, SplitDate):
            IncompleteDate.received(text)
        elif leaf is not None:
            leaf.read(text)
    except ValueError:
        return False
    return leaf is not None or issubclass(kind, SplitDate)
