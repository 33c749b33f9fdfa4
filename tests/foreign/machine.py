"""What foreign clients this machine has."""

from __future__ import annotations

import shutil
import subprocess


def php_has_soap() -> bool:
    """Whether PHP is here, with its SOAP extension."""
    php = shutil.which("php")
    return php is not None and b"soap" in subprocess.run([php, "-m"], capture_output=True, check=True).stdout
