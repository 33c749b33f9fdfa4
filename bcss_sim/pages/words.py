"""What the pages say beside the stories, in French, Dutch and German."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from bcss_client.labels import Labels


def _read() -> Mapping[str, Labels]:
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        return {key: Labels(**labels) for key, labels in tomllib.load(file).items()}


WORDS = _read()
