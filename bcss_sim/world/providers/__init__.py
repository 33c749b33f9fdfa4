"""Faker providers of Belgian data that belongs to nobody: add them to any Faker.

>>> from faker import Faker
>>> fake = Faker("fr_BE")
>>> add_belgian_providers(fake)
>>> fake.cbe_number().could_be_real
False
"""

from __future__ import annotations

from faker import Faker

from .address import AddressProvider, street_code
from .bank import BankProvider
from .card import CardProvider
from .enterprise import EnterpriseProvider, Sector
from .name import ORIGINS, NameProvider, Origin
from .phone import PhoneProvider
from .ssin import SsinProvider

__all__ = [
    "ORIGINS",
    "AddressProvider",
    "BankProvider",
    "CardProvider",
    "EnterpriseProvider",
    "NameProvider",
    "Origin",
    "PhoneProvider",
    "Sector",
    "SsinProvider",
    "add_belgian_providers",
    "street_code",
]


def add_belgian_providers(faker: Faker) -> None:
    """Add every provider of this package to a Faker, whatever its locales."""
    for generator in faker.factories:
        for provider in (
            AddressProvider,
            BankProvider,
            CardProvider,
            EnterpriseProvider,
            NameProvider,
            PhoneProvider,
            SsinProvider,
        ):
            generator.add_provider(provider)
