"""What both clients share: settings, options, and how they are built."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from .client_methods import Methods
from .config import SIMULATOR_URL, Settings, audit_settings_from, settings_from, simulator_settings
from .consultation import Recorder
from .errors import ConfigurationError
from .exchange import Exchange, Retry
from .transport import Security, Timeout

if TYPE_CHECKING:
    from .inquiry import Inquiry, Question
    from .signatures.ends import Ends

T = TypeVar("T")


class ClientBase(Methods, ABC, Generic[T]):
    """A client, whatever carries its messages.

    `closes` tells whether the transport is closed with the client; one that others use too is not. An `audit`, such as
    `bcss_client.audit.ConsultationLog`, is told of every message of a flow before it is sent, and of what came of it.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        transport: T | None = None,
        timeout: Timeout | None = None,
        exchange: Exchange | None = None,
        closes: bool = True,
        audit: Recorder | None = None,
    ) -> None:
        self._exchange = exchange or Exchange(settings=settings, signatures=_signatures(settings.security))
        if audit is not None:
            self._exchange = replace(self._exchange, audit=audit)
        if transport is None:
            transport = self._over_http(settings.security, timeout or Timeout())
        self._transport = transport
        self._closes = closes

    @staticmethod
    @abstractmethod
    def _over_http(security: Security, timeout: Timeout) -> T: ...

    @classmethod
    def for_simulator(
        cls,
        url: str = SIMULATOR_URL,
        *,
        transport: T | None = None,
        realistic_numbers: bool = False,
        audit: Recorder | None = None,
    ) -> Self:
        """A client of the simulator at `url`, as its demonstration organisation.

        `realistic_numbers`, which warns, is for a simulator whose people have numbers that may be real.
        """
        return cls(simulator_settings(url, realistic_numbers=realistic_numbers), transport=transport, audit=audit)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """A client with the settings of the `BCSS_…` variables; raises `ConfigurationError`."""
        return cls(settings_from(environ), audit=audit_from(environ))

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._exchange.settings

    def with_options(
        self,
        *,
        legal_context: str | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
        file: str | None = None,
        purpose: str | None = None,
        user: str | None = None,
    ) -> Self:
        """The same client with another legal context, other timeouts or other retries.

        `file`, `purpose` and `user` are what the consultation log, where the client has one, says of the occasion.
        Connections are shared and stay open when the new client is closed; other timeouts take connections of their
        own, over HTTP.
        """
        exchange = self._exchange
        if legal_context is not None:
            sender = replace(exchange.settings.sender, legal_context=legal_context)
            exchange = replace(exchange, settings=replace(exchange.settings, sender=sender))
        if retry is not None:
            exchange = replace(exchange, retry=retry)
        said = {"file": file, "purpose": purpose, "user": user}
        if occasion := {name: text for name, text in said.items() if text is not None}:
            exchange = replace(exchange, occasion=replace(exchange.occasion, **occasion))
        if timeout is not None:
            return type(self)(exchange.settings, timeout=timeout, exchange=exchange)
        return type(self)(exchange.settings, transport=self._transport, exchange=exchange, closes=False)

    def _for(self, inquiry: Inquiry, question: Question) -> Self:
        """The same client, which records the consultation for the file and with its reason."""
        return self.with_options(file=inquiry.file, purpose=question.reason.text(inquiry.language))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.settings.environment.value} at {self.settings.url})"


def _signatures(security: Security) -> Ends | None:
    """What signs and verifies, None where nothing is signed; raises `ConfigurationError`."""
    certificate, authority = security.signing_certificate, security.signing_authority
    if certificate is None and authority is None:
        return None
    try:
        from .signatures.ends import Ends
        from .signatures.signing import Signer
        from .signatures.verifying import Verifier
    except ImportError:
        raise ConfigurationError(
            "Messages cannot be signed or verified: a library is missing",
            next_step="Install it: pip install 'bcss-flux[signatures]'.",
        ) from None
    return Ends(
        signer=Signer(certificate, security.signing_key) if certificate else None,
        verifier=Verifier(authority) if authority else None,
    )


def audit_from(environ: Mapping[str, str]) -> Recorder | None:
    """The consultation log of the `BCSS_AUDIT_…` variables, None without; raises `ConfigurationError`."""
    found = audit_settings_from(environ)
    if found is None:
        return None
    from .audit import ConsultationLog, Key

    return ConsultationLog(found.database, key=Key.from_file(found.key))
