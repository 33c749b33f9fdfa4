"""Addresses that fit their municipality."""

from __future__ import annotations

import json
import zlib
from random import Random

from faker import Generator
from faker.providers import BaseProvider

from bcss_client.resources import FIXTURES
from bcss_sim.world.facts import Address
from bcss_sim.world.geography import Municipality

_STREET_NUMBERS = 9998  # 9999 means registered without an address
_SHARE_WITH_BOX = 0.18
_SHARE_WITH_LETTER = 0.06
_MEAN_HOUSE_NUMBER = 45


def street_code(*, postal_code: str, street: str) -> str:
    """Code of eight digits of a street: its postal code, then a number drawn from its name.

    The register's own street codes are not public; these are ours. One name always gives one number, from
    0001 to 9998: 9999 is kept for its meaning, registered without an address.
    """
    return f"{postal_code}{zlib.crc32(street.encode()) % _STREET_NUMBERS + 1:04}"


class AddressProvider(BaseProvider):
    """Faker provider of Belgian addresses: postal code, street and language go together.

    Streets are common Belgian street names, so a street need not exist in the municipality it is drawn for.
    """

    def __init__(self, generator: Generator) -> None:
        """Read the street names that travel with the package."""
        super().__init__(generator)
        text = (FIXTURES / "reference" / "street_names.json").read_text(encoding="utf-8")
        self._streets: dict[str, list[str]] = json.loads(text)

    def belgian_address(self, *, municipality: Municipality, postal_code: str | None = None) -> Address:
        """An address in a municipality, its street in the language of the region (French in Brussels).

        Without `postal_code` one of the municipality's is drawn. Raises `ValueError` for a postal code of
        another municipality.
        """
        random: Random = self.generator.random
        if postal_code is None:
            postal_code = random.choice(municipality.postal_codes)
        elif postal_code not in municipality.postal_codes:
            raise ValueError(
                f"postal code {postal_code} is not used in {municipality.fr}: choose one of "
                + ", ".join(municipality.postal_codes)
            )
        street = random.choice(self._streets[municipality.language])
        return Address(
            municipality=municipality.refnis,
            postal_code=postal_code,
            street_code=street_code(postal_code=postal_code, street=street),
            street=street,
            house_number=_house_number(random),
            box=str(random.randint(1, 24)) if random.random() < _SHARE_WITH_BOX else None,
        )


def _house_number(random: Random) -> str:
    number = 1 + int(random.expovariate(1 / _MEAN_HOUSE_NUMBER))
    letter = random.choice("ABC") if random.random() < _SHARE_WITH_LETTER else ""
    return f"{number}{letter}"
