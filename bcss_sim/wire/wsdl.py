"""WSDLs and schemas as the simulator serves them: with its own address, and links that lead back to it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import quote

from lxml import etree

from bcss_client.resources import SCHEMAS

from .soap import HttpReply

_ADDRESS = "{http://schemas.xmlsoap.org/wsdl/soap/}address"
_CONTENT_TYPE = "text/xml; charset=utf-8"


def wsdl_of(file: str, *, url: str) -> HttpReply:
    """The WSDL at that path of `schemas/`, for a service reached at `url`."""
    return _served(SCHEMAS / file, url)


def schema_of(file: str, *, url: str) -> HttpReply | None:
    """The schema at that path of `schemas/`, or None when there is no such schema."""
    # Looked up among what there is: a path from outside never reaches the file system.
    path = SCHEMAS / file
    return _served(path, url) if path in SCHEMAS.rglob("*.xsd") else None


def _served(path: Path, url: str) -> HttpReply:
    tree = etree.parse(path)
    folder = PurePosixPath(path.resolve().relative_to(SCHEMAS.resolve()).as_posix()).parent
    for element in tree.iter():
        if element.tag == _ADDRESS:
            element.set("location", url)
        location = element.get("schemaLocation")
        if location is not None:
            element.set("schemaLocation", f"{url}?xsd={quote(_normal(folder / location))}")
    body = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
    return HttpReply("200 OK", body, _CONTENT_TYPE)


def _normal(path: PurePosixPath) -> str:
    kept: list[str] = []
    for part in path.parts:
        if part == "..":
            kept.pop()
        else:
            kept.append(part)
    return "/".join(kept)
