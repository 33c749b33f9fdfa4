"""What a reader of replies should keep in mind, flow by flow: `cautions.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .labels import Labels


@cache
def cautions() -> Mapping[str, tuple[Labels, ...]]:
    """The points to keep in mind, by the slug of the flow."""
    tables = tomllib.loads((Path(__file__).parent / "cautions.toml").read_text(encoding="utf-8"))
    return {slug: tuple(Labels(**point) for point in table["points"]) for slug, table in tables.items()}
