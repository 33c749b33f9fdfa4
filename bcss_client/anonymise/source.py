"""XML as it was written, and as it is written again: comments, encoding, declaration, and where it breaks off.

A message that breaks off is read as far as it goes: the tag it breaks in is dropped, the open elements are closed in
thought, and when it is written again it breaks off at the same place.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from ..document import MAX_BYTES
from .refusal import NotAnonymised, Why
from .writing import write_text

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>\s*")
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']""")
_FIRST_ELEMENT = re.compile(r"<[^\W\d][\w:.-]*")
_WEB_PAGE = re.compile(r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+)?html\b", re.IGNORECASE | re.DOTALL)
_BROKEN_REFERENCE = re.compile(r"&[#\w]*$")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_TAGS_TRIED = 50
_MARK = "bcss-breaks-off-here"


@dataclass(slots=True)
class Source:
    """One document: its root element, which may be changed, and what stood around it.

    `open_elements` tells how many elements were open where it breaks off: 0 for a whole one.
    """

    root: etree._Element
    declaration: str = ""
    ending: str = ""
    open_elements: int = 0
    open_cdata: bool = False
    has_cdata: bool = False
    nested: list[tuple[etree._Element, Source]] = field(default_factory=list)

    def written(self) -> str:
        """The document as text, with the documents inside it."""
        for element, inside in self.nested:
            write_text(element, inside.written(), as_cdata=self.is_cdata(element))
        if not self.open_elements:
            body = _serialised(self.root)
            return f"{self.declaration}{body}{self.ending}"
        mark = etree.ProcessingInstruction(_MARK)
        deepest = self.root
        for _ in range(self.open_elements - 1):
            deepest = [child for child in deepest if isinstance(child.tag, str)][-1]
        deepest.append(mark)
        body, _, _ = _serialised(self.root).partition(f"<?{_MARK}")
        deepest.remove(mark)
        return f"{self.declaration}{body.removesuffix(']]>') if self.open_cdata else body}"

    def is_cdata(self, element: etree._Element) -> bool:
        """Whether the text of an element stands in a CDATA section."""
        if not self.has_cdata:
            return False
        head, _, rest = etree.tostring(element, encoding="unicode", with_tail=False).partition(">")
        return not head.endswith("/") and rest.lstrip().startswith("<![CDATA[")

    def outside(self) -> Iterator[etree._Element]:
        """Comments and instructions before and after the root element."""
        yield from self.root.itersiblings(preceding=True)
        yield from self.root.itersiblings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a message, and how it was encoded."""

    text: str
    encoding: str
    mark: bytes

    def encoded(self, text: str) -> bytes:
        """Another text in the same encoding."""
        return self.mark + text.encode(self.encoding, "xmlcharrefreplace")


def decoded(data: bytes) -> Decoded:
    """The text of a message; raises `NotAnonymised`. Half a character at the end is dropped."""
    if len(data) > MAX_BYTES:
        raise NotAnonymised(Why.TOO_LARGE)
    mark, encoding = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), (b"", ""))
    declared = _ENCODING.match(data.lstrip())
    encoding = encoding or (declared[1].decode("ascii") if declared else "utf-8")
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data[len(mark) :])
    except (UnicodeDecodeError, LookupError):
        raise NotAnonymised(Why.ENCODING) from None
    if not text.strip("\0 \t\r\n"):
        raise NotAnonymised(Why.EMPTY)
    return Decoded(text=text, encoding=encoding, mark=mark)


def source(text: str) -> Source:
    """The document in a text; raises `NotAnonymised`."""
    if _WEB_PAGE.match(text):
        raise NotAnonymised(Why.WEB_PAGE)
    first = _FIRST_ELEMENT.search(text)
    prolog = text[: first.start()] if first else text
    if "<!DOCTYPE" in prolog or "<!ENTITY" in prolog:
        raise NotAnonymised(Why.DOCUMENT_TYPE)
    if first is None:
        raise NotAnonymised(Why.NOT_XML)
    match = _DECLARATION.match(text)
    declaration = match[0] if match else text[: len(text) - len(text.lstrip())]
    body = text[len(declaration) :]
    has_cdata = "<![CDATA[" in text
    ending = body[len(body.rstrip()) :]
    whole = _parsed(body)
    if whole is not None:
        return Source(root=whole, declaration=declaration, ending=ending, has_cdata=has_cdata)
    if _open_tags(body) is None:
        raise NotAnonymised(Why.NOT_XML)
    for begun, closing in _completed(body):
        tags = _open_tags(begun)
        if not tags:
            continue
        root = _parsed(begun + closing + "".join(f"</{tag}>" for tag in reversed(tags)))
        if root is not None:
            return Source(
                root=root,
                declaration=declaration,
                open_elements=len(tags),
                open_cdata=bool(closing),
                has_cdata=has_cdata,
            )
    raise NotAnonymised(Why.NOT_XML)


def _completed(body: str) -> Iterator[tuple[str, str]]:
    """Beginnings of a text that breaks off, the longest first, with what ends the section they are in."""
    yield _BROKEN_REFERENCE.sub("", body), ""
    for started in ("", "]", "]]"):
        yield body.removesuffix(started), "]]>"
    places = (match.end() for match in re.finditer(">", body))
    for end in islice(reversed(list(places)), _TAGS_TRIED):
        yield body[:end], ""


def _parser() -> etree.XMLPullParser:
    # As document.py parses, but for comments, instructions and CDATA sections, which are written again.
    return etree.XMLPullParser(
        ("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        strip_cdata=False,
    )


def _open_tags(body: str) -> list[str] | None:
    """The names of the elements that are open where a text ends; None when it is wrong before its end."""
    parser = _parser()
    tags: list[str] = []
    try:
        parser.feed(body.encode("utf-8", "surrogatepass"))
        for event, element in parser.read_events():
            if event == "start":
                local = etree.QName(element).localname
                tags.append(f"{element.prefix}:{local}" if element.prefix else local)
            else:
                tags.pop()
    except etree.XMLSyntaxError:
        return None
    return tags


def _parsed(body: str) -> etree._Element | None:
    parser = _parser()
    try:
        parser.feed(body.encode("utf-8", "surrogatepass"))
        root = parser.close()
    except etree.XMLSyntaxError:
        return None
    return root


def _serialised(root: etree._Element) -> str:
    return etree.tostring(root.getroottree(), encoding="unicode")
