"""Serving the simulator over HTTP with granian, one single-threaded process a worker."""

from __future__ import annotations

import os
from dataclasses import dataclass

from granian import Granian
from granian.constants import Interfaces

from .setting import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where the server listens, and with how many processes."""

    host: str = "127.0.0.1"
    port: int = 4520
    workers: int = 1


def serve(setting: Setting, listening: Listening) -> None:
    """Serve until the process is asked to stop. The workers read the setting from the environment."""
    os.environ.update(setting.to_env())
    Granian(
        "bcss_sim.app:app_from_environment",
        factory=True,
        address=listening.host,
        port=listening.port,
        interface=Interfaces.WSGI,
        workers=listening.workers,
        # One thread a process: this work holds the interpreter's lock, and more threads only queue for it.
        blocking_threads=1,
        log_enabled=False,
        respawn_failed_workers=True,
    ).serve()
