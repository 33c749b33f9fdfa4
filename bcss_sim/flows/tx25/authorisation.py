"""Which information types a centre receives.

Evidence: reconstructed. The deliberation that authorises the centres is no public list of types, so this table is
ours: what a social inquiry can need is received, the types below never are.
"""

from __future__ import annotations

from collections.abc import Mapping

from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.reply import information_type_fields

from .register_file import with_records

NEVER_SENT: Mapping[str, str] = {
    "130": "elections: political life has no place in an inquiry into needs",
    "131": "elections: political life has no place in an inquiry into needs",
    "132": "elections: political life has no place in an inquiry into needs",
    "152": "last wishes on burial: for the municipality, after death",
    "153": "last wishes on burial: for the municipality, after death; the rite may tell a belief",
    "160": "military service: none has been owed since 1994",
    "190": "war titles: the pensions some open are seen in the pension register",
    "192": "organ donation: for the hospitals, and about health",
    "246": "notes of one municipality to another, on the keeping of the file",
}
"""The types no centre receives, and why."""


def received(whole: Tx25Reply) -> Tx25Reply:
    """The file without what a centre does not receive; it says nothing of what was left out."""
    fields = [information_type_fields()[number].name for number in NEVER_SENT]
    return with_records(whole, {field: () for field in fields if getattr(whole, field)})
