"""The employers people work for: firms by sector and region, a commune and a CPAS per municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from faker import Generator

from bcss_client.values import CbeNumber, Language, OnssNumber, Period

from .draws import Draw
from .facts import Employer, Transfer
from .geography import Geography, Municipality, Region
from .providers import AddressProvider, EnterpriseProvider, Sector

_FIRMS = 24  # private employers per sector and region: a setting
# Serials, all in the range never issued.
_PRIVATE, _COMMUNE, _CPAS, _TOLD = 19_100_000, 19_500_000, 19_600_000, 19_700_000
_LOCAL_AUTHORITY = 951  # class of employers at the ONSS, a setting
_COMMUNE_NAMES: Mapping[Language, str] = {"fr": "Commune de {}", "nl": "Gemeente {}", "de": "Gemeinde {}"}
CPAS_NAMES: Mapping[Language, str] = {"fr": "CPAS de {}", "nl": "OCMW {}", "de": "ÖSHZ {}"}
_REGIONS: tuple[Region, ...] = ("Flanders", "Wallonia", "Brussels")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """A line of business: joint committee, NACE-BEL 2008 code, occupations employed, weight among jobs.

    Occupations are codes of the list `occupation` of the register. The weights are a setting: no source
    gives the shares by joint committee; nor the class of employers at the ONSS (`category`) that goes with it.
    """

    joint_committee: str
    nace: str
    category: int
    occupations: tuple[str, ...]
    weight: float


TRADES: Mapping[Sector, Trade] = MappingProxyType(
    {
        "office": Trade(
            joint_committee="200", nace="62020", category=10, occupations=("90101", "90102", "90104"), weight=25
        ),
        "care": Trade(joint_committee="330", nace="86101", category=422, occupations=("90301", "90302"), weight=15),
        "industry": Trade(joint_committee="111", nace="25110", category=10, occupations=("90701", "90703"), weight=12),
        "retail": Trade(joint_committee="202", nace="47113", category=58, occupations=("90401", "90402"), weight=11),
        "construction": Trade(
            joint_committee="124", nace="41201", category=24, occupations=("90601", "90604"), weight=10
        ),
        "transport": Trade(
            joint_committee="140.03", nace="49410", category=83, occupations=("90702", "90704"), weight=8
        ),
        "catering": Trade(joint_committee="302", nace="56101", category=17, occupations=("90501", "90502"), weight=7),
        "cleaning": Trade(joint_committee="121", nace="81210", category=10, occupations=("90503",), weight=5),
        "service_vouchers": Trade(
            joint_committee="322.01", nace="81210", category=10, occupations=("90504",), weight=5
        ),
        "agriculture": Trade(joint_committee="145", nace="01130", category=193, occupations=("90802",), weight=2),
        "temporary_work": Trade(
            joint_committee="322", nace="78200", category=97, occupations=("90702", "90701"), weight=0
        ),
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
        """The private employer of this rank (from 0, below `_FIRMS`) in a sector and a region."""
        position = (_SECTORS.index(sector) * len(_REGIONS) + _REGIONS.index(region)) * _FIRMS + rank
        serial = _PRIVATE + position
        if serial not in self._made:
            place = self._stream(serial).one_of(self._regions[region])
            trade = TRADES[sector]
            self._made[serial] = self._employer(
                serial,
                name=self._enterprises.company_name(place.language, sector=sector),
                place=place,
                joint_committees=(trade.joint_committee,),
                nace=trade.nace,
                category=trade.category,
            )
        return self._made[serial]

    def any_firm(self, draw: Draw, *, sector: Sector, region: Region) -> Employer:
        """One of the private employers in a sector and a region."""
        return self.firm(sector=sector, region=region, rank=draw.whole(0, _FIRMS - 1))

    def commune(self, refnis: str) -> Employer:
        """The municipal administration of a municipality."""
        return self._authority(_COMMUNE, refnis, _COMMUNE_NAMES, nace="84114")

    def cpas(self, refnis: str) -> Employer:
        """The public centre for social welfare of a municipality."""
        return self._authority(_CPAS, refnis, CPAS_NAMES, nace="84115")

    def enlist(
        self,
        number: int,
        *,
        name: str,
        place: Municipality,
        joint_committees: tuple[str, ...],
        nace: str,
        category: int,
        exists: Period,
        bankrupt: date | None,
        assisted: date | None,
        before: Employer | None,
    ) -> Employer:
        """Make a firm of a story known, the one with this number among them; `before` is the firm it took over.

        A trustee stays until the firm is no more; who assists its managers goes when the trustee comes.
        """
        serial = _TOLD + number
        self._stream(serial)
        firm = self._employer(
            serial, name=name, place=place, joint_committees=joint_committees, nace=nace, category=category
        )
        if before is not None:
            transfer = Transfer(since=exists.begin, initial=(before.onss, before.cbe), final=(firm.onss, firm.cbe))
            firm = replace(firm, transfer=transfer)
            self._made[int(before.cbe[:8])] = replace(before, transfer=transfer)
        firm = replace(
            firm,
            founded=exists.begin,
            trusteeship=Period(bankrupt, exists.end) if bankrupt else None,
            minor_trusteeship=Period(assisted, bankrupt - timedelta(1) if bankrupt else exists.end)
            if assisted
            else None,
        )
        self._made[serial] = firm
        return firm

    def by_cbe(self, number: CbeNumber) -> Employer | None:
        """The employer with that enterprise number, or None."""
        found = self._by_serial(int(number[:8]))
        return found if found and found.cbe == number else None

    def by_onss(self, number: OnssNumber) -> Employer | None:
        """The employer with that registration number at the ONSS, or None."""
        digits = number.zfill(10)
        found = self._by_serial(10_000_000 + int(digits[:8]))
        return found if found and found.onss == digits else None

    def _by_serial(self, serial: int) -> Employer | None:
        """The employer of a serial, made now if nobody has asked for it before."""
        if serial in self._made:
            return self._made[serial]
        position, rank = divmod(serial - _PRIVATE, _FIRMS)
        if _PRIVATE <= serial < _PRIVATE + len(_SECTORS) * len(_REGIONS) * _FIRMS:
            sector, region = divmod(position, len(_REGIONS))
            return self.firm(sector=_SECTORS[sector], region=_REGIONS[region], rank=rank)
        for base, made in ((_COMMUNE, self.commune), (_CPAS, self.cpas)):
            refnis = f"{serial - base:05}"
            if any(place.refnis == refnis for place in self._geography.municipalities):
                return made(refnis)
        return None

    def _authority(self, base: int, refnis: str, names: Mapping[Language, str], *, nace: str) -> Employer:
        serial = base + int(refnis)
        if serial not in self._made:
            self._stream(serial)
            place = self._geography.municipality(refnis)
            name = names[place.language].format(place.name(place.language))
            self._made[serial] = self._employer(
                serial, name=name, place=place, joint_committees=(), nace=nace, category=_LOCAL_AUTHORITY
            )
        return self._made[serial]

    def _stream(self, serial: int) -> Draw:
        draw = Draw(f"{self._seed}/employer/{serial}")
        self._generator.random = draw.source
        return draw

    def _employer(
        self,
        serial: int,
        *,
        name: str,
        place: Municipality,
        joint_committees: tuple[str, ...],
        nace: str,
        category: int,
    ) -> Employer:
        return Employer(
            cbe=CbeNumber.from_serial(serial),
            onss=_onss(serial),
            name=name,
            joint_committees=joint_committees,
            nace=nace,
            category=category,
            local_authority=not joint_committees,
            address=self._addresses.belgian_address(municipality=place),
        )


def _onss(serial: int) -> OnssNumber:
    """The number, of the kind EnterpriseProvider draws, that goes with a serial: unique as the serial is."""
    seven = serial - 10_000_000
    check = (96 - seven * 100 % 97) or 97
    return OnssNumber.received(f"0{seven}{check:02}")
