"""How a simulator is set up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Self

from .store import MEMORY
from .world.recipe import NumberScheme, Recipe


class Access(StrEnum):
    """Whether persons must be integrated by a known organisation before they can be asked about."""

    STRICT = "strict"
    OPEN = "open"


class Signatures(StrEnum):
    """Whether the messages of SOA services are verified."""

    OFF = "off"
    ACCEPTED = "accepted"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalSetting:
    """How much the journal keeps in memory, and for how long; the file it writes to, if any, and how large that gets.

    A file that is full is renamed to end in `.1`, in the place of the one before it.
    """

    entries: int = 1000
    bytes: int = 50_000_000
    seconds: int = 86_400
    file: str | None = None
    file_bytes: int = 100_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The population of `seed`, `population` people large, with numbers of a scheme and in one municipality if wanted.

    `municipality` is a REFNIS code. `clock` pins the time, `database` is an SQLAlchemy URL. `workers` is the number of
    processes that answer together. `trusted_proxies` are the addresses of web servers in front, which say whose
    certificate they verified. `signature_authority` issues the certificates callers sign with, `signature_crl` lists
    those it revoked; with a `signing_certificate` replies are signed. `signatures` needs the authority unless they are
    off. `organisations` is a file of those that may call.
    """

    seed: int = 0
    population: int = 1000
    numbers: NumberScheme = NumberScheme.RESERVED
    municipality: str | None = None
    clock: date | None = None
    database: str = MEMORY
    access: Access = Access.STRICT
    journal: JournalSetting = JournalSetting()
    workers: int = 1
    trusted_proxies: tuple[str, ...] = ()
    organisations: Path | None = None
    signatures: Signatures = Signatures.OFF
    signature_authority: Path | None = None
    signature_crl: Path | None = None
    signing_certificate: Path | None = None
    signing_key: Path | None = None

    @property
    def recipe(self) -> Recipe:
        """What the population is a function of."""
        return Recipe(seed=self.seed, size=self.population, scheme=self.numbers, municipality=self.municipality)

    def to_env(self) -> dict[str, str]:
        """The setting as variables, for a server that starts the simulator in processes of its own."""
        variables = {
            "BCSS_SIM_SEED": str(self.seed),
            "BCSS_SIM_POPULATION": str(self.population),
            "BCSS_SIM_NUMBERS": self.numbers.value,
            "BCSS_SIM_MUNICIPALITY": self.municipality,
            "BCSS_SIM_CLOCK": self.clock.isoformat() if self.clock else None,
            "BCSS_SIM_DATABASE": self.database,
            "BCSS_SIM_ACCESS": self.access.value,
            "BCSS_SIM_JOURNAL": self.journal.file,
            "BCSS_SIM_WORKERS": str(self.workers),
            "BCSS_SIM_TRUSTED_PROXIES": " ".join(self.trusted_proxies),
            "BCSS_SIM_ORGANISATIONS": _text(self.organisations),
            "BCSS_SIM_SIGNATURES": self.signatures.value,
            "BCSS_SIM_SIGNATURE_AUTHORITY": _text(self.signature_authority),
            "BCSS_SIM_SIGNATURE_CRL": _text(self.signature_crl),
            "BCSS_SIM_SIGNING_CERTIFICATE": _text(self.signing_certificate),
            "BCSS_SIM_SIGNING_KEY": _text(self.signing_key),
        }
        return {name: value for name, value in variables.items() if value is not None}

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """The setting in variables; what is not there has its default."""
        clock = environ.get("BCSS_SIM_CLOCK")
        return cls(
            seed=int(environ.get("BCSS_SIM_SEED", "0")),
            population=int(environ.get("BCSS_SIM_POPULATION", "1000")),
            numbers=NumberScheme(environ.get("BCSS_SIM_NUMBERS", NumberScheme.RESERVED)),
            municipality=environ.get("BCSS_SIM_MUNICIPALITY"),
            clock=date.fromisoformat(clock) if clock else None,
            database=environ.get("BCSS_SIM_DATABASE", MEMORY),
            access=Access(environ.get("BCSS_SIM_ACCESS", Access.STRICT)),
            journal=JournalSetting(file=environ.get("BCSS_SIM_JOURNAL")),
            workers=int(environ.get("BCSS_SIM_WORKERS", "1")),
            trusted_proxies=tuple(environ.get("BCSS_SIM_TRUSTED_PROXIES", "").split()),
            organisations=_path(environ, "BCSS_SIM_ORGANISATIONS"),
            signatures=Signatures(environ.get("BCSS_SIM_SIGNATURES", Signatures.OFF)),
            signature_authority=_path(environ, "BCSS_SIM_SIGNATURE_AUTHORITY"),
            signature_crl=_path(environ, "BCSS_SIM_SIGNATURE_CRL"),
            signing_certificate=_path(environ, "BCSS_SIM_SIGNING_CERTIFICATE"),
            signing_key=_path(environ, "BCSS_SIM_SIGNING_KEY"),
        )


def _text(path: Path | None) -> str | None:
    return str(path) if path else None


def _path(environ: Mapping[str, str], name: str) -> Path | None:
    return Path(environ[name]) if name in environ else None
