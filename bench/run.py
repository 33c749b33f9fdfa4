"""Measures the budgets, prints a table, and writes the figures into docs/performance.md.

    python -m bench.run

Takes about five minutes, most of them for the million people.
Everything runs on this machine, over 127.0.0.1, a bounded number of times.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bcss_sim.simulator import Simulator

from . import client, server, starting
from .inquiry import ONE, WHOLE, inquiries
from .measure import Spread
from .million import million
from .questions import questions, simulator
from .report import Row, duration, durations, print_rows, rates, write_rows

NAMES = {"tx25": "Tx25, SOA", "health_insurance": "HealthInsurance, SSDN", "l950": "L950, classic form"}


def client_rows(own: Mapping[str, Spread], beside_zeep: Mapping[str, Spread]) -> Iterator[Row]:
    section = "Client: one Tx25, no network"
    unit = own[client.UNIT]
    for name, spread in own.items():
        has_budget = name == client.CALL
        yield Row(
            section=section,
            name=name,
            median=duration(spread.median),
            spread=durations(spread),
            ratio=f"{spread.over(unit):.2f} ×",
            budget="≤ 5 ×" if has_budget else "",
            kept=spread.over(unit) <= 5 if has_budget else None,
        )
    call, zeep = beside_zeep[client.CALL], beside_zeep[client.ZEEP]
    yield Row(section=section, name=client.ZEEP, median=duration(zeep.median), spread=durations(zeep))
    yield Row(
        section=section,
        name="client call in the process of zeep",
        median=duration(call.median),
        spread=durations(call),
        ratio=f"1/{zeep.over(call):.1f} of zeep",
        budget="≤ 1/8",
        kept=zeep.over(call) >= 8,
    )


def server_rows(section: str, found: Mapping[str, tuple[Spread, Spread]], least: float | None) -> Iterator[Row]:
    for flow, (bare, simulated) in found.items():
        ratio = bare.over(simulated)
        yield Row(
            section=section,
            name=f"{NAMES[flow]}: bare Flask endpoint",
            median=f"{1 / bare.median:,.0f} /s",
            spread=rates(bare),
        )
        yield Row(
            section=section,
            name=f"{NAMES[flow]}: simulator",
            median=f"{1 / simulated.median:,.0f} /s",
            spread=rates(simulated),
            ratio=f"{ratio:.0%}",
            budget=f"≥ {least:.0%}" if least else "",
            kept=ratio >= least if least else None,
        )


def start_rows() -> Iterator[Row]:
    """Absolute times are judged by the fastest round, the one least disturbed by what else the machine does."""
    section = "Starting"
    imports = starting.import_times()
    bare = imports["bare Python"]
    for name, spread in imports.items():
        above = spread.low - bare.low
        has_budget = name == "import bcss_client"
        yield Row(
            section=section,
            name=name,
            median=duration(spread.median),
            spread=durations(spread),
            ratio=f"+{duration(above)}" if above else "",
            budget="≤ 0.15 s" if has_budget else "",
            kept=above <= 0.15 if has_budget else None,
        )
    ready = starting.ready_time()
    yield Row(
        section=section,
        name="bcss sim, from the command to the first answer",
        median=duration(ready.median),
        spread=durations(ready),
        budget="≤ 2 s",
        kept=ready.low <= 2,
    )


def inquiry_rows(asked: Simulator) -> Iterator[Row]:
    """The slowest round is judged, for somebody waits for each."""
    section = "A social inquiry, every flow 300 ms late"
    found = inquiries(asked)
    for name, made in found.items():
        has_budget = name == WHOLE
        yield Row(
            section=section,
            name=name if made.questions == 1 else f"{name}: {made.questions} questions",
            median=duration(made.taken.median),
            spread=durations(made.taken),
            ratio="" if name == ONE else f"{made.taken.over(found[ONE].taken):.1f} ×",
            budget="≤ 1 s" if has_budget else "",
            kept=made.taken.high <= 1 if has_budget else None,
        )


def million_rows() -> Iterator[Row]:
    """The most of everything is judged: no round stands for another."""
    section, found = "A million people", million()
    for name, indexed, more in (
        ("index in memory", found.in_memory, ""),
        ("index built in SQLite", found.in_database, f", file of {found.file_megabytes:.0f} MB"),
    ):
        yield Row(
            section=section,
            name=name,
            median=duration(indexed.seconds),
            spread=f"process of {indexed.megabytes:.0f} MB{more}",
            budget="≤ 5 min, ≤ 1 GB",
            kept=indexed.seconds <= 300 and indexed.megabytes <= 1000,
        )
    yield Row(
        section=section,
        name=f"somebody unseen, {len(found.look_ups.values)} times",
        median=duration(found.look_ups.median),
        spread=durations(found.look_ups),
        budget="≤ 20 ms",
        kept=found.look_ups.high <= 0.020,
    )


def rows() -> list[Row]:
    asked = simulator()
    sent = questions(asked)
    return [
        *client_rows(client.own_costs(asked), client.beside_zeep(asked)),
        *server_rows("Simulator over HTTP", server.over_http(sent), 0.70),
        *server_rows("Simulator in process, no server", server.in_process(asked, sent), None),
        *start_rows(),
        *inquiry_rows(asked),
        *million_rows(),
    ]


if __name__ == "__main__":
    measured = rows()
    print_rows(measured)
    write_rows(measured)
