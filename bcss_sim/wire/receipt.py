"""What is known of a message as soon as it arrives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bcss_client.config import Organisation

from ..journal import Trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Ticket, moment, whose credentials came with it, the subject of its certificate, if any; the trail to note on."""

    ticket: UUID
    received: datetime
    sender: Organisation | None
    certificate: str | None
    trail: Trail
