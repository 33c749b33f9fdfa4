"""What an explanation looks at beside the entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bcss_client.config import Organisation

from ..world.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """The world, who may ask, and whether persons must be integrated before they can be asked about."""

    world: World
    organisations: Sequence[Organisation]
    integration_required: bool

    def organisation(self, cbe: str | None) -> Organisation | None:
        """The organisation with that enterprise number, or None."""
        return next((one for one in self.organisations if one.cbe == cbe), None)
