"""What the applicant declares and signs, as far as flows can be held against it."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from ..errors import ConfigurationError

_PLACE = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<path>[^`]*)`)?$")
_UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]+)`")


class DeclarationUnreadable(ConfigurationError):
    """A file with a declaration cannot be read; `line` is where, when it is known, and `key` names what is wrong."""

    next_step = "Correct the file: `bcss inquiry --help` says what a declaration may hold."

    def __init__(self, message: str, *, line: int | None, key: str | None) -> None:
        super().__init__(message)
        self.line = line
        self.key = key


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of the file. What is left out is not declared, which is not the same as declaring none."""

    # A declaration is personal: what was declared is shown, never how.
    def __repr__(self) -> str:
        told = [name for name in self.__struct_fields__ if getattr(self, name) not in (None, ())]
        return f"{type(self).__name__}({', '.join(told)})"


class Household(_Part, frozen=True, kw_only=True):
    """With whom the applicant says to live: `adults` and `children` besides the applicant.

    `separated` tells that the applicant says to live apart from a spouse.
    """

    adults: int | None = None
    children: int | None = None
    separated: bool | None = None


class Residence(_Part, frozen=True, kw_only=True):
    """Where the applicant says to live: the NIS code of the municipality, or no home at all."""

    municipality: str | None = None
    homeless: bool | None = None


class Work(_Part, frozen=True, kw_only=True):
    """Work the applicant speaks of.

    `employed` and `self_employed` are for today; `until` and `self_employed_until` are last days; `worked_in` are
    years in which there was work; `hours_per_week` is the working time of the job of today.
    """

    employed: bool | None = None
    until: date | None = None
    worked_in: tuple[int, ...] = ()
    hours_per_week: Decimal | None = None
    self_employed: bool | None = None
    self_employed_until: date | None = None


class Benefits(_Part, frozen=True, kw_only=True):
    """Benefits the applicant speaks of; `pension` is what is received a month, in euros, all pensions together.

    `other_cpas_until` is the last day on which another centre helped.
    """

    unemployment: Literal["none", "paid", "ended", "sanctioned"] | None = None
    pension: Decimal | None = None
    disability: bool | None = None
    other_cpas: bool | None = None
    other_cpas_until: date | None = None


class Property(_Part, frozen=True, kw_only=True):
    """Real estate: whether there is any, and whether some was given away in the last ten years."""

    owned: bool | None = None
    given_away: bool | None = None


class Declared(_Part, frozen=True, kw_only=True):
    r"""The declaration of an applicant; all of it is optional.

    `last_name` proves the identity when the applicant is integrated; `signed_by` are the names under it.

    >>> declared = Declared.of_text('[household]\nadults = 0\nchildren = 3')
    >>> declared
    Declared(household, residence, work, benefits, property)
    >>> declared.household
    Household(adults, children)
    """

    last_name: str | None = None
    signed_by: tuple[str, ...] = ()
    household: Household = Household()
    residence: Residence = Residence()
    work: Work = Work()
    benefits: Benefits = Benefits()
    property: Property = Property()

    @classmethod
    def of_text(cls, text: str, *, name: str = "the declaration") -> Declared:
        """Read a declaration in TOML; raises `DeclarationUnreadable` naming line and key."""
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) if found else None
            raise DeclarationUnreadable(f"{name} is not TOML: {error}", line=line, key=None) from None
        try:
            return msgspec.convert(tables, cls, dec_hook=_decimal)
        except msgspec.ValidationError as error:
            raise _unreadable(str(error), text, name) from None

    @classmethod
    def of_file(cls, file: Path) -> Declared:
        """Read a file in TOML, UTF-8; raises `DeclarationUnreadable` naming line and key."""
        try:
            text = file.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise DeclarationUnreadable(f"{file} cannot be read ({error.strerror})", line=None, key=None) from None
        except UnicodeDecodeError:
            raise DeclarationUnreadable(f"{file} is not text in UTF-8", line=None, key=None) from None
        return cls.of_text(text, name=str(file))


def _decimal(kind: type, value: object) -> object:
    """Amounts as TOML writes them: 900 or 900.50."""
    if kind is Decimal and isinstance(value, (int, float)):
        return Decimal(str(value))
    raise NotImplementedError


def _unreadable(told: str, text: str, name: str) -> DeclarationUnreadable:
    """The error with the key it is about, and the line on which that stands."""
    match = _PLACE.match(told)
    assert match is not None
    path = [step for step in re.sub(r"\[[^\]]*\]", "", match["path"] or "").split(".") if step]
    unknown = _UNKNOWN.search(match["what"])
    steps = [*path, unknown["key"]] if unknown else path
    key = ".".join(steps)
    line = _line_of(steps, text)
    what = "is not something a declaration holds" if unknown else f"is not as it should be: {match['what'].lower()}"
    where = f", line {line}" if line else ""
    return DeclarationUnreadable(f"{name}{where}: `{key}` {what}", line=line, key=key)


def _line_of(steps: list[str], text: str) -> int | None:
    """The line, from 1, on which a key stands in its table."""
    *tables, key = steps or [""]
    wanted, table = ".".join(tables), ""
    entry = re.compile(rf"^\s*(?:[\w-]+\.)*[\"']?{re.escape(key)}[\"']?\s*=")
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"^\s*\[+([^\[\]]+)\]", line)
        if header:
            table = header[1].strip()
            if table == ".".join(steps):
                return number
        elif entry.match(line) and (table == wanted or line.strip().startswith(f"{wanted}.")):
            return number
    return None
