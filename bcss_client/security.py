"""Which numbers may be asked about where: the two-way firewall between real people and synthetic ones."""

from __future__ import annotations

from collections.abc import Iterator

from .config import Environment
from .declaration import Message, declared_fields
from .errors import InvalidRequest
from .values import Ssin


def numbers_in(request: object) -> Iterator[tuple[str, Ssin]]:
    """Every identification number in a request, with the name of the field it stands in."""
    if not isinstance(request, Message):
        return
    kind: type = type(request)
    for declared in declared_fields(kind):
        value = getattr(request, declared.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Ssin):
                yield declared.name, one
            elif isinstance(one, Message):
                yield from numbers_in(one)


def require_fitting_numbers(request: object, environment: Environment, *, flow: str) -> None:
    """Refuse synthetic numbers in production, and numbers that may be real in the simulator.

    Raises `InvalidRequest`; nothing is sent and the number is not repeated.
    """
    for field, number in numbers_in(request):
        if environment is Environment.PRODUCTION and not number.could_be_real:
            raise InvalidRequest(
                f"{field} is a synthetic number, and this client calls production",
                field=field,
                flow=flow,
                next_step="Use the number of a real applicant, or another environment.",
            )
        if environment is Environment.SIMULATOR and number.could_be_real:
            raise InvalidRequest(
                f"{field} may be the number of a real person, and this client calls the simulator",
                field=field,
                flow=flow,
                next_step="Use a synthetic person: `bcss person P02`.",
            )
