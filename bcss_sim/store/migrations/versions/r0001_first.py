"""What callers write, as of the first release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Bring a database to this revision."""
    op.create_table(
        "attestation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(length=10), nullable=False),
        sa.Column("ssin", sa.String(length=11), nullable=False),
        sa.Column("message", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=15), nullable=False),
        sa.Column("name", sa.String(length=15), nullable=False),
        sa.Column("status", sa.String(length=1), nullable=False),
        sa.Column("updates", sa.String(length=15), nullable=True),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("begin", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("category", sa.String(length=1), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("attestation", schema=None) as batch_op:
        batch_op.create_index("attestation_sent_once", ["organisation", "name"], unique=True)
        batch_op.create_index(batch_op.f("ix_attestation_ssin"), ["ssin"], unique=False)

    op.create_table(
        "clock",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stands", sa.Date(), nullable=True),
        sa.Column("ahead", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(length=10), nullable=False),
        sa.Column("attest", sa.String(length=15), nullable=False),
        sa.Column("file", sa.String(length=11), nullable=False),
        sa.Column("ssin", sa.String(length=11), nullable=False),
        sa.Column("kind", sa.String(length=7), nullable=False),
        sa.Column("reference", sa.String(length=10), nullable=False),
        sa.Column("entered", sa.Date(), nullable=False),
        sa.Column("decided", sa.Date(), nullable=False),
        sa.Column("remarks", sa.String(length=200), nullable=False),
        sa.Column("requested", sa.Date(), nullable=True),
        sa.Column("begin", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("category", sa.String(length=1), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("weeks", sa.Integer(), nullable=True),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("partner", sa.String(length=11), nullable=True),
        sa.Column("children", sa.String(length=500), nullable=True),
        sa.Column("project", sa.Boolean(), nullable=True),
        sa.Column("reason", sa.String(length=2), nullable=True),
        sa.Column("stopped", sa.String(length=15), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("attest"),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_file"), ["file"], unique=False)
        batch_op.create_index(batch_op.f("ix_decision_ssin"), ["ssin"], unique=False)

    op.create_table(
        "integration",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(length=10), nullable=False),
        sa.Column("ssin", sa.String(length=11), nullable=False),
        sa.Column("quality_code", sa.String(length=3), nullable=False),
        sa.Column("begin", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("integration", schema=None) as batch_op:
        batch_op.create_index("integration_of_person", ["ssin", "organisation"], unique=False)

    op.create_table(
        "lease",
        sa.Column("ssin", sa.String(length=11), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("ssin"),
    )
    op.create_table(
        "made_household",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("members", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
    )
    op.create_table(
        "made_number",
        sa.Column("ssin", sa.String(length=11), nullable=False),
        sa.Column("household", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ssin"),
    )
    op.create_table(
        "mutation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(length=10), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("ssin", sa.String(length=11), nullable=False),
        sa.Column("subject", sa.String(length=30), nullable=False),
        sa.Column("turn", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation", "sequence"),
    )
    op.create_table(
        "mutation_disturbance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(length=10), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=6), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation", "sequence", "kind"),
    )
    op.create_table(
        "mutations_covered",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("attestation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        info={"stays": True},
    )
