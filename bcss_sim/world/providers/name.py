"""First and last names by origin and year of birth."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Collection, Mapping
from importlib import import_module
from itertools import accumulate
from random import Random
from typing import Literal, TypeAlias, get_args

from faker import Generator
from faker.providers import BaseProvider

from bcss_client.resources import FIXTURES
from bcss_client.values import Sex

Origin: TypeAlias = Literal["fr", "nl", "de", "ma", "tr", "it", "es", "pt", "pl", "ro", "ua", "sy", "af", "cd"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)

# Where Faker has fitting names in Latin letters; the others are in `fixtures/reference/names.toml`.
_LOCALES: Mapping[Origin, str] = {
    "fr": "fr_BE",
    "nl": "nl_BE",
    "tr": "tr_TR",
    "it": "it_IT",
    "es": "es_ES",
    "pt": "pt_PT",
    "pl": "pl_PL",
    "ro": "ro_RO",
}
_LAST_NAMES: Mapping[Origin, str] = {"pl": "unisex_last_names"}
_BELGIAN: Collection[Origin] = ("fr", "nl", "de")

# The frequencies in Faker count everybody alive in 2022 whatever the age. These two factors, our own setting,
# make a name frequent in the generation it is typical of and rare in the others.
_OF_THIS_GENERATION = 6.0
_OF_ANOTHER_GENERATION = 0.1

_Kind: TypeAlias = Literal["women", "men", "last"]
_FAKER_TABLES: Mapping[_Kind, str] = {"women": "first_names_female", "men": "first_names_male", "last": "last_names"}


class _Weighted:
    """Names with cumulative weights, ready to be drawn from."""

    __slots__ = ("cumulative", "names")

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.names = tuple(weights)
        self.cumulative = tuple(accumulate(weights.values()))

    def draw(self, random: Random) -> str:
        return random.choices(self.names, cum_weights=self.cumulative)[0]


class NameProvider(BaseProvider):
    """Faker provider of names; Belgian ones are as frequent as Statbel counts them and fit a year of birth.

    `origin` is the language of a Belgian (fr, nl, de) or the country a family comes from: ma Morocco,
    tr Türkiye, it Italy, es Spain, pt Portugal, pl Poland, ro Romania, ua Ukraine, sy Syria, af Afghanistan,
    cd Democratic Republic of the Congo. Tables are read when first drawn from.
    """

    def __init__(self, generator: Generator) -> None:
        """Read our own lists of names; those of Faker wait until a name is drawn from them."""
        super().__init__(generator)
        with (FIXTURES / "reference" / "names.toml").open("rb") as file:
            read = tomllib.load(file)
        self._own: Mapping[str, Mapping[str, list[str]]] = read["origins"]
        self._generations: Mapping[str, Mapping[str, list[str]]] = read["generations"]
        self._starts = sorted(int(year) for year in self._generations)
        self._tables: dict[tuple[Origin, _Kind, int | None], _Weighted] = {}

    def first_name_of(self, *, sex: Sex, birth_year: int, origin: Origin) -> str:
        """A first name; for Belgian origins one typical of the generation is likelier.

        A person of unknown sex bears a name of either.
        """
        random: Random = self.generator.random
        if sex is Sex.UNKNOWN:
            sex = random.choice((Sex.FEMALE, Sex.MALE))
        kind: _Kind = "women" if sex is Sex.FEMALE else "men"
        generation = self._generation(birth_year) if origin in _BELGIAN else None
        return self._table(origin, kind, generation).draw(random)

    def last_name_of(self, *, origin: Origin) -> str:
        """A last name that men and women bear alike."""
        random: Random = self.generator.random
        return self._table(origin, "last", None).draw(random)

    def _generation(self, birth_year: int) -> int:
        return self._starts[max(0, bisect_right(self._starts, birth_year) - 1)]

    def _table(self, origin: Origin, kind: _Kind, generation: int | None) -> _Weighted:
        key = (origin, kind, generation)
        if key not in self._tables:
            weights = self._frequencies(origin, kind)
            if generation is not None:
                weights = self._aged(weights, kind, generation)
            self._tables[key] = _Weighted(weights)
        return self._tables[key]

    def _frequencies(self, origin: Origin, kind: _Kind) -> Mapping[str, float]:
        if origin not in _LOCALES:
            return dict.fromkeys(self._own[origin][kind], 1.0)
        tables = import_module(f"faker.providers.person.{_LOCALES[origin]}").Provider
        attribute = _LAST_NAMES.get(origin, "last_names") if kind == "last" else _FAKER_TABLES[kind]
        names: Mapping[str, float] | Collection[str] = getattr(tables, attribute)
        return names if isinstance(names, Mapping) else dict.fromkeys(names, 1.0)

    def _aged(self, weights: Mapping[str, float], kind: _Kind, generation: int) -> Mapping[str, float]:
        typical = set(self._generations[str(generation)][kind])
        of_others = {name for lists in self._generations.values() for name in lists[kind]} - typical
        factors = dict.fromkeys(of_others, _OF_ANOTHER_GENERATION) | dict.fromkeys(typical, _OF_THIS_GENERATION)
        return {name: weight * factors.get(name, 1.0) for name, weight in weights.items()}
