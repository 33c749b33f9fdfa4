"""The integrations in the directory of persons, by organisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Column, Connection, Date, Index, Integer, Select, String, Table, false, insert, select, true

from bcss_client.values import Period

from .database import METADATA, Number

_INTEGRATION = Table(
    "integration",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("organisation", String(10), nullable=False),
    Column("ssin", Number, nullable=False),
    Column("quality_code", String(3), nullable=False),
    Column("begin", Date, nullable=False),
    Column("end", Date),
    Index("integration_of_person", "ssin", "organisation"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Integration:
    """A person registered by an organisation under a quality code over a period."""

    organisation: str
    ssin: str
    quality_code: str
    period: Period

    def __repr__(self) -> str:
        return f"Integration(organisation={self.organisation!r}, quality_code={self.quality_code!r})"


def found(connection: Connection, ssin: str, *, organisation: str | None) -> tuple[Integration, ...]:
    """Who has integrated a person, oldest first; of one organisation when it is named."""
    query = (
        select(_INTEGRATION.c.organisation, _INTEGRATION.c.quality_code, _INTEGRATION.c.begin, _INTEGRATION.c.end)
        .where(_INTEGRATION.c.ssin == ssin)
        .order_by(_INTEGRATION.c.begin, _INTEGRATION.c.id)
    )
    if organisation is not None:
        query = query.where(_INTEGRATION.c.organisation == organisation)
    return tuple(
        Integration(organisation=cbe, ssin=ssin, quality_code=code, period=Period(begin, end))
        for cbe, code, begin, end in connection.execute(query)
    )


def of_organisation(connection: Connection, organisation: str) -> frozenset[str]:
    """Whom an organisation has integrated, ever."""
    query = select(_INTEGRATION.c.ssin).where(_INTEGRATION.c.organisation == organisation).distinct()
    return frozenset(connection.scalars(query))


def touching(connection: Connection, period: Period) -> tuple[Integration, ...]:
    """All integrations in force on a day of a period, in the order they were registered."""
    query = select(_INTEGRATION).where(_INTEGRATION.c.end.is_(None) | (_INTEGRATION.c.end >= period.begin))
    if period.end is not None:
        query = query.where(_INTEGRATION.c.begin <= period.end)
    return tuple(
        Integration(
            organisation=row["organisation"],
            ssin=row["ssin"],
            quality_code=row["quality_code"],
            period=Period(row["begin"], row["end"]),
        )
        for row in connection.execute(query.order_by(_INTEGRATION.c.id)).mappings()
    )


def integrate(connection: Connection, integrations: Sequence[Integration]) -> None:
    """Register integrations; one that another covers already is not written again."""
    is_new = connection.scalar(select(_INTEGRATION.c.id).limit(1)) is None
    missing: dict[tuple[str, str, str], list[Integration]] = {}
    for wanted in integrations:
        others = missing.setdefault((wanted.organisation, wanted.ssin, wanted.quality_code), [])
        is_covered = any(other.period.covers(wanted.period) for other in others)
        if not is_covered and (is_new or not connection.scalar(select(_covering(wanted).exists()))):
            others.append(wanted)
    rows = [_row(wanted) for others in missing.values() for wanted in others]
    if rows:
        connection.execute(insert(_INTEGRATION), rows)


def _row(wanted: Integration) -> dict[str, object]:
    return {
        "organisation": wanted.organisation,
        "ssin": wanted.ssin,
        "quality_code": wanted.quality_code,
        "begin": wanted.period.begin,
        "end": wanted.period.end,
    }


def end(connection: Connection, ssin: str, *, organisation: str, quality_code: str, period: Period) -> None:
    """End what overlaps with `period`, from its first day, of the integrations of a person under a quality code.

    One that began on that day or later is taken back altogether.
    """
    overlapping = (
        (_INTEGRATION.c.ssin == ssin)
        & (_INTEGRATION.c.organisation == organisation)
        & (_INTEGRATION.c.quality_code == quality_code)
        & (_INTEGRATION.c.end.is_(None) | (_INTEGRATION.c.end >= period.begin))
        & (true() if period.end is None else _INTEGRATION.c.begin <= period.end)
    )
    connection.execute(_INTEGRATION.delete().where(overlapping & (_INTEGRATION.c.begin >= period.begin)))
    if period.begin > date.min:  # nothing begins before
        last = period.begin - timedelta(days=1)
        connection.execute(_INTEGRATION.update().where(overlapping).values(end=last))


def _covering(wanted: Integration) -> Select[tuple[int]]:
    last = wanted.period.end
    return select(_INTEGRATION.c.id).where(
        _INTEGRATION.c.organisation == wanted.organisation,
        _INTEGRATION.c.ssin == wanted.ssin,
        _INTEGRATION.c.quality_code == wanted.quality_code,
        _INTEGRATION.c.begin <= wanted.period.begin,
        _INTEGRATION.c.end.is_(None) | (false() if last is None else _INTEGRATION.c.end >= last),
    )


def clear(connection: Connection) -> None:
    """Forget all integrations."""
    connection.execute(_INTEGRATION.delete())
