"""Which tenants there are, for every simulator on the same database."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Connection, String, Table, insert, select
from sqlalchemy.exc import IntegrityError

from .database import METADATA, STAYS

_TENANT = Table(
    "tenant",
    METADATA,
    Column("name", String(40), primary_key=True),
    Column("setting", String(2000), nullable=False),
    info={STAYS: True},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTenant:
    """A tenant: its name, and its setting as text."""

    name: str
    setting: str


def found(connection: Connection) -> tuple[KeptTenant, ...]:
    """The tenants, in the order of their names."""
    rows = connection.execute(select(_TENANT).order_by(_TENANT.c.name)).mappings()
    return tuple(KeptTenant(name=row["name"], setting=row["setting"]) for row in rows)


def add(connection: Connection, tenant: KeptTenant) -> bool:
    """Keep a tenant; False when there is one of that name."""
    try:
        with connection.begin_nested():
            connection.execute(insert(_TENANT).values(name=tenant.name, setting=tenant.setting))
    except IntegrityError:
        return False
    return True


def drop(connection: Connection, name: str) -> bool:
    """Forget a tenant; False when there is none of that name."""
    return connection.execute(_TENANT.delete().where(_TENANT.c.name == name)).rowcount > 0
