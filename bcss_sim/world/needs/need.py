"""A need in words, such as `ris=true children>=2 age<30 municipality=Liège`, read into conditions."""

from __future__ import annotations

import difflib
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from ..geography import Geography
from . import refusals
from .features import FEATURES, UNLESS_ASKED, Feature
from .values import Choice, Count, Flag, Value, codes_by_word, plain

_CONDITION = re.compile(r'(?P<name>\w+)\s*(?:(?P<sign><=|>=|!=|=|<|>)\s*(?P<value>(?:"[^"]*"|[^\s"])+))?(?=\s|$)')
_SIGNS: Mapping[str, Callable[[int, int], bool]] = MappingProxyType(
    {"=": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
)
_FLAGS: Mapping[str, bool] = MappingProxyType(
    {
        "true": True,
        "yes": True,
        "oui": True,
        "ja": True,
        "1": True,
        "false": False,
        "no": False,
        "non": False,
        "neen": False,
        "nein": False,
        "0": False,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must hold of somebody: `values` are alternatives, one of which the sign compares with."""

    feature: Feature
    sign: str
    values: tuple[Value, ...]
    text: str

    def holds(self, value: Value) -> bool:
        """Whether a value read off somebody is one that is wanted."""
        if isinstance(self.feature.kind, Count):
            wanted = self.values[0]
            return isinstance(value, int) and isinstance(wanted, int) and _SIGNS[self.sign](value, wanted)
        if isinstance(self.feature.kind, Flag):
            value = bool(value)
        return (value in self.values) == (self.sign == "=")

    @property
    def only(self) -> Value:
        """The one value that is wanted, or None when there are others."""
        return self.values[0] if self.sign == "=" and len(self.values) == 1 else None


@dataclass(frozen=True, slots=True)
class Need:
    """Conditions that must hold of one person at once."""

    conditions: tuple[Condition, ...]

    @classmethod
    def parse(cls, text: str, geography: Geography) -> Need:
        """Read a need; raises `NeedRefused` naming the word that is wrong."""
        need = cls(tuple(_conditions(text, geography)))
        if not need.conditions:
            raise refusals.empty()
        for first, second in combinations(need.conditions, 2):
            if first.feature is second.feature and not _compatible(first, second):
                raise refusals.contradictory(first.text, second.text)
        return need

    @property
    def text(self) -> str:
        """The conditions in one line, always alike for the same need."""
        return " ".join(sorted(condition.text for condition in self.conditions))

    @property
    def everything(self) -> tuple[Condition, ...]:
        """The conditions, and what is expected of anybody unless they say otherwise: to live under a current number."""
        named = {condition.feature.name for condition in self.conditions}
        return self.conditions + tuple(
            Condition(feature=FEATURES[name], sign="=", values=(False,), text=f"{name}=false")
            for name in UNLESS_ASKED
            if name not in named
        )

    def without(self, left_out: Condition) -> Need:
        """The need with one condition less."""
        return Need(tuple(one for one in self.conditions if one is not left_out))


def _conditions(text: str, geography: Geography) -> Iterator[Condition]:
    place = 0
    while rest := text[place:].lstrip():
        place = len(text) - len(rest)
        found = _CONDITION.match(text, place)
        if found is None:
            raise refusals.unreadable(rest.split()[0])
        place = found.end()
        yield _condition(found["name"], found["sign"] or "=", (found["value"] or "true").replace('"', ""), geography)


def _condition(name: str, sign: str, value: str, geography: Geography) -> Condition:
    feature = FEATURES.get(name.casefold())
    if feature is None:
        near = difflib.get_close_matches(name.casefold(), FEATURES, n=1, cutoff=0.5)
        raise refusals.unknown(name, "".join(near), ", ".join(FEATURES))
    text = f"{feature.name}{sign}{value}"
    match feature.kind:
        case Flag():
            if sign not in ("=", "!=") or value.casefold() not in _FLAGS:
                raise refusals.unfit(text, "=true, =false")
            return Condition(feature=feature, sign=sign, values=(_FLAGS[value.casefold()],), text=text)
        case Count(most=most):
            if not value.isdecimal() or int(value) > most:
                raise refusals.unfit(text, f"0 … {most}")
            return Condition(feature=feature, sign=sign, values=(int(value),), text=text)
        case Choice() as choice:
            if sign not in ("=", "!="):
                raise refusals.unfit(text, "= !=")
            terms = choice.terms(geography)
            codes = codes_by_word(terms)
            words = value.split("|")
            for word in words:
                if plain(word) not in codes:
                    best = [term.words[0] for term in terms.values()]
                    near = difflib.get_close_matches(word, best, n=5, cutoff=0.5)
                    raise refusals.unfit(
                        text, ", ".join(near or best[:8]) + (" …" if len(best) > len(near) > 0 else "")
                    )
            return Condition(feature=feature, sign=sign, values=tuple(codes[plain(word)] for word in words), text=text)


def _compatible(first: Condition, second: Condition) -> bool:
    """Whether some value satisfies both."""
    kind = first.feature.kind
    values: tuple[Value, ...] = (*first.values, *second.values, None)
    if isinstance(kind, Count):
        values = tuple(range(kind.most + 1))
    elif isinstance(kind, Flag):
        values = (True, False)
    return any(first.holds(value) and second.holds(value) for value in values)
