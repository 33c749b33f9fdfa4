"""Tenants."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Bring a database to this revision."""
    op.create_table(
        "tenant",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("setting", sa.String(length=2000), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
