"""How a value that is not accepted may have been meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from .specimen import SPECIMENS

_DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y%m%d", "%Y/%m/%d", "%Y-%m-%d", "%Y-%d-%m")
_TIMES = ("", "T%H:%M:%S", " %H:%M:%S", "T%H%M%S", "T%H:%M:%S.%f", "T%H:%M:%SZ", "T%H:%M")
_WRITTEN = ("%Y-%m-%d", "%Y%m%d", "%Y%m%dT%H%M%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m", "%Y")
_WORDS = {"oui": "true", "ja": "true", "yes": "true", "non": "false", "nee": "false", "nein": "false", "no": "false"}


def mended_values(sent: str) -> Iterator[tuple[str, str]]:
    """Other ways to write a value, likely ones first, each with the kind of mistake it would mend."""
    text = sent.strip()
    if not text:
        return
    for moment in _moments(text):
        yield from (("date-format", moment.strftime(form)) for form in _WRITTEN)
    digits = re.sub(r"[ .\-/]", "", text)
    if digits.isdigit() and digits != text:
        yield "number-format", digits
    for other in (
        text,
        text.lower(),
        text.upper(),
        text.capitalize(),
        text.replace(",", "."),
        _WORDS.get(text.lower()),
    ):
        if other is not None and other != sent:
            yield "value", other
    yield from (("value", value) for value in SPECIMENS)


def _moments(text: str) -> Iterator[datetime]:
    for day in _DATES:
        for time in _TIMES:
            with suppress(ValueError):
                yield datetime.strptime(text, day + time)  # noqa: DTZ007  # a way of writing, not a moment
