"""Serving the simulator over HTTP with granian; a worker is a process, in which one request at a time is worked on."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces, SSLProtocols

from .setting import Setting

_THREADS = 512
_PATIENCE = 2  # seconds that replies which come late are waited for at the end


@dataclass(frozen=True, slots=True, kw_only=True)
class Tls:
    """The PEM files of the server; with `client_authority` callers must have a certificate of that authority.

    `client_crl` is the list of those it revoked. The server lets a caller in or not; it does not tell the simulator
    whose certificate it saw.
    """

    certificate: Path
    key: Path
    client_authority: Path | None = None
    client_crl: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where the server listens, with how many processes, and over TLS or not."""

    host: str = "127.0.0.1"
    port: int = 4520
    workers: int = 1
    tls: Tls | None = None


def serve(setting: Setting, listening: Listening) -> None:
    """Serve until the process is asked to stop. The workers read the setting from the environment."""
    os.environ.update(replace(setting, workers=listening.workers).to_env())
    tls = listening.tls
    Granian(
        "bcss_sim.app:app_from_environment",
        factory=True,
        address=listening.host,
        port=listening.port,
        interface=Interfaces.WSGI,
        workers=listening.workers,
        # Threads take turns to work (turns.py); there are many of them because fault rules make some wait.
        blocking_threads=_THREADS,
        workers_kill_timeout=_PATIENCE,
        log_enabled=False,
        respawn_failed_workers=True,
        ssl_cert=tls.certificate if tls else None,
        ssl_key=tls.key if tls else None,
        ssl_protocol_min=SSLProtocols.tls12,
        ssl_ca=tls.client_authority if tls else None,
        ssl_crl=[tls.client_crl] if tls and tls.client_crl else None,
        ssl_client_verify=tls is not None and tls.client_authority is not None,
    ).serve()
