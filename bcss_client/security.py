"""Which numbers may be asked about where: the two-way firewall between what is real and what is synthetic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from .config import Environment, Settings
from .declaration import Message, declared_fields
from .errors import InvalidRequest
from .values import CbeNumber, OnssNumber, Ssin

Number: TypeAlias = Ssin | CbeNumber | OnssNumber
"""A number that a person, an enterprise or an employer may bear."""

# Who bears a number, and which one the simulator knows.
_PERSON = "person", "Use a synthetic person: `bcss person P02`."
_ENTERPRISE = "enterprise", "Use that of an employer in a reply of the simulator, such as one of l950."


def numbers_in(request: object) -> Iterator[tuple[str, Number]]:
    """Every such number in a request, with the name of the field it stands in."""
    if not isinstance(request, Message):
        return
    kind: type = type(request)
    for declared in declared_fields(kind):
        value = getattr(request, declared.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Number):
                yield declared.name, one
            elif isinstance(one, Message):
                yield from numbers_in(one)


def require_fitting_numbers(request: object, settings: Settings, *, flow: str) -> None:
    """Refuse synthetic numbers in production, and numbers that may be real in the simulator.

    A simulator with realistic numbers is asked about them where the settings say so.
    Raises `InvalidRequest`; nothing is sent and the number is not repeated.
    """
    for field, number in numbers_in(request):
        bearer, fitting = _PERSON if isinstance(number, Ssin) else _ENTERPRISE
        if settings.environment is Environment.PRODUCTION and not number.could_be_real:
            raise InvalidRequest(
                f"{field} is a synthetic number, and this client calls production",
                field=field,
                flow=flow,
                next_step=f"Use the number of a real {bearer}, or another environment.",
            )
        accepted = settings.realistic_numbers and isinstance(number, Ssin)
        if settings.environment is Environment.SIMULATOR and number.could_be_real and not accepted:
            raise InvalidRequest(
                f"{field} may be the number of a real {bearer}, and this client calls the simulator",
                field=field,
                flow=flow,
                next_step=fitting,
            )
