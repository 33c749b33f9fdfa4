"""Numbers of enterprises and employers.

>>> CbeNumber("1999.000.150").could_be_real
False
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Self

_SEPARATORS = re.compile(r"[ .\-/]")


class CbeNumber(str):
    """An enterprise number of the Crossroads Bank for Enterprises: ten digits, check digits verified.

    Raises `ValueError` with a sentence when it is not one. Source: `CbeNumberType` of CommonV3.
    """

    __slots__ = ()

    def __new__(cls, number: str) -> Self:
        """The number, checked; separators are dropped."""
        # Imported here: it brings TLS and more with it, and a program may never write such a number.
        from stdnum.be import vat
        from stdnum.exceptions import ValidationError

        digits = _SEPARATORS.sub("", number.strip())
        try:
            vat.validate(digits)
        except ValidationError:
            raise ValueError("it is not an enterprise number: ten digits with a valid check") from None
        return cls.received(digits.zfill(10))

    @classmethod
    def received(cls, text: str) -> Self:
        """Take a number as the network sent it, without checking it."""
        return str.__new__(cls, text)

    def __reduce__(self) -> tuple[Callable[[str], Self], tuple[str]]:
        """Copied and pickled as it was received, unchecked."""
        return self.received, (str(self),)

    @classmethod
    def from_serial(cls, serial: int) -> Self:
        """The enterprise number whose first eight digits are `serial`."""
        return cls(f"{serial:08}{97 - serial % 97:02}")

    @property
    def could_be_real(self) -> bool:
        """Whether the number lies in a range that is issued: all but 1.900.000.000 and above."""
        return not self.startswith("19")

    @property
    def formatted(self) -> str:
        """The number as printed on documents: `1999.000.150`."""
        return f"{self[:4]}.{self[4:7]}.{self[7:]}"


class OnssNumber(str):
    """A registration number of an employer at the ONSS / RSZ: up to ten digits, as the network sent it."""

    __slots__ = ()

    @classmethod
    def received(cls, text: str) -> Self:
        """Take a number as the network sent it, without checking it."""
        return str.__new__(cls, text)

    @property
    def could_be_real(self) -> bool:
        """Whether the number lies in a range that is issued: the serial, after a zero, begins with 0 or 1."""
        return not self.zfill(10).startswith("09")
