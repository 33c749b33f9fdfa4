"""Who asks: what every envelope says of the caller."""

from __future__ import annotations

from dataclasses import dataclass, field

from .values import CbeNumber, Ssin


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The organisation and user in whose name messages go out.

    `user_id` is the user's own number, or a program number of the same form; `matrix_id` is the sector (17 for
    a CPAS), `matrix_sub_id` the kind of institution in it; `legal_context` says under which rule SOA services
    are asked.
    """

    organisation: CbeNumber
    user_id: Ssin
    email: str = field(repr=False)
    legal_context: str = "PCSA:SOCIAL_INQUIRY"
    matrix_id: int = 17
    matrix_sub_id: int = 1
