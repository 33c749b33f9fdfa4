"""Whether a world is true to itself and to the figures: what was looked at, and what does not hold.

`check` looks at everybody drawn: at whole lives, by the invariants of `world.coherence`, and at what the flows tell
of each on a day.
"""

from .report import Finding, Measured, Report, check

__all__ = ["Finding", "Measured", "Report", "check"]
