"""Running `bcss` as a user would: in a process of its own, with only the variables a test sets."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    exit_code: int
    stdout: str
    stderr: str


def bcss(*arguments: str, **variables: str) -> Run:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("BCSS_", "LC_", "LANG"))}
    done = subprocess.run(
        [sys.executable, "-m", "bcss_client", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={**inherited, "PYTHONIOENCODING": "utf-8", **variables},
    )
    run = Run(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in run.stderr, run.stderr
    return run


def at(url: str) -> dict[str, str]:
    """The variables that name the simulator at an address."""
    return {"BCSS_ENVIRONMENT": "simulator", "BCSS_URL": url}
