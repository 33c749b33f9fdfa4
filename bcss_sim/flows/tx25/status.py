"""Nationality, occupation and register (information types 031, 070, 210)."""

from __future__ import annotations

from bcss_client.flows.tx25.shared import CodeLabel
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.flows.tx25.status import Nationality, Occupation, RegistrationRegister

from .register_file import RegisterFile, recent_first

# What the register calls the social category follows from the occupation; those whose code begins like this
# do manual work, the self-employed are listed, and 900 stands for having no occupation.
_NO_OCCUPATION = "900"
_MANUAL = ("905", "906", "907", "908")
_SELF_EMPLOYED = frozenset({"90304", "90305", "90403", "90405", "90406", "90801"})


def nationalities(file: RegisterFile) -> tuple[Nationality, ...]:
    """IT 031: each nationality gives way to the next one."""
    geography = file.situation.world.geography
    return recent_first(
        [
            Nationality(
                date=SplitDate.of(spell.period.begin),
                nationality=CodeLabel(code=spell.code, label=geography.country_name(spell.code, file.language)),
            )
            for spell in file.person.nationalities
        ]
    )


def occupations(file: RegisterFile) -> tuple[Occupation, ...]:
    """IT 070: deleted when it ended, as another occupation need not follow."""
    return recent_first(
        [
            Occupation(
                date=SplitDate.of(spell.period.begin),
                deleted=file.deleted(spell.period),
                occupation=file.label("occupation", spell.code),
                social_category=file.label("social_category", _social_category(spell.code)),
            )
            for spell in file.person.occupations
        ]
    )


def registration_registers(file: RegisterFile) -> tuple[RegistrationRegister, ...]:
    """IT 210: each register gives way to the next one."""
    return recent_first(
        [
            RegistrationRegister(
                date=SplitDate.of(spell.period.begin), registration_register=file.label("register", spell.code)
            )
            for spell in file.person.registers
        ]
    )


def _social_category(occupation: str) -> str:
    if occupation.startswith(_NO_OCCUPATION):
        return "9"
    if occupation in _SELF_EMPLOYED:
        return "2"
    return "3" if occupation.startswith(_MANUAL) else "4"
