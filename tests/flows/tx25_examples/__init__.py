"""Typical information types of Tx25; the people and numbers in them are invented.

Every branch of every choice, and every part that may be left out, stands in one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from bcss_client.flows.tx25.shared import InformationType

from . import family, foreigners, papers, persons, places, rights

TYPICAL: Sequence[InformationType] = (
    *persons.TYPICAL,
    *places.TYPICAL,
    *family.TYPICAL,
    *papers.TYPICAL,
    *foreigners.TYPICAL,
    *rights.TYPICAL,
)
