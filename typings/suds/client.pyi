from collections.abc import Callable
from typing import Any

from .transport.http import HttpAuthenticated

class ServiceSelector:
    # Operations and their results are named by a WSDL, which type checkers do not read.
    def __getattr__(self, operation: str) -> Callable[..., Any]: ...

class Client:
    service: ServiceSelector
    def __init__(self, url: str, *, transport: HttpAuthenticated, cache: None) -> None: ...
