"""What the federal service for persons with a disability (DG HAN) knows."""

from __future__ import annotations

from dataclasses import dataclass

from .known import Lasting


@dataclass(frozen=True, slots=True, kw_only=True)
class DisabilityFile(Lasting):
    """A file at the service, from the day of the request on; no flow tells what comes of it."""

    subject: str  # child: the supplement to child benefit; allowance: one of the person's own (ARR, AI)
