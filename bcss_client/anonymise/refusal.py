"""Why messages cannot be anonymised: one error, with a reason a command can translate."""

from __future__ import annotations

from enum import StrEnum

from ..errors import masked


class Why(StrEnum):
    """What stands in the way."""

    NOTHING_GIVEN = "no message was given"
    TOO_LARGE = "the message is larger than 10 MB"
    EMPTY = "there is no XML in it"
    WEB_PAGE = "it is a web page, not a message of the network"
    NOT_XML = "it is not well-formed XML, and not a message that merely breaks off"
    ENCODING = "its text is not in the encoding it declares, or in one that is not known"
    DOCUMENT_TYPE = "it declares a document type or entities, which SOAP forbids"
    NO_SERVICE = "no flow has such a message, so nothing tells what may be kept of it"
    KEY_SHORT = "the key is shorter than 16 bytes"
    KEEP_UNKNOWN = "no element or attribute of the messages stands at the path to keep"
    STILL_THERE = "a value of the original would still be found in the result"
    OTHER_VALIDITY = "the result would not be valid, or invalid, in the way the original is"


class NotAnonymised(ValueError):
    """The messages were not anonymised, and nothing was written.

    `why` is the reason, `file` the name of the message, `path` the element it is about; no value is ever told.
    """

    def __init__(self, why: Why, *, file: str = "", path: str = "") -> None:
        where = ", ".join(part for part in (masked(file), path) if part)
        super().__init__(f"not anonymised: {why.value}{f' ({where})' if where else ''}")
        self.why = why
        self.file = file
        self.path = path
