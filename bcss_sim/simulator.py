"""The simulator as an object: a world, a clock, a store, and who may ask."""

from __future__ import annotations

from bcss_client.config import Organisation, organisations
from bcss_client.values import CbeNumber, Period

from .clock import Clock
from .setting import Access, Setting
from .store import Integration, Store
from .town import centre_of
from .wire.desk import Desk
from .wire.tickets import Tickets
from .world.geography import Geography
from .world.register_codes import RegisterCodes
from .world.world import World
from .world_index import index_in


class Simulator:
    """Answers the flows about the people of one seed.

    The demonstration organisation has the personas and cases integrated, so that its first call works; it must
    integrate everybody else first. So has the centre of the town, where everybody lives in one.
    """

    def __init__(self, setting: Setting | None = None) -> None:
        self.setting = setting or Setting()
        recipe = self.setting.recipe
        geography = Geography.load()
        self._index = index_in(self.setting.database, recipe, geography)
        self.world = World.of(recipe, geography=geography, index=self._index)
        self.clock = Clock.pinned_to(self.setting.clock) if self.setting.clock else Clock()
        self.store = Store(self.setting.database)
        self.organisations = self._organisations()
        self.desk = Desk(
            world=self.world,
            codes=RegisterCodes.load(),
            store=self.store,
            clock=self.clock,
            organisations=self.organisations,
            integration_required=self.setting.access is Access.STRICT,
        )
        self.tickets = Tickets(self.setting.seed if self.setting.clock else None)
        self._integrate_cast()

    def reset(self) -> None:
        """Forget what callers asked and wrote."""
        self.store.clear()
        self.tickets.clear()
        self._integrate_cast()

    def _organisations(self) -> tuple[Organisation, ...]:
        """Those that may call: the centre of the town, where there is one town only, then those of the fixtures."""
        refnis = self.setting.municipality
        if refnis is None:
            return organisations()
        town = self.world.geography.municipality(refnis)
        centre = centre_of(town, cbe=self.world.employers.cpas(refnis).cbe)
        return (centre, *(other for other in organisations() if other != centre))

    def _integrate_cast(self) -> None:
        for cbe in {self.organisations[0].cbe: None, organisations()[0].cbe: None}:
            self._integrate_cast_for(cbe)

    def _integrate_cast_for(self, cbe: CbeNumber) -> None:
        self.store.integrate(
            [
                Integration(
                    organisation=integrated.centre or cbe,
                    ssin=told.applicant,
                    quality_code=integrated.quality_code,
                    period=Period(integrated.since, integrated.until),
                )
                for told in self.world.cast.everybody
                if not self.store.integrations(told.applicant, organisation=cbe)
                for integrated in (told.integrated, *told.further_integrations)
            ]
        )

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()
        if self._index is not None:
            self._index.close()
