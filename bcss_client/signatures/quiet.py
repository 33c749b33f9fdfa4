"""Keeping a library quiet that logs what it signs."""

from __future__ import annotations

import logging


def silence() -> None:
    """Let nothing of signxml through: it logs canonical messages at DEBUG, and these hold personal data."""
    logger = logging.getLogger("signxml.processor")
    if _nothing not in logger.filters:
        logger.addFilter(_nothing)  # a configuration of logging resets levels and handlers, not filters


def _nothing(_record: logging.LogRecord) -> bool:
    return False
