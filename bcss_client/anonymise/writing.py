"""Putting another text in the place of a value, without moving anything around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lxml import etree

_SPLIT = ("Century", "Year", "Month", "Day")


def split_parts(children: list[etree._Element]) -> Mapping[str, etree._Element]:
    """The elements Century, Year, Month and Day that hold a date together; none when they do not."""
    parts = {name: child for child in children if not len(child) and (name := etree.QName(child).localname) in _SPLIT}
    texts = {name: (part.text or "").strip() for name, part in parts.items()}
    is_date = texts.get("Century") and texts.get("Year")
    are_digits = all(text.isascii() and text.isdigit() and len(text) == 2 for text in texts.values() if text)
    return MappingProxyType(parts if is_date and are_digits else {})


def split_text(parts: Mapping[str, etree._Element]) -> str:
    """The date in such elements as one text, with 00 for what is not there."""
    century, year, month, day = ((parts[name].text or "").strip() if name in parts else "" for name in _SPLIT)
    return f"{century}{year}-{month or '00'}-{day or '00'}"


def split_writer(parts: Mapping[str, etree._Element]) -> Callable[[str], None]:
    """Write a date into such elements; those that are empty stay so."""
    texts = {name: (part.text or "").strip() for name, part in parts.items()}

    def write(moved: str) -> None:
        digits = moved.replace("-", "")
        for place, name in enumerate(_SPLIT):
            if texts.get(name):
                part = parts[name]
                part.text = (part.text or "").replace(texts[name], digits[2 * place : 2 * place + 2], 1)

    return write


def attribute_writer(element: etree._Element, name: str) -> Callable[[str], None]:
    """Write an attribute."""

    def write(text: str) -> None:
        element.set(name, text)

    return write


def text_writer(element: etree._Element, *, as_cdata: bool) -> Callable[[str], None]:
    """Write the text of an element without children; comments in it stay where they cut it."""
    remarks = list(element)
    if not remarks:
        return lambda text: write_text(element, text, as_cdata=as_cdata)
    lengths = [len(element.text or ""), *(len(remark.tail or "") for remark in remarks[:-1])]

    def write(text: str) -> None:
        element.text, rest = text[: lengths[0]], text[lengths[0] :]
        for length, remark in zip(lengths[1:], remarks, strict=False):
            remark.tail, rest = rest[:length], rest[length:]
        remarks[-1].tail = rest

    return write


def write_text(element: etree._Element, text: str, *, as_cdata: bool) -> None:
    """Put a text in an element, in a CDATA section where it stood in one."""
    element.text = etree.CDATA(text) if as_cdata and "]]>" not in text else text


def text_setter(element: etree._Element) -> Callable[[str], None]:
    """Write the text before the first child of an element."""

    def write(text: str) -> None:
        element.text = text

    return write


def tail_setter(element: etree._Element) -> Callable[[str], None]:
    """Write the text behind an element."""

    def write(text: str) -> None:
        element.tail = text

    return write


def remark_writer(remark: etree._Element) -> Callable[[str], None]:
    """Write a comment or an instruction, with nothing in it that would end it."""

    def write(text: str) -> None:
        remark.text = text.replace("--", "~~").replace("?>", "~~").removesuffix("-")

    return write
