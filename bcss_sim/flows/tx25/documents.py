"""Identity and residence cards (information type 195)."""

from __future__ import annotations

from bcss_client.flows.tx25.documents import Delivery, IdentityCard
from bcss_client.flows.tx25.split_date import ExpiryDate, SplitDate

from .register_file import RegisterFile, recent_first


def identity_cards(file: RegisterFile) -> tuple[IdentityCard, ...]:
    """IT 195: a card is deleted when its validity has run out."""
    return recent_first(
        [
            IdentityCard(
                date=SplitDate.of(card.period.begin),
                deleted=file.deleted(card.period),
                type_of_card=file.label("card_type", card.type),
                card_number=card.number,
                delivery=Delivery(place=file.place(card.place)),
                expiry_date=ExpiryDate.of(card.period.end) if card.period.end else None,
            )
            for card in file.person.cards
        ]
    )
