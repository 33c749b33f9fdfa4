"""Identification numbers that nobody bears."""

from __future__ import annotations

from datetime import date

from faker.providers import BaseProvider

from bcss_client.values import IncompleteDate, Sex, Ssin

_COUNTERS = {Sex.MALE: 999, Sex.FEMALE: 998}
_BIS, _BIS_SEX_UNKNOWN = 40, 20  # what is added to the month


class SsinProvider(BaseProvider):
    """Faker provider of identification numbers of the `reserved` scheme."""

    def ssin(self, *, birth: date | IncompleteDate, sex: Sex, bis: bool = False) -> Ssin:
        """The number of the one man or the one woman the scheme has for a birth date, known in part or in full.

        Counters 999 (man) and 998 (woman) lie outside what is issued in practice: a real number would need
        499 children of one sex registered under one birth date. It follows that a birth date has one number a
        sex, and that a second call gives the same one. Raises `ValueError` for a woman born on 1 January or
        1 July, the dates given to people whose birthday is unknown, and when the sex is unknown. A `bis` number is
        one of somebody outside the National Register, which also exists for one person of unknown sex.
        """
        if sex not in _COUNTERS and not bis:
            raise ValueError("a number of the reserved scheme needs a known sex: give man or woman")
        shift = 0 if not bis else _BIS if sex in _COUNTERS else _BIS_SEX_UNKNOWN
        ssin = Ssin.from_parts(
            year=birth.year,
            month=(birth.month or 0) + shift,
            day=birth.day or 0,
            counter=_COUNTERS.get(sex, _COUNTERS[Sex.MALE]),
        )
        if ssin.could_be_real:
            raise ValueError(
                "counter 998 may be issued to a woman registered under 1 January or 1 July: choose another birth date"
            )
        return ssin
