"""A PostgreSQL server of the suite's own, reached through a socket in a folder; skipped where none is installed."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

_FOUND = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))  # where Debian keeps it, out of the path
_ROOT = 0


@contextmanager
def served() -> Generator[str]:
    """The SQLAlchemy URL of an empty database."""
    initdb = shutil.which("initdb") or next(map(str, reversed(_FOUND)), None)
    if initdb is None:
        pytest.skip("PostgreSQL is not installed here (Debian: apt install postgresql)")
    user = pwd.getpwnam("postgres" if os.geteuid() == _ROOT else pwd.getpwuid(os.geteuid()).pw_name)
    folder = Path(mkdtemp(prefix="pg"))  # short: the path of a socket has at most a hundred characters
    os.chown(folder, user.pw_uid, user.pw_gid)
    data, control = str(folder / "data"), str(Path(initdb).with_name("pg_ctl"))

    def run(command: Sequence[str]) -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=user.pw_uid, cwd=folder)

    try:
        run([initdb, "-D", data, "-U", "bcss", "--auth=trust", "--no-sync", "--encoding=UTF8"])
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        run([control, "-D", data, "-o", options, "-l", str(folder / "log"), "--wait", "start"])
        try:
            yield f"postgresql+psycopg://bcss@/postgres?host={folder}"
        finally:
            run([control, "-D", data, "--mode=immediate", "stop"])
    finally:
        shutil.rmtree(folder)
