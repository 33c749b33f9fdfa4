"""What the applicant declares and signs, as far as flows can be held against it."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import msgspec

from ..errors import ConfigurationError

_PLACE = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<path>[^`]*)`)?$", re.DOTALL)
_UNKNOWN = re.compile(r"unknown field `(?P<key>.*)`$", re.DOTALL)

_People: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]
_Year: TypeAlias = Annotated[int, msgspec.Meta(ge=1900, le=2100)]
_Municipality: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9]{5}$")]


class DeclarationUnreadable(ConfigurationError):
    """A file with a declaration cannot be read; `line` is where, when it is known, and `key` names what is wrong."""

    next_step = "Correct the file: `bcss inquiry --help` says what a declaration may hold."

    def __init__(self, message: str, *, line: int | None = None, key: str | None = None) -> None:
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
    """With whom the applicant says to live: `adults` and `children` besides the applicant."""

    adults: _People | None = None
    children: _People | None = None


class Residence(_Part, frozen=True, kw_only=True):
    """Where the applicant says to live: the NIS code of the municipality, or no home at all."""

    municipality: _Municipality | None = None
    homeless: bool | None = None


class Work(_Part, frozen=True, kw_only=True):
    """Work the applicant speaks of.

    `employed` and `self_employed` are for today; `until` and `self_employed_until` are last days; `worked_in` are
    years in which there was work; `hours_per_week` is the working time of the job of today.
    """

    employed: bool | None = None
    until: date | None = None
    worked_in: tuple[_Year, ...] = ()
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
            line = int(found[1]) if found else text.count("\n") + 1  # otherwise it says: at the end
            raise DeclarationUnreadable(f"{name} is not TOML: {error}", line=line) from None
        try:
            declared = msgspec.convert(tables, cls)
        except msgspec.ValidationError as error:
            raise _unreadable(str(error), text, name) from None
        amounts = {"work.hours_per_week": declared.work.hours_per_week, "benefits.pension": declared.benefits.pension}
        for key, amount in amounts.items():
            if amount is not None and not (amount.is_finite() and amount >= 0):
                raise _unreadable(f"Expected a number from 0 - at `$.{key}`", text, name)
        return declared

    @classmethod
    def of_file(cls, file: Path) -> Declared:
        """Read a file in TOML, UTF-8; raises `DeclarationUnreadable` naming line and key."""
        try:
            text = file.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise DeclarationUnreadable(f"{file} cannot be read ({error.strerror})") from None
        except UnicodeDecodeError:
            raise DeclarationUnreadable(f"{file} is not text in UTF-8") from None
        return cls.of_text(text, name=str(file))


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
    """The line, from 1, on which a key begins: after the last lines that are TOML and do not have it yet."""
    lines, before = text.split("\n"), 0  # not where else Unicode breaks lines: TOML does not
    for count in range(1, len(lines) + 1):
        try:
            tables = tomllib.loads("\n".join(lines[:count]) + "\n")
        except tomllib.TOMLDecodeError:
            continue
        if _has(tables, steps):
            return before + 1
        before = count
    return None


def _has(tables: object, steps: list[str]) -> bool:
    for step in steps:
        if not isinstance(tables, dict) or step not in tables:
            return False
        tables = tables[step]
    return bool(steps)
