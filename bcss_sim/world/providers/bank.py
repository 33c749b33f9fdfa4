"""Bank accounts no bank holds."""

from __future__ import annotations

from random import Random

from faker.providers import BaseProvider
from stdnum import iban

_BANK = 160  # not allocated: the list of the National Bank has nothing from 151 to 170


class BankProvider(BaseProvider):
    """Faker provider of Belgian account numbers under a bank code that is not allocated."""

    def belgian_iban(self) -> str:
        """An IBAN of sixteen characters, both its check numbers valid, at bank code 160, which no bank has.

        Source: the list of bank codes of the National Bank of Belgium, as python-stdnum holds it.
        """
        random: Random = self.generator.random
        account = _BANK * 10**7 + random.randrange(10**7)
        national = f"{account:010}{account % 97 or 97:02}"
        return f"BE{iban.calc_check_digits(f'BE00{national}')}{national}"
