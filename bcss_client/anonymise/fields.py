"""What an element or attribute holds, by its name, and which codes of it are known."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from .. import flows
from ..codec.plan import typed
from ..declaration import Message, declared_fields
from ..envelope import xmlite
from ..flow import Soa, Ssdn, Xmlite
from ..reasons import reasons
from ..resources import FIXTURES
from ..values import LANGUAGES

_GENERIC = frozenset({"Code", "code", "Label", "Description", "Graphic", "Graphic1", "Graphic2", "Graphic3"})
_FILES: Mapping[str, str] = {
    "bcss_quality_codes": "quality_code",
    "bcss_sectors": "sector",
    "countries": "code",
    "joint_committees": "code",
    "nacebel": "code",
}
"""The files of fixtures/reference, with the column of the code."""
_CONSTANTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "authorCode": frozenset({"CBSS", "http://www.ksz-bcss.fgov.be/"}),
        "AuthorCodeList": frozenset({"CBSS", "http://www.ksz-bcss.fgov.be/"}),
        "faultstring": frozenset({"An error occurred while servicing your request."}),
        "legalContext": frozenset({"PCSA:SOCIAL_INQUIRY", "SOCIAL_INVESTIGATION_OF_PCSA"}),
        "processType": frozenset("LA"),
        "faultcode": frozenset({"Client", "Server", "VersionMismatch", "MustUnderstand"}),
        "Structure": frozenset(f"{letter}{digit}" for letter in "ABCDEFGH" for digit in range(1, 10)),
        "lang": frozenset(LANGUAGES),
        "Language": frozenset(LANGUAGES),
        "language": frozenset(LANGUAGES) | frozenset(language.upper() for language in LANGUAGES),
        "LinguisticRegime": frozenset({"F", "N", "D", "FN", "NF", "DF", "FD"}),
    }
)
_REASONED = frozenset({"ReasonCode", "reasonCode", "ReturnCode", "code"})
_SENTENCES = frozenset({"description", "Description", "Diagnostic", "diagnostic", "faultstring"})
_FIELD_NAMES = frozenset({"newSSIN", "deceaseDate", "authenticSource", "path", "KszBcssReference", "ExtraData"})


class Kind(StrEnum):
    """What a value is, where its declaration does not say so."""

    LAST_NAME = "last_name"
    FIRST_NAME = "first_name"
    MUNICIPALITY = "municipality"
    POSTAL_CODE = "postal_code"
    STREET = "street"
    TELEPHONE = "telephone"
    CARD = "card"
    EMPLOYER = "employer"
    DATE = "date"
    HOUR = "hour"
    MINUTE = "minute"
    RECORD = "record"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The tables of `fields.toml`, and the lists of codes they name, with the labels of each code."""

    kinds: Mapping[str, Kind]
    digits: frozenset[str]
    lists: Mapping[str, tuple[Mapping[str, tuple[str, ...]], ...]]


def kind_of(names: tuple[str, ...]) -> Kind:
    """What stands at a path of names, outermost first."""
    name = subject(names)
    return tables().kinds.get(name, Kind.OTHER)


def subject(names: tuple[str, ...]) -> str:
    """The name that says what a value is about: that of its element, or of the one around `Code` and `Label`."""
    name = names[-1]
    return names[-2] if name in _GENERIC and len(names) > 1 else name


def is_known_code(names: tuple[str, ...], text: str) -> bool:
    """Whether a value is a code of the list that belongs at its place, or a constant of the network."""
    name = names[-1]
    if name in tables().digits:
        return text.isascii() and text.isdigit() and len(text) <= 4
    if name in ("ServiceId", "Version", "version"):
        return text in _services()
    if name in ("fieldName", "FieldName"):
        return text in _field_names()
    if name == "faultcode":
        return text.rpartition(":")[2] in _CONSTANTS[name]
    if text in _CONSTANTS.get(name, ()):
        return True
    if name in _REASONED and (reasons().by_code(text) is not None or text in ("0", "1", "10000", "000000")):
        return True
    if text.startswith("/") or name == "structureType":
        steps = text.removeprefix("/").split("/")
        return all(step.rpartition(":")[2].partition("[")[0] in _element_names() for step in steps)
    if "Description" in name and name != "Description":
        return any(text in labels for codes in tables().lists.get(name, ()) for labels in codes.values())
    return name not in ("Label", "Description") and labels_of(names, text) is not None


def labels_of(names: tuple[str, ...], code: str) -> tuple[str, ...] | None:
    """The labels of a code in the lists that belong at its place; None when they do not have it."""
    found = tuple(label for codes in tables().lists.get(subject(names), ()) if code in codes for label in codes[code])
    return found or None


def is_known_sentence(names: tuple[str, ...], text: str) -> bool:
    """Whether a text is a sentence of the table of reasons, where the network explains itself."""
    return names[-1] in _SENTENCES and " ".join(text.split()) in _sentences()


@cache
def tables() -> Tables:
    """The tables."""
    read = tomllib.loads((Path(__file__).parent / "fields.toml").read_text(encoding="utf-8"))
    registers = tomllib.loads((FIXTURES / "reference" / "register_codes.toml").read_text(encoding="utf-8"))
    lists: dict[str, Mapping[str, tuple[str, ...]]] = {
        name: {code: tuple(label[language] for language in LANGUAGES) for code, label in codes.items()}
        for name, codes in registers.items()
    }
    lists |= {name: _listed(name, column) for name, column in _FILES.items()}
    return Tables(
        kinds={name: Kind(kind) for kind, names in read["kinds"].items() for name in names},
        digits=frozenset(read["kept"]["digits"]),
        lists={name: tuple(lists[one] for one in names) for name, names in read["lists"].items()},
    )


def _listed(name: str, column: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    with (FIXTURES / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row[column]] = (*found.get(row[column], ()), *(row[language] for language in LANGUAGES))
    return found


@cache
def _services() -> frozenset[str]:
    """The names and versions of all services and forms."""
    found = {xmlite.VERSION}
    for flow in flows.ALL:
        found.add(flow.wire.version)
        if not isinstance(flow.wire, Soa):
            found.add(flow.wire.service_id)
    return frozenset(found)


@cache
def _element_names() -> frozenset[str]:
    """The names of elements that a remark may point at."""
    found = set(_field_names())
    for flow in flows.ALL:
        match flow.wire:
            case Xmlite(form=form):
                found.add(form)
            case Soa() | Ssdn() as wire:
                found |= {wire.request, wire.reply}
    return frozenset(found)


@cache
def _field_names() -> frozenset[str]:
    """The names of fields that a remark may be about: those of messages, in XML and in Python."""
    found = set(_FIELD_NAMES)
    waiting: list[type] = [kind for flow in flows.ALL for kind in (flow.request_class, flow.reply)]
    seen: set[type] = set()
    while waiting:
        message = waiting.pop()
        if message in seen:
            continue
        seen.add(message)
        for declared in declared_fields(message):
            found |= {declared.name, *declared.at.names}
            if issubclass(kind := typed(declared.type).kind, Message):
                waiting.append(kind)
    return frozenset(found)


@cache
def _sentences() -> frozenset[str]:
    found: set[str] = set()
    for reason in reasons().values():
        meaning = reason.meaning
        found |= {reason.sentence, meaning.fr, meaning.nl, meaning.de, f"{meaning.fr} | {meaning.nl}"}
    return frozenset(" ".join(sentence.split()) for sentence in found)
