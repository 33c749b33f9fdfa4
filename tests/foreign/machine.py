"""What foreign clients this machine has."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

SCRIPTS = Path(__file__).parent


def php_has_soap() -> bool:
    """Whether PHP is here, with its SOAP extension."""
    php = shutil.which("php")
    return php is not None and b"soap" in subprocess.run([php, "-m"], capture_output=True, check=True).stdout


def node_has_soap() -> bool:
    """Whether Node.js is here, and node-soap was installed beside the scripts."""
    return shutil.which("node") is not None and (SCRIPTS / "node_modules/soap").is_dir()
