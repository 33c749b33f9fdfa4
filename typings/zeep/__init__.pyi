# What this project uses of zeep, which is marked as typed but has few annotations.
from collections.abc import Callable
from typing import Any

from .transports import AsyncTransport, Transport

class Settings:
    def __init__(self, *, forbid_dtd: bool = ..., forbid_entities: bool = ...) -> None: ...

class ServiceProxy:
    # Operations and their results are named by a WSDL, which type checkers do not read.
    def __getattr__(self, operation: str) -> Callable[..., Any]: ...

class Client:
    @property
    def service(self) -> ServiceProxy: ...
    # `wsse` has `apply` and `verify`.
    def __init__(
        self, wsdl: str, *, wsse: object = ..., transport: Transport | None = ..., settings: Settings | None = ...
    ) -> None: ...

__all__ = ["AsyncTransport", "Client", "ServiceProxy", "Settings", "Transport"]
