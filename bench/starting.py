"""What it takes to start: importing the client, serving the simulator."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from .measure import Spread, in_turn, timed
from .server import SIMULATOR, served


def import_times() -> dict[str, Spread]:
    """Seconds to start Python, and to start it and import the client, its largest flow, all its flows."""
    statements = {
        "bare Python": "pass",
        "import bcss_client": "import bcss_client",
        "import bcss_client, and its tx25": "import bcss_client; bcss_client.Client.tx25",
        "import bcss_client, and every flow": "from bcss_client.flows import ALL",
    }
    return in_turn({name: timed(_python(statement)) for name, statement in statements.items()}, rounds=9)


def ready_time() -> Spread:
    """Seconds from the command `bcss sim` to the first answer, with the default population."""

    def start() -> None:
        with served([*SIMULATOR, "--port", "{port}"]):
            pass

    return in_turn({"ready": timed(start)}, rounds=5)["ready"]


def _python(statement: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", statement], check=True)
