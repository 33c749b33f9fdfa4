"""What an explanation looks at beside the entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bcss_client import flows
from bcss_client.config import Organisation
from bcss_client.flow import Flow
from bcss_client.reply import Reply

from ..world.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """The world, the answers, who may ask, and whether persons must be integrated before they can be asked about."""

    world: World
    answers: Mapping[str, Callable[..., object]]
    organisations: Sequence[Organisation]
    integration_required: bool

    def organisation(self, cbe: str | None) -> Organisation | None:
        """The organisation with that enterprise number, or None."""
        return next((one for one in self.organisations if one.cbe == cbe), None)

    def flow(self, slug: str) -> Flow[..., Reply]:
        """The flow of that name."""
        return next(flow for flow in flows.ALL if flow.slug == slug)
