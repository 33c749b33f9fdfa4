"""Death (information type 150)."""

from __future__ import annotations

from bcss_client.flows.tx25.death import DeathAct, Decease
from bcss_client.flows.tx25.split_date import SplitDate

from .register_file import RegisterFile, digits, stamped


def deceases(file: RegisterFile) -> tuple[Decease, ...]:
    """IT 150."""
    person = file.person
    if person.death is None or person.death_place is None:
        return ()
    act = DeathAct(
        act_number=digits(4, "death", person.ssin),
        place=file.belgian_place(person.death_place),
        foreign_place=file.foreign_place(person.death_place),
    )
    return (stamped(Decease(date=SplitDate.of(person.death), decease=act)),)
