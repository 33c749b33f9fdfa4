"""Where a client gets its settings: arguments, or the environment."""

from __future__ import annotations

import tomllib
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from .errors import ConfigurationError
from .labels import Labels
from .resources import FIXTURES
from .sender import Sender
from .transport import Security
from .values import CbeNumber, Language, Ssin

SIMULATOR_URL = "http://127.0.0.1:4520"
_REALISTIC = "Numbers that real people may bear are accepted: the simulator alone may be asked about them."


class Environment(StrEnum):
    """Which BCSS is called; it decides which numbers may be asked about."""

    SIMULATOR = "simulator"
    TEST = "test"
    ACCEPTANCE = "acceptance"
    PRODUCTION = "production"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a client needs to know.

    `url` is the address the paths of the services are added to; `gateway_url` that of the SSDN gateway where it
    stands elsewhere. `realistic_numbers` lets a simulator be asked about numbers that real people may bear: one started
    with `--numbers realistic` has no others.
    """

    environment: Environment
    url: str
    sender: Sender
    security: Security = field(default_factory=Security)
    gateway_url: str | None = None
    realistic_numbers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditSettings:
    """Where consultations are recorded: a database, as a path or URL, and the file that holds the key of the log."""

    database: str
    key: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation the simulator knows, as `fixtures/organisations.toml` lists it. Its password is no secret.

    One of a file of one's own has a `password_hash` instead. `certificate` is the subject of the client certificate it
    calls with, when it does.
    """

    cbe: CbeNumber
    user_id: Ssin
    user: str
    password: str
    municipality: str
    fr: str
    nl: str
    de: str
    certificate: str | None = None
    password_hash: str | None = field(default=None, repr=False)

    def name(self, language: Language) -> str:
        """What the organisation is called."""
        return Labels(fr=self.fr, nl=self.nl, de=self.de).text(language)


@cache
def organisations() -> tuple[Organisation, ...]:
    """The organisations of the simulator; the first is the one of the demonstration."""
    tables = tomllib.loads((FIXTURES / "organisations.toml").read_text(encoding="utf-8"))["organisation"]
    return tuple(
        Organisation(
            cbe=CbeNumber(table["cbe"]),
            user_id=Ssin(table["user_id"]),
            user=table["user"],
            password=table["password"],
            municipality=table["municipality"],
            fr=table["name"]["fr"],
            nl=table["name"]["nl"],
            de=table["name"]["de"],
        )
        for table in tables
    )


def simulator_settings(
    url: str = SIMULATOR_URL, organisation: Organisation | None = None, *, realistic_numbers: bool = False
) -> Settings:
    """The settings of an organisation of the simulator, by default that of the demonstration."""
    if realistic_numbers:
        warnings.warn(_REALISTIC, stacklevel=2)
    caller = organisation or organisations()[0]
    return Settings(
        environment=Environment.SIMULATOR,
        url=url,
        sender=Sender(organisation=caller.cbe, user_id=caller.user_id, email=f"{caller.user}@cpas.example"),
        security=Security(user=caller.user, password=caller.password),
        realistic_numbers=realistic_numbers,
    )


