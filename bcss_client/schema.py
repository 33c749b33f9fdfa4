"""Validation against the schemas in `schemas/`: lxml says whether, xmlschema says why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from lxml import etree

from .resources import SCHEMAS

if TYPE_CHECKING:
    import xmlschema

_VALUE = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""  # as Python writes a text
_QUOTED = re.compile(_VALUE)
_QUOTED_ATTRIBUTE = re.compile(f"(?<==){_VALUE}")


@dataclass(frozen=True, slots=True)
class Violation:
    """One way in which a message breaks its schema: where, and which rule, without the value.

    `missing` names the mandatory element that is not there, or is empty, when that is what is wrong; those of a choice
    are joined by "or".
    """

    path: str
    rule: str
    missing: str | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}"


# libxml2 now and then takes a schema for invalid when another thread compiles one at that moment.
_ONE_AT_A_TIME = Lock()


@cache
def _compiled(schema: str) -> etree.XMLSchema:
    with _ONE_AT_A_TIME:
        return etree.XMLSchema(etree.parse(SCHEMAS / schema))


@cache
def explaining(schema: str) -> xmlschema.XMLSchema:
    """The schema at that path of `schemas/` as xmlschema has it, which knows what may stand where."""
    # Imported here: it takes a third of a second and is wanted only when a message is wrong.
    import xmlschema

    return xmlschema.XMLSchema(SCHEMAS / schema)


def is_valid(element: etree._Element, schema: str) -> bool:
    """Whether `element` is valid under the schema at that path of `schemas/`."""
    if _compiled(schema).validate(element):
        return True
    # lxml refuses white space around a date, a time or a year. Whether it means nothing where it stands, xmlschema
    # knows; alone it would be too kind, to digits of other scripts for example.
    return _compiled(schema).validate(_trimmed(element)) and next(violations(element, schema), None) is None


def _trimmed(element: etree._Element) -> etree._Element:
    trimmed = deepcopy(element)
    for one in trimmed.iter():
        one.text = one.text and (one.text.strip(" \t\r\n") or one.text)
    return trimmed


def violations(element: etree._Element, schema: str) -> Iterator[Violation]:
    """Why `element` is not valid: each place and rule, in the order of the document."""
    for error in explaining(schema).iter_errors(etree.tostring(element, with_tail=False)):
        yield Violation(path=_path(error), rule=_rule(error), missing=_missing(error))


def _path(error: xmlschema.XMLSchemaValidationError) -> str:
    """Where the error is: the child that may not be there, rather than its parent."""
    from xmlschema import XMLSchemaChildrenValidationError

    unexpected = error.invalid_tag if isinstance(error, XMLSchemaChildrenValidationError) else None
    return f"{error.path}/{_local(unexpected)}" if unexpected else error.path or "/"


def _missing(error: xmlschema.XMLSchemaValidationError) -> str | None:
    from xmlschema import XMLSchemaChildrenValidationError

    element = error.elem
    if element is None:
        return None
    present = {_local(child.tag) for child in element}
    if isinstance(error, XMLSchemaChildrenValidationError):
        expected = (_local(particle.name) for particle in error.expected or () if particle.name)
        return " or ".join(name for name in expected if name not in present) or None
    is_empty = element is not error.root and not present and not element.text
    return _local(element.tag) if is_empty else None


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


# xmlschema quotes the value it could not read, which may be personal, whatever it looks like. What it says of
# facets, of children and of attributes that are missing or unknown quotes only the schema, names, and the value of
# an attribute.
def _rule(error: xmlschema.XMLSchemaValidationError) -> str:
    from xmlschema import XMLSchemaChildrenValidationError
    from xmlschema.validators import XsdAttributeGroup, XsdFacet

    reason = (error.reason or "not allowed here").replace("\n", " ")
    quotes_names = isinstance(error, XMLSchemaChildrenValidationError)
    if quotes_names or isinstance(error.validator, XsdFacet | XsdAttributeGroup):
        return _QUOTED_ATTRIBUTE.sub("…", reason)
    return _QUOTED.sub("…", reason)
