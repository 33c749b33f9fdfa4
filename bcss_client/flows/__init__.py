"""The flows, one module each; adding one is adding its name here and in the stub, and a line in the client.

A module is imported when it is first asked for (`flows.tx25`): together they take longer to import than the
rest of the package, and a program calls a few of them. `flows.ALL` is every flow, in the order people meet
them, and imports them all. Type checkers read the stub, `__init__.pyi`.
"""

from importlib import import_module

_SLUGS = (
    "test_connection",
    "manage_access",
    "identify_person",
    "perform_investigation",
    "consult_other_sectors",
    "tx25",
    "health_insurance",
    "rvv_bim_omnio_status",
    "l950",
    "a701",
    "l301",
    "unemployment_situation",
    "unemployment_rights",
    "unemployment_payments",
    "unemployment_paid_sums",
    "unemployment_activation",
    "unemployment_scheduled_payment",
    "career_break",
    "family_allowances",
    "pension_register_consult",
    "consult_patrimony",
    "list_of_attestations",
    "l036",
    "register_attest",
    "stop_attest",
    "a036",
)


def __getattr__(name: str) -> object:
    if name in _SLUGS:
        return import_module(f".{name}", __name__)
    if name == "ALL":
        return tuple(getattr(import_module(f".{slug}", __name__), slug) for slug in _SLUGS)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
