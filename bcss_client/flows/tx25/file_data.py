"""The file itself: special remarks, when it was made and last changed (information types 202, 253, 254)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from ...declaration import At, Message
from .shared import CodeLabel, DatedInformationType, Graphic1, Graphic2, NumberOfPerson


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Limosa(Message):
    """A remark on work in Belgium reported from abroad (Limosa)."""

    reason1: Annotated[CodeLabel, At("Reason1", fr="motif 1", nl="reden 1", de="Grund 1")]
    reason2: Annotated[CodeLabel | None, At("Reason2", fr="motif 2", nl="reden 2", de="Grund 2")] = None
    national_number: NumberOfPerson = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SpecialInfo(DatedInformationType):
    """IT 202: a special remark, as free text or on a Limosa declaration."""

    number: ClassVar[str] = "202"

    graphic1: Graphic1 = None
    graphic2: Graphic2 = None
    limosa: Annotated[Limosa | None, At("Limosa", fr="Limosa", nl="Limosa", de="Limosa")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CreationDate(DatedInformationType):
    """IT 253: when the file was made."""

    number: ClassVar[str] = "253"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LastUpdateDate(DatedInformationType):
    """IT 254: when the file was last changed."""

    number: ClassVar[str] = "254"
