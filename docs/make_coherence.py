"""Writes docs/coherence.md, what holds of everybody drawn and how it was measured: `python -m docs.make_coherence`.

It checks ten thousand people, which takes some minutes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bcss_sim.coherence import Report, check
from bcss_sim.coherence.agreement import AGREEMENTS
from bcss_sim.coherence.asking import Told
from bcss_sim.world.coherence import INVARIANTS, Invariant, Together
from bcss_sim.world.realism import SMALLEST
from bcss_sim.world.shares import CENSUS
from bcss_sim.world.world import World
from docs.markdown import table

PAGE = Path(__file__).parent / "coherence.md"
SEED, SIZE, DAY = 0, 10_000, date(2026, 11, 22)

INTRODUCTION = """\
# Coherence

Written by `docs/make_coherence.py` from the declarations in `bcss_sim/world/coherence`, `bcss_sim/coherence` and
`bcss_sim/world/realism.py`: change those, not this file.

What is true of everybody drawn is declared once, each invariant with a sentence in every language and a function
that looks for what breaks it. `bcss world check` runs them all over any population; the suite runs them over small
ones of many seeds, and shows of each that it catches a household spoiled on purpose. An invariant also counts what it
looked at, so one that never applies shows itself.

The figures are of {people} people, seed {seed}, asked about on {day}.
"""

SHARES = """\
## How far the population resembles the country

Measured on {census}, the day as of which people are drawn; the tolerances hold for {smallest} people or more. A share
without a source is a setting: our choice, measured so that nobody changes it unawares. The civil states are those
of 2016, the households those of 2011 and 2018, the integration income that of 2017: the last published in our sources.
"""


def render(report: Report) -> str:
    """The whole page."""
    found = {finding.name: finding for finding in report.findings}

    def of(declared: Iterable[Invariant[Together] | Invariant[Told]]) -> str:
        rows = (
            (f"`{one.name}`", one.english, f"{found[one.name].checked:,}", str(found[one.name].violations))
            for one in declared
        )
        return table(("invariant", "what is true", "facts looked at", "violations"), rows)

    shares = (
        (
            one.share.name,
            one.share.source or "setting",
            f"{one.share.target:.1%}",
            f"± {one.share.tolerance * 100:.1f} points",
            f"{one.value:.1%}",
            "yes" if one.within else "no",
        )
        for one in report.shares
    )
    return "\n".join(
        [
            INTRODUCTION.format(people=report.people, seed=SEED, day=report.days[0]),
            "## Lives\n",
            of(INVARIANTS),
            "## What the flows tell\n",
            of(AGREEMENTS),
            SHARES.format(census=CENSUS, smallest=SMALLEST),
            table(("share", "source", "target", "tolerance", "measured", "within"), shares),
        ]
    )


if __name__ == "__main__":
    PAGE.write_text(render(check(World.default(SEED, SIZE), days=[DAY])), encoding="utf-8")
