"""Printing on stdout: at the width of a terminal, or whole lines for whatever reads them."""

from __future__ import annotations

import sys

from rich.console import Console

_WHOLE_LINES = 10_000  # columns: rich cuts what hangs on a tree, even where it wraps nothing


def console() -> Console:
    """What prints on stdout."""
    if sys.stdout.isatty():
        return Console(highlight=False)
    return Console(highlight=False, soft_wrap=True, width=_WHOLE_LINES)
