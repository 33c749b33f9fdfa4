"""The least a Flask application can do: read what was posted, return bytes that were ready.

    python -m bench.bare PORT FOLDER

`POST /<flow>` is answered with the file `<flow>.xml` of FOLDER. Server and settings are those of the simulator.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from flask import Flask, Response, request
from granian import Granian
from granian.constants import Interfaces

FOLDER = "BCSS_BENCH_REPLIES"


def create_app(replies: dict[str, bytes]) -> Flask:
    app = Flask("bare")

    @app.post("/<flow>")
    def reply(flow: str) -> Response:
        request.get_data()
        return Response(replies[flow], content_type="text/xml; charset=utf-8")

    @app.get("/healthz")
    def healthz() -> str:
        return "ok"

    return app


def app_from_environment() -> Flask:
    folder = Path(os.environ[FOLDER])
    return create_app({file.stem: file.read_bytes() for file in folder.glob("*.xml")})


if __name__ == "__main__":
    os.environ[FOLDER] = sys.argv[2]
    Granian(
        "bench.bare:app_from_environment",
        factory=True,
        port=int(sys.argv[1]),
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=1,
        log_enabled=False,
    ).serve()
