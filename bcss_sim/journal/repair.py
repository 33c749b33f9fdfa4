"""Mending a message that breaks its schema, one violation at a time, and telling what was mended."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import cast

from lxml import etree
from xmlschema import XMLSchemaChildrenValidationError, XMLSchemaValidationError
from xmlschema.validators import XsdAttributeGroup, XsdElement, XsdGroup

from bcss_client.schema import explaining, violations

from ..journal_texts import Sentence
from . import miss_texts as texts
from .near_miss import NearMiss, fragment
from .specimen import filled_in, specimen
from .values_mended import mended_values

_MOST = 20  # mendings of one message


def repairs(element: etree._Element, schema: str) -> Iterator[NearMiss]:
    """What is wrong with an element, in the order it is found, each with the mended fragment."""
    yield from _Repair(element, schema).mended()


class _Repair:
    """A copy of the message on which each violation is mended before the next one is looked for."""

    def __init__(self, element: etree._Element, schema: str) -> None:
        self._copy = deepcopy(element)
        self._schema = schema

    def mended(self) -> Iterator[NearMiss]:
        for _ in range(_MOST):
            error, place = next(self._errors(), (None, None))
            if error is None or place is None:
                return
            violation = next(violations(self._copy, self._schema))
            before = fragment(place)
            told = self._mended(error, place, violation.rule)
            if told is None:
                yield NearMiss(
                    kind="value",
                    sentence=texts.VALUE.filled(name=_local(place), rule=violation.rule),
                    path=violation.path,
                    rule=violation.rule,
                    sent=before,
                )
                return
            kind, sentence = told
            yield NearMiss(
                kind=kind,
                sentence=sentence,
                path=violation.path,
                rule=violation.rule,
                sent=before,
                corrected=fragment(place),
            )

    def _errors(self) -> Iterator[tuple[XMLSchemaValidationError, etree._Element | None]]:
        """Each violation with its place in the copy: xmlschema takes elements of lxml, which its types do not say."""
        schema = explaining(self._schema)
        for error in schema.iter_errors(self._copy):  # type: ignore[arg-type]  # see above
            yield error, cast(etree._Element | None, error.elem)  # noqa: SLF001  # lxml's name of the type

    def _mended(self, error: XMLSchemaValidationError, place: etree._Element, rule: str) -> tuple[str, Sentence] | None:
        if isinstance(error, XMLSchemaChildrenValidationError) and isinstance(error.validator, XsdGroup):
            return _children_mended(error, place, error.validator)
        if isinstance(error.validator, XsdAttributeGroup):
            return _attributes_mended(place, error.validator, rule)
        return self._value_mended(place, rule)

    def _value_mended(self, place: etree._Element, rule: str) -> tuple[str, Sentence] | None:
        if len(place):
            return None
        sent = place.text
        for kind, text in mended_values(sent or ""):
            place.text = text
            if not self._breaks(place):
                sentences = {"date-format": texts.DATE_FORMAT, "number-format": texts.NUMBER_FORMAT}
                return kind, sentences.get(kind, texts.VALUE).filled(name=_local(place), rule=rule)
        place.text = sent
        return None

    def _breaks(self, place: etree._Element) -> bool:
        return any(other is place for _, other in self._errors())


def _children_mended(
    error: XMLSchemaChildrenValidationError, parent: etree._Element, group: XsdGroup
) -> tuple[str, Sentence]:
    model = [one for one in group.iter_elements() if isinstance(one, XsdElement)]
    tags = [one.name for one in model]
    expected = [one for one in error.expected or () if isinstance(one, XsdElement)]
    child = parent[error.index] if error.invalid_tag and error.index < len(parent) else None
    if child is None or (child.tag in tags and _is_missing(expected, parent)):
        return _completed(parent, expected or model, model, before=child)
    if child.tag in tags:
        return _put_in_order(parent, child, tags)
    absent = [one for one in (*expected, *model) if parent.find(one.name) is None]
    local = _local(child)
    same = next((one for one in absent if one.local_name == local), None)
    if same is not None:
        child.tag = same.name
        namespace = same.target_namespace if same.name.startswith("{") else texts.NO_NAMESPACE
        return "element-namespace", texts.ELEMENT_NAMESPACE.filled(name=local, namespace=namespace)
    near = nearest(local, [one.local_name for one in absent])
    if near is not None:
        child.tag = next(one.name for one in absent if one.local_name == near)
        return "element-misspelt", texts.ELEMENT_MISSPELT.filled(name=local, nearest=near)
    parent.remove(child)
    return "element-unexpected", texts.ELEMENT_UNEXPECTED.filled(name=local, parent=_local(parent))


def _is_missing(expected: Sequence[XsdElement], parent: etree._Element) -> bool:
    names = {one.local_name for one in expected}
    return bool(names) and not any(_local(child) in names for child in parent)


def _completed(
    parent: etree._Element,
    expected: Sequence[XsdElement],
    model: Sequence[XsdElement],
    *,
    before: etree._Element | None,
) -> tuple[str, Sentence]:
    missing = next((one for one in expected if parent.find(one.name) is None), expected[0] if expected else model[0])
    added = specimen(missing, nsmap=parent.nsmap)
    if before is None:
        parent.append(added)
    else:
        before.addprevious(added)
    names = " | ".join(dict.fromkeys(one.local_name for one in expected))
    return "element-missing", texts.ELEMENT_MISSING.filled(name=names, parent=_local(parent))


def _put_in_order(parent: etree._Element, child: etree._Element, tags: Sequence[str]) -> tuple[str, Sentence]:
    places = {tag: place for place, tag in reversed(list(enumerate(tags)))}
    children = list(parent)
    ordered = sorted(children, key=lambda one: places.get(str(one.tag), len(places)))
    if ordered == children:
        parent.remove(child)
        return "element-unexpected", texts.ELEMENT_UNEXPECTED.filled(name=_local(child), parent=_local(parent))
    parent[:] = ordered
    order = ", ".join(dict.fromkeys(_local(one) for one in ordered))
    return "element-order", texts.ELEMENT_ORDER.filled(name=_local(child), order=order)


def _attributes_mended(place: etree._Element, known: XsdAttributeGroup, rule: str) -> tuple[str, Sentence] | None:
    names = [name for name in known if name is not None]
    wrong = next((str(name) for name in place.attrib if name not in names), None)
    absent = [name for name in names if name not in place.attrib]
    if wrong is not None:
        value = place.attrib.pop(wrong)
        near = nearest(wrong, absent)
        if near is not None:
            place.set(near, value)
    else:
        needed = next((name for name in absent if known[name].use == "required"), None)
        kind = known[needed].type if needed is not None else None
        if needed is None or kind is None:
            return None
        place.set(needed, filled_in(kind) or "")
    return "attribute", texts.ATTRIBUTE.filled(name=_local(place), rule=rule)


def nearest(name: str, known: Sequence[str]) -> str | None:
    """The known name nearest to one that is not, whatever the case; None when none is near."""
    by_lower = {one.lower(): one for one in known}
    found = difflib.get_close_matches(name.lower(), list(by_lower), n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname
