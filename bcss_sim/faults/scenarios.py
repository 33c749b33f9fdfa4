"""Scenarios: rules with a name, a title, and what they teach; declared in `scenarios.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from bcss_client.labels import Labels

from .fault import Fault


class Scenario(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Faults that belong together, in order; `teaches` says what software has to do about them."""

    title: Labels
    teaches: Labels
    faults: tuple[Fault, ...]


@cache
def scenarios() -> Mapping[str, Scenario]:
    """All scenarios by name."""
    with (Path(__file__).parent / "scenarios.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file), dict[str, Scenario])
