from collections.abc import Mapping
from logging import Logger
from typing import Protocol

import httpx
import requests

class _Response(Protocol):
    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content(self) -> bytes: ...

class Transport:
    logger: Logger
    session: requests.Session
    def __init__(
        self,
        *,
        timeout: float | tuple[float, float] = ...,
        operation_timeout: float | tuple[float, float] | None = ...,
        session: requests.Session | None = ...,
    ) -> None: ...
    def get(self, address: str, params: Mapping[str, str] | None, headers: Mapping[str, str]) -> _Response: ...
    def post(self, address: str, message: bytes, headers: Mapping[str, str]) -> _Response: ...
    def load(self, url: str) -> bytes: ...

class AsyncTransport:
    logger: Logger
    client: httpx.AsyncClient
    wsdl_client: httpx.Client
    def __init__(self, *, client: httpx.AsyncClient | None = ..., wsdl_client: httpx.Client | None = ...) -> None: ...
    async def get(
        self, address: str, params: Mapping[str, str] | None, headers: Mapping[str, str]
    ) -> httpx.Response: ...
    async def post(self, address: str, message: bytes, headers: Mapping[str, str]) -> httpx.Response: ...
    async def aclose(self) -> None: ...