def settings_from(environ: Mapping[str, str]) -> Settings:
    """The settings in `BCSS_…` variables; raises `ConfigurationError` naming the variable that is missing or wrong.

    An empty variable is one that is not set. `BCSS_ENVIRONMENT` has no default, so that nobody calls production by
    accident. In the simulator everything else has one: the demonstration organisation.
    """
    environ = {name: text for name, text in environ.items() if text}
    environment = _environment(environ)
    if environment is Environment.SIMULATOR:
        base = simulator_settings()
        known = {
            "BCSS_ORGANISATION": base.sender.organisation,
            "BCSS_USER_ID": base.sender.user_id,
            "BCSS_EMAIL": base.sender.email,
            "BCSS_USER": base.security.user or "",
            "BCSS_PASSWORD": base.security.password or "",
            "BCSS_URL": base.url,
        }
        environ = {**known, **environ}
    sender = Sender(
        organisation=_organisation(_needed(environ, "BCSS_ORGANISATION")),
        user_id=_user_id(environ.get("BCSS_USER_ID") or _needed(environ, "BCSS_USER")),
        email=_needed(environ, "BCSS_EMAIL"),
        legal_context=environ.get("BCSS_LEGAL_CONTEXT", "PCSA:SOCIAL_INQUIRY"),
    )
    return Settings(
        environment=environment,
        url=_needed(environ, "BCSS_URL"),
        realistic_numbers=_realistic_numbers(environ, environment),
        gateway_url=environ.get("BCSS_GATEWAY_URL"),
        sender=sender,
        security=Security(
            user=environ.get("BCSS_USER"),
            password=environ.get("BCSS_PASSWORD"),
            certificate=_file(environ, "BCSS_CERTIFICATE"),
            key=_file(environ, "BCSS_KEY"),
            authority=_file(environ, "BCSS_AUTHORITY"),
            signing_certificate=_file(environ, "BCSS_SIGNING_CERTIFICATE"),
            signing_key=_file(environ, "BCSS_SIGNING_KEY"),
            signing_authority=_file(environ, "BCSS_SIGNING_AUTHORITY"),
        ),
    )


def audit_settings_from(environ: Mapping[str, str]) -> AuditSettings | None:
    """Where `BCSS_AUDIT_DATABASE` and `BCSS_AUDIT_KEY` say consultations are recorded, None when neither is set.

    Raises `ConfigurationError` when one of the two is missing, or the file of the key is not there.
    """
    environ = {name: text for name, text in environ.items() if text}
    if not {"BCSS_AUDIT_DATABASE", "BCSS_AUDIT_KEY"} & environ.keys():
        return None
    _needed(environ, "BCSS_AUDIT_KEY")
    key = _file(environ, "BCSS_AUDIT_KEY")
    assert key is not None
    return AuditSettings(database=_needed(environ, "BCSS_AUDIT_DATABASE"), key=key)


def _environment(environ: Mapping[str, str]) -> Environment:
    name = _needed(environ, "BCSS_ENVIRONMENT")
    try:
        return Environment(name)
    except ValueError:
        raise ConfigurationError(
            f"BCSS_ENVIRONMENT is {name!r}", next_step=f"Set it to one of {', '.join(Environment)}."
        ) from None


def _realistic_numbers(environ: Mapping[str, str], environment: Environment) -> bool:
    text = environ.get("BCSS_REALISTIC_NUMBERS")
    if text is None:
        return False
    if text != "yes" or environment is not Environment.SIMULATOR:
        raise ConfigurationError(
            f"BCSS_REALISTIC_NUMBERS is {text!r} and BCSS_ENVIRONMENT is {environment.value!r}",
            next_step="Set it to yes for a simulator started with --numbers realistic, or not at all.",
        )
    warnings.warn(_REALISTIC, stacklevel=3)
    return True


def _needed(environ: Mapping[str, str], name: str) -> str:
    try:
        return environ[name]
    except KeyError:
        raise ConfigurationError(f"{name} is not set") from None


def _organisation(text: str) -> CbeNumber:
    try:
        return CbeNumber(text)
    except ValueError:
        raise ConfigurationError(
            "BCSS_ORGANISATION is not an enterprise number of ten digits with a valid check"
        ) from None


def _user_id(text: str) -> Ssin:
    try:
        return Ssin(text)
    except ValueError:
        raise ConfigurationError(
            "BCSS_USER_ID is not an identification number of eleven digits",
            next_step="Set BCSS_USER_ID to the user's own number, or to the program number the BCSS gave.",
        ) from None


def _file(environ: Mapping[str, str], name: str) -> Path | None:
    if name not in environ:
        return None
    path = Path(environ[name])
    if not path.is_file():
        raise ConfigurationError(f"{name} names the file {path}, which is not there")
    return path
