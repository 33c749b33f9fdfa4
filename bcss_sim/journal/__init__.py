"""The journal: what was asked, what was answered, and why.

While a message is answered its `Trail` notes facts; the `Journal` keeps it. Reading, explaining and exporting is done
when somebody asks.
"""

from __future__ import annotations

from .astray import astray
from .circumstances import Circumstances
from .entry import Entry
from .journal import Journal
from .trail import Credentials, Integrated, Look, Trail

__all__ = ["Circumstances", "Credentials", "Entry", "Integrated", "Journal", "Look", "Trail", "astray"]
