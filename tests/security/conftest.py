"""A test authority as `bcss pki init` writes it, made once: keys take their time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bcss_sim.pki import write_authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the authority."""
    folder = tmp_path_factory.mktemp("authority")
    write_authority(folder, now=datetime.now(UTC))
    return folder
