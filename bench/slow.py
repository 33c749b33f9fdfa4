"""The simulator behind slow sources: every answer comes 300 ms late.

    python -m bench.slow PORT

Its threads wait side by side, as the sources behind the Crossroads Bank do.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from granian import Granian
from granian.constants import Interfaces

from bcss_sim.app import app_from_environment

from .questions import SETTING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

DELAY = 0.3  # seconds


def slow_app() -> WSGIApplication:
    app = app_from_environment()

    def late(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "POST":
            time.sleep(DELAY)
        return app(environ, start_response)

    return late


if __name__ == "__main__":
    os.environ.update(SETTING.to_env())
    Granian(
        "bench.slow:slow_app",
        factory=True,
        port=int(sys.argv[1]),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=64,
        log_enabled=False,
    ).serve()
