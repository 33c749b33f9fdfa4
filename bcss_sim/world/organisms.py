"""Organisms behind the flows: who owes pensions, pays child benefit, insures the self-employed. Numbers are made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bcss_client.values import CbeNumber

from .facts import PensionOrganism
from .geography import Municipality


def _organism(serial: int, name: str) -> PensionOrganism:
    return PensionOrganism(cbe=CbeNumber.from_serial(19_900_000 + serial), name=name)


PENSION_ORGANISMS: Mapping[str, PensionOrganism] = MappingProxyType(
    {
        "SFP": _organism(1, "Service fédéral des Pensions / Federale Pensioendienst"),
        "INASTI": _organism(2, "INASTI / RSVZ"),
        "public": _organism(3, "Pensions du secteur public / Pensioenen van de overheidssector"),
        "insurer": _organism(4, "Assurances de l'Exemple"),
        "fund": _organism(5, "Voorbeeld Pensioenfonds OFP"),
    }
)
"""Who owes pensions: the federal service, the INASTI, the public sector; of the second pillar, made-up ones."""

SOCIAL_INSURANCE_FUNDS: Mapping[str, CbeNumber] = MappingProxyType(
    {
        code: CbeNumber.from_serial(19_910_000 + int(code))
        for code in ("001", "002", "003", "004", "007", "008", "010", "012", "015", "016", "019", "900")
    }
)
"""The social insurance funds of the self-employed by their code, with made-up enterprise numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildBenefitFund:
    """Who pays child benefit; the numbers are settings."""

    number: str
    office: str


CHILD_BENEFIT_FUNDS: Mapping[str, tuple[ChildBenefitFund, ...]] = MappingProxyType(
    {
        "FEDERAL": (ChildBenefitFund(number="1", office="1"), ChildBenefitFund(number="101", office="3")),
        "FLANDERS": tuple(ChildBenefitFund(number=str(number), office="1") for number in (310, 311, 312, 313, 314)),
        "WALLONIA": tuple(ChildBenefitFund(number=str(number), office="1") for number in (410, 411, 412, 413, 414)),
        "BRUSSELS": tuple(ChildBenefitFund(number=str(number), office="1") for number in (510, 511, 512, 513, 514)),
        "EASTBELGIUM": (ChildBenefitFund(number="610", office="1"),),
    }
)
"""The funds of each entity, the public one first."""


def child_benefit_entity(place: Municipality) -> str:
    """The entity that pays for a child domiciled in a municipality, since 2019 (Brussels since 2020)."""
    if place.regime == "D":
        return "EASTBELGIUM"
    return {"Flanders": "FLANDERS", "Wallonia": "WALLONIA", "Brussels": "BRUSSELS"}[place.region]
