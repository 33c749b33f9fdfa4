"""WSDLs and schemas as the simulator serves them: with its own address, and links that lead back to it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import quote

from lxml import etree

from bcss_client.resources import SCHEMAS

from .soap import HttpReply

_ADDRESS = "{http://schemas.xmlsoap.org/wsdl/soap/}address"
_TYPES = "{http://schemas.xmlsoap.org/wsdl/}types"
_INCLUDE = "{http://www.w3.org/2001/XMLSchema}include"
_CONTENT_TYPE = "text/xml; charset=utf-8"


def wsdl_of(file: str, *, url: str) -> HttpReply:
    """The WSDL at that path of `schemas/`, for a service reached at `url`."""
    path = SCHEMAS / file
    root = etree.parse(path).getroot()
    for address in root.iter(_ADDRESS):
        address.set("location", url)
    # The published WSDLs hold their root elements inline, and some clients do not follow an include.
    for types in root.iter(_TYPES):
        files = [path.parent / include.get("schemaLocation", "") for include in types.iter(_INCLUDE)]
        types[:] = [_linked(included, url) for included in files]
    return _served(root)


def schema_of(file: str, *, url: str) -> HttpReply | None:
    """The schema at that path of `schemas/`, or None when there is no such schema."""
    # Looked up among what there is: a path from outside never reaches the file system.
    path = SCHEMAS / file
    return _served(_linked(path, url)) if path in SCHEMAS.rglob("*.xsd") else None


def _linked(path: Path, url: str) -> etree._Element:
    """A schema whose links lead to `url`."""
    root = etree.parse(path).getroot()
    folder = PurePosixPath(path.resolve().relative_to(SCHEMAS.resolve()).as_posix()).parent
    for element in root.iter():
        location = element.get("schemaLocation")
        if location is not None:
            element.set("schemaLocation", f"{url}?xsd={quote(_normal(folder / location))}")
    return root


def _served(root: etree._Element) -> HttpReply:
    return HttpReply("200 OK", etree.tostring(root, xml_declaration=True, encoding="UTF-8"), _CONTENT_TYPE)


def _normal(path: PurePosixPath) -> str:
    kept: list[str] = []
    for part in path.parts:
        if part == "..":
            kept.pop()
        else:
            kept.append(part)
    return "/".join(kept)
