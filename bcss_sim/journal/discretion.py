"""Telling whether a message holds a number that could be somebody's, quickly: it is done for every message.

Numbers are those of persons, enterprises and employers. A number of a person with wrong check digits counts too where
it stands alone and nothing else in it says that nobody bears it: a slip of the pen is close to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bcss_client.document import XmlRefused, parse
from bcss_client.values import CbeNumber, OnssNumber, Ssin

_DIGITS = b"0123456789"
# A blank stays a mark within a number that is written with blanks; what else is no digit ends it.
_NUMBERS = bytes(byte if byte in _DIGITS else ord("_") if byte == ord(" ") else 0x20 for byte in range(256))
_SEPARATORS = b".-/"
_FORMATTED = re.compile(
    r"(?<!\d)(?:\d\d[. \-/]?\d\d[. \-/]?\d\d[. \-/]?\d\d\d[. \-/]?\d\d|[01]?\d{3}[. \-/]?\d{3}[. \-/]?\d{3})(?!\d)"
)
_RUN = re.compile(r"\d{10,}")
_PROLOGUE = b"<?xml"
_HARMLESS = 4096


class Discretion:
    """Sees numbers that could be somebody's. Those that could not are remembered, the others never."""

    def __init__(self) -> None:
        self._harmless: set[bytes] = set()
        self._heads: set[tuple[str, str]] = set()

    def is_harmless_head(self, path: str, content_type: str) -> bool:
        """The same of a path and a type of content; there are few, and they come again."""
        head = path, content_type
        if head in self._heads:
            return True
        if not self.is_harmless(f"{path} {content_type}".encode(errors="replace")):
            return False
        if len(self._heads) >= _HARMLESS:
            self._heads.clear()
        self._heads.add(head)
        return True

    def is_harmless(self, message: bytes) -> bool:
        """Whether a message holds no number that could be somebody's, as far as it can be read."""
        begin = message.find(b">") if message.startswith(_PROLOGUE) else 0
        # These begin comments, character references, CDATA and instructions, as XML or in text that is XML: to those
        # who read XML a number may be another than to those who read bytes.
        if (
            message.isascii()
            and b"!" not in message
            and b"#" not in message
            and b"\0" not in message
            and message.find(b"?", begin) < 0
        ):
            return self._is_harmless_plain(message)
        return self._is_harmless_read(message)

    def _is_harmless_plain(self, message: bytes) -> bool:
        harmless = self._harmless
        for run in message.translate(_NUMBERS, _SEPARATORS).split():
            if len(run) > 9 and run not in harmless and not self._passes(run, message):
                return False
        return True

    def _is_harmless_read(self, message: bytes) -> bool:
        """As a reader of XML sees it, and as it is written; what cannot be read is not harmless."""
        try:
            text = message.decode()
            if "\0" in text:
                return False
        except UnicodeDecodeError:
            return False
        return all(self._is_harmless_plain(_in_ascii(one)) for one in (text, *_texts(message)))

    def _passes(self, run: bytes, message: bytes) -> bool:
        written = run.replace(b"_", b" ")
        if written not in message:
            return _separated_pass(message)
        if not _separated_pass(written):
            return False
        if len(run) == 11 and run.isdigit() and _is_nearly_real(run.decode()):
            return not _stands_alone(run, message)
        if len(self._harmless) >= _HARMLESS:
            self._harmless.clear()
        self._harmless.add(run)
        return True


def _separated_pass(message: bytes) -> bool:
    """Whether none of the numbers in a message, with separators or without, could be somebody's."""
    text = message.decode("ascii")
    runs = [part for found in _RUN.finditer(text) for part in _parts(found[0])]
    separated = [found[0] for found in _FORMATTED.finditer(text) if not found[0].isdigit()]
    written = [re.sub(r"\D", "", one) for one in separated]
    return not any(map(_could_be_real, (*runs, *written))) and not any(
        len(digits) == 11 and _is_nearly_real(digits) for digits in written
    )


def _parts(digits: str) -> Iterator[str]:
    """The numbers that may be in a run of digits; of a long one, such as dates in a row, its first and its last."""
    yield digits[:11]
    yield digits[-11:]
    if len(digits) == 10:
        yield digits


def _could_be_real(digits: str) -> bool:
    if len(digits) == 11:
        try:
            return Ssin(digits).could_be_real
        except ValueError:
            return False
    if len(digits) not in (9, 10):
        return False
    ten = digits.zfill(10)
    serial, check = int(ten[:8]), int(ten[8:])
    if ten.startswith("0") and check == ((96 - serial * 100 % 97) or 97):
        return OnssNumber.received(ten).could_be_real
    return ten[0] in "01" and serial > 0 and check == 97 - serial % 97 and CbeNumber.received(ten).could_be_real


def _is_nearly_real(digits: str) -> bool:
    month, day, counter = int(digits[2:4]), int(digits[4:6]), int(digits[6:9])
    return month < 60 and 1 <= month % 20 <= 12 and 1 <= day <= 31 and 1 <= counter <= 997 and not _is_valid(digits)


def _is_valid(digits: str) -> bool:
    try:
        Ssin(digits)
    except ValueError:
        return False
    return True


# Eleven digits within letters and digits are those of a digest or a reference, which have some by chance.
def _stands_alone(run: bytes, message: bytes) -> bool:
    return re.search(rb"(?<![0-9A-Za-z])" + run + rb"(?![0-9A-Za-z])", message) is not None


def _texts(message: bytes) -> Iterator[str]:
    try:
        root = parse(message)
    except XmlRefused:
        return
    for part in root.itertext():
        yield str(part)
        if "<" in part:
            yield from _texts(str(part).strip().encode())


def _in_ascii(text: str) -> bytes:
    """The text with digits of other scripts as ours; what else is not ASCII holds no digit."""
    return "".join(str(int(one)) if one.isdecimal() else one if one.isascii() else "·" for one in text).encode(
        "ascii", "replace"
    )
