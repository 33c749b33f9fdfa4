"""The figures as rows of one table: printed, and written into docs/performance.md."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from .measure import Spread

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
HEADINGS = ("", "Median", "From … to", "Ratio", "Budget", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure: absolute figures, the ratio, and the budget to keep, if there is one."""

    section: str
    name: str
    median: str
    spread: str = ""
    ratio: str = ""
    budget: str = ""
    kept: bool | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        verdict = "" if self.kept is None else "kept" if self.kept else "MISSED"
        return (self.name, self.median, self.spread, self.ratio, self.budget, verdict)


def duration(seconds: float) -> str:
    if seconds < 0.001:
        return f"{seconds * 1e6:.0f} µs"
    return f"{seconds * 1e3:.1f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def durations(spread: Spread) -> str:
    return f"{duration(spread.low)} … {duration(spread.high)}"


def rates(spread: Spread) -> str:
    return f"{1 / spread.high:,.0f} … {1 / spread.low:,.0f}"


def print_rows(rows: Iterable[Row]) -> None:
    section = ""
    table = Table(*HEADINGS, title="bcss-flux: what speed costs")
    for row in rows:
        if row.section != section:
            section = row.section
            table.add_section()
            table.add_row(f"[bold]{section}")
        style = "red" if row.kept is False else None
        table.add_row(*row.cells, style=style)
    Console(width=130).print(table)


def write_rows(rows: Iterable[Row]) -> None:
    """Replace what stands between the marks in docs/performance.md."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + BEGIN + "\n" + _markdown(rows) + END + after, encoding="utf-8")


def _markdown(rows: Iterable[Row]) -> str:
    lines = [f"Python {platform.python_version()}, {os.cpu_count()} processors.\n"]
    section = ""
    for row in rows:
        if row.section != section:
            section = row.section
            lines += [f"\n### {section}\n\n", f"| {' | '.join(HEADINGS)} |\n", "|---|--:|--:|--:|--:|---|\n"]
        lines.append(f"| {' | '.join(row.cells)} |\n")
    return "".join(lines)
