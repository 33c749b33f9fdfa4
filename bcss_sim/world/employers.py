"""The employers people work for: firms by sector and region, a commune and a CPAS per municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from faker import Generator

from bcss_client.values import CbeNumber, Language, OnssNumber

from .draws import Draw
from .facts import Employer
from .geography import Geography, Municipality, Region
from .providers import AddressProvider, EnterpriseProvider, Sector

FIRMS = 24  # private employers per sector and region: a setting
_PRIVATE, _COMMUNE, _CPAS = 19_100_000, 19_500_000, 19_600_000  # serials, all in the range never issued
_COMMUNE_NAMES: Mapping[Language, str] = {"fr": "Commune de {}", "nl": "Gemeente {}", "de": "Gemeinde {}"}
_CPAS_NAMES: Mapping[Language, str] = {"fr": "CPAS de {}", "nl": "OCMW {}", "de": "ÖSHZ {}"}
_REGIONS: tuple[Region, ...] = ("Flanders", "Wallonia", "Brussels")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """A line of business: joint committee, NACE-BEL 2008 code, occupations employed, weight among jobs.

    Occupations are codes of the list `occupation` of the register. The weights are a setting: no source
    gives the shares by joint committee.
    """

    joint_committee: str
    nace: str
    occupations: tuple[str, ...]
    weight: float


TRADES: Mapping[Sector, Trade] = MappingProxyType(
    {
        "office": Trade(joint_committee="200", nace="62020", occupations=("90101", "90102", "90104"), weight=25),
        "care": Trade(joint_committee="330", nace="86101", occupations=("90301", "90302"), weight=15),
        "industry": Trade(joint_committee="111", nace="25110", occupations=("90701", "90703"), weight=12),
        "retail": Trade(joint_committee="202", nace="47113", occupations=("90401", "90402"), weight=11),
        "construction": Trade(joint_committee="124", nace="41201", occupations=("90601", "90604"), weight=10),
        "transport": Trade(joint_committee="140.03", nace="49410", occupations=("90702", "90704"), weight=8),
        "catering": Trade(joint_committee="302", nace="56101", occupations=("90501", "90502"), weight=7),
        "cleaning": Trade(joint_committee="121", nace="81210", occupations=("90503",), weight=5),
        "service_vouchers": Trade(joint_committee="322.01", nace="81210", occupations=("90504",), weight=5),
        "agriculture": Trade(joint_committee="145", nace="01130", occupations=("90802",), weight=2),
        "temporary_work": Trade(joint_committee="322", nace="78200", occupations=("90702", "90701"), weight=0),
    }
)
_SECTORS = tuple(TRADES)


class Employers:
    """The employers of a world, each made when first asked for and the same ever after.

    `seed` changes names and addresses; the enterprise numbers follow from sector, region and rank, or from
    the municipality, and lie in the range 1.9xx.xxx.xxx, which is never issued.
    """

    __slots__ = ("_addresses", "_enterprises", "_generator", "_geography", "_made", "_regions", "_seed")

    def __init__(self, *, seed: int, geography: Geography) -> None:
        self._seed = seed
        self._geography = geography
        self._regions: Mapping[Region, tuple[Municipality, ...]] = {
            region: tuple(place for place in geography.municipalities if place.region == region) for region in _REGIONS
        }
        self._made: dict[int, Employer] = {}
        self._generator = Generator()
        self._addresses = AddressProvider(self._generator)
        self._enterprises = EnterpriseProvider(self._generator)

    def firm(self, *, sector: Sector, region: Region, rank: int) -> Employer:
        """The private employer of this rank (from 0, below `FIRMS`) in a sector and a region."""
        position = (_SECTORS.index(sector) * len(_REGIONS) + _REGIONS.index(region)) * FIRMS + rank
        serial = _PRIVATE + position
        if serial not in self._made:
            place = self._stream(serial).one_of(self._regions[region])
            name = self._enterprises.company_name(place.language, sector=sector)
            trade = TRADES[sector]
            self._make(serial, name, place, joint_committee=trade.joint_committee, nace=trade.nace)
        return self._made[serial]

    def commune(self, refnis: str) -> Employer:
        """The municipal administration of a municipality."""
        return self._authority(_COMMUNE, refnis, _COMMUNE_NAMES, nace="84114")

    def cpas(self, refnis: str) -> Employer:
        """The public centre for social welfare of a municipality."""
        return self._authority(_CPAS, refnis, _CPAS_NAMES, nace="84115")

    def _authority(self, base: int, refnis: str, names: Mapping[Language, str], *, nace: str) -> Employer:
        serial = base + int(refnis)
        if serial not in self._made:
            self._stream(serial)
            place = self._geography.municipality(refnis)
            name = names[place.language].format(place.name(place.language))
            self._make(serial, name, place, joint_committee=None, nace=nace)
        return self._made[serial]

    def _stream(self, serial: int) -> Draw:
        draw = Draw(f"{self._seed}/employer/{serial}")
        self._generator.random = draw.source
        return draw

    def _make(self, serial: int, name: str, place: Municipality, *, joint_committee: str | None, nace: str) -> None:
        self._made[serial] = Employer(
            cbe=CbeNumber.from_serial(serial),
            onss=_onss(serial),
            name=name,
            joint_committee=joint_committee,
            nace=nace,
            local_authority=joint_committee is None,
            address=self._addresses.belgian_address(municipality=place),
        )


def _onss(serial: int) -> OnssNumber:
    """The number, of the kind EnterpriseProvider draws, that goes with a serial: unique as the serial is."""
    seven = serial - 10_000_000
    check = (96 - seven * 100 % 97) or 97
    return OnssNumber.received(f"0{seven}{check:02}")
