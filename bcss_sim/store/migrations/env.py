"""Run by Alembic: each migration over the connection it was handed."""

from __future__ import annotations

from alembic import context

from bcss_sim.store.database import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
