"""Serving the simulator over HTTP with granian; a worker is a process, in which one request at a time is worked on."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from granian import Granian
from granian.constants import Interfaces

from .setting import Setting

_THREADS = 512
_PATIENCE = 2  # seconds that replies which come late are waited for at the end


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where the server listens, and with how many processes."""

    host: str = "127.0.0.1"
    port: int = 4520
    workers: int = 1


def serve(setting: Setting, listening: Listening) -> None:
    """Serve until the process is asked to stop. The workers read the setting from the environment."""
    os.environ.update(replace(setting, workers=listening.workers).to_env())
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
    ).serve()
