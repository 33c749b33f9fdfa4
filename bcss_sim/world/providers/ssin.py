"""Identification numbers that nobody bears."""

from __future__ import annotations

from datetime import date

from faker.providers import BaseProvider

from bcss_client.values import Sex, Ssin

_COUNTERS = {Sex.MALE: 999, Sex.FEMALE: 998}


class SsinProvider(BaseProvider):
    """Faker provider of identification numbers of the `reserved` scheme."""

    def ssin(self, *, birth: date, sex: Sex) -> Ssin:
        """The number of the one man or the one woman the scheme has for a birth date.

        Counters 999 (man) and 998 (woman) lie outside what is issued in practice: a real number would need
        499 children of one sex registered under one birth date. It follows that a birth date has one number a
        sex, and that a second call gives the same one. Raises `ValueError` for a woman born on 1 January or
        1 July, the dates given to people whose birthday is unknown, and when the sex is unknown.
        """
        if sex not in _COUNTERS:
            raise ValueError("a number of the reserved scheme needs a known sex: give man or woman")
        ssin = Ssin.from_parts(year=birth.year, month=birth.month, day=birth.day, counter=_COUNTERS[sex])
        if ssin.could_be_real:
            raise ValueError(
                "counter 998 may be issued to a woman registered under 1 January or 1 July: choose another birth date"
            )
        return ssin
