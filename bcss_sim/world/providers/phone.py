"""Telephone numbers that ring nowhere."""

from __future__ import annotations

from random import Random

from faker.providers import BaseProvider


class PhoneProvider(BaseProvider):
    """Faker provider of mobile numbers in a series no operator is known to use."""

    def mobile_phone_number(self) -> str:
        """A mobile number in international form, `+32450` and six digits.

        Belgium keeps no range for fiction. Mobile numbers begin with 045 to 049, and the series operators are
        known to use begin at 0455: 0450 is our choice, not a reservation by the regulator.
        """
        random: Random = self.generator.random
        return f"+32450{random.randrange(1_000_000):06}"
