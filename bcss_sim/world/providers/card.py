"""Numbers of identity cards nobody carries."""

from __future__ import annotations

from random import Random

from faker.providers import BaseProvider

_PREFIX = 999  # cards are numbered from 590 on, and the oldest electronic ones from 000


class CardProvider(BaseProvider):
    """Faker provider of identity card numbers."""

    def identity_card_number(self) -> str:
        """A card number of twelve digits with a valid check, under the prefix 999.

        The last two digits are the first ten modulo 97, or 97 where that gives zero. Cards in circulation
        are known to begin with 000 or with 590 and the numbers just above; 999 is our choice. Source:
        information type 195.
        """
        random: Random = self.generator.random
        ten = _PREFIX * 10**7 + random.randrange(10**7)
        return f"{ten}{ten % 97 or 97:02}"
