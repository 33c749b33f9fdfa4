"""${message}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "${up_revision}"
down_revision: str | None = ${repr(down_revision)}


def upgrade() -> None:
    """Bring a database to this revision."""
    ${upgrades if upgrades else "pass"}
