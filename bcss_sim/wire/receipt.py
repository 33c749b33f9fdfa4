"""What is known of a message as soon as it arrives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bcss_client.config import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Ticket, moment, the organisation whose credentials came with it and the subject of its certificate, if any."""

    ticket: UUID
    received: datetime
    sender: Organisation | None
    certificate: str | None
