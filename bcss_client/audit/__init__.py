"""The consultation log: every message a client sends, written before it goes, and what came of it.

Append-only and hash-chained, in SQLite or PostgreSQL; who was asked about is readable with the key of the log only.
"""

from .chain import Break, Chain, Damage, Verification
from .consultations import Consultation, consultations
from .findings import Concern, Finding, Proportion, findings
from .key import Key
from .log import ConsultationLog

__all__ = [
    "Break",
    "Chain",
    "Concern",
    "Consultation",
    "ConsultationLog",
    "Damage",
    "Finding",
    "Key",
    "Proportion",
    "Verification",
    "consultations",
    "findings",
]
