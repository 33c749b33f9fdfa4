"""The organisations of a file of one's own, in place of those of the demonstration."""

from __future__ import annotations

import tomllib
from pathlib import Path

from bcss_client.config import Organisation
from bcss_client.errors import ConfigurationError
from bcss_client.values import CbeNumber, Ssin

from .passwords import matches

_NEXT_STEP = "Write it as docs/how-to/security.md shows; `bcss password` makes the hash of a password."


def organisations_in(file: Path) -> tuple[Organisation, ...]:
    """The organisations of a TOML file, their passwords as hashes; raises `ConfigurationError`."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))["organisation"]
        found = tuple(_organisation(table) for table in tables)
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be read ({error.strerror})") from None
    except KeyError as error:
        raise ConfigurationError(f"{file}: {error.args[0]} is missing", next_step=_NEXT_STEP) from None
    except (ValueError, TypeError, AttributeError) as error:
        raise ConfigurationError(f"{file}: {error}", next_step=_NEXT_STEP) from None
    if not found or len({one.user for one in found}) < len(found) or len({one.cbe for one in found}) < len(found):
        raise ConfigurationError(f"{file}: no organisation, or a user or number twice", next_step=_NEXT_STEP)
    return found


def _organisation(table: dict[str, str | dict[str, str]]) -> Organisation:
    name = table["name"]
    if not isinstance(name, dict):
        raise TypeError("the name of an organisation has fr, nl and de")
    kept = _text(table, "password")
    matches("", kept)  # raises for what is not a hash
    return Organisation(
        cbe=CbeNumber(_text(table, "cbe")),
        user_id=Ssin(_text(table, "user_id")),
        user=_text(table, "user"),
        password="",
        password_hash=kept,
        municipality=_text(table, "municipality"),
        fr=name["fr"],
        nl=name["nl"],
        de=name["de"],
    )


def _text(table: dict[str, str | dict[str, str]], name: str) -> str:
    value = table[name]
    if not isinstance(value, str) or not value:
        raise TypeError(f"{name} is not a text")
    return value
