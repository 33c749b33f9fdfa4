"""The simulator as an object: a world, a clock, a store, and who may ask."""

from __future__ import annotations

from bcss_client.config import Organisation, organisations
from bcss_client.values import Period

from .clock import Clock
from .mutations import MutationFeed
from .setting import Access, Setting
from .store import Integration, Mutation, Store
from .wire.desk import Desk
from .wire.tickets import Tickets
from .world.register_codes import RegisterCodes
from .world.world import World


class Simulator:
    """Answers the flows about the people of one seed.

    The first organisation, that of the demonstration, has the personas and cases integrated, so that its first call
    works; it must integrate everybody else first.
    """

    def __init__(self, setting: Setting | None = None) -> None:
        self.setting = setting or Setting()
        self.world = World.default(self.setting.seed, self.setting.population)
        self.store = Store(self.setting.database)
        self.clock = Clock(self.store, pinned=self.setting.clock)
        self.feed = MutationFeed(world=self.world, store=self.store, clock=self.clock)
        self.organisations: tuple[Organisation, ...] = organisations()
        self.desk = Desk(
            world=self.world,
            codes=RegisterCodes.load(),
            store=self.store,
            clock=self.clock,
            feed=self.feed,
            organisations=self.organisations,
            integration_required=self.setting.access is Access.STRICT,
        )
        self.tickets = Tickets(seed=self.setting.seed, first_day=self.setting.clock)
        self._integrate_cast()

    def reset(self) -> None:
        """Forget what callers asked and wrote; the clock is as the setting has it."""
        self.store.clear()
        self.clock.follow()
        self.feed.begin()
        self.tickets.clear()
        self._integrate_cast()

    def mutations(
        self, organisation: str | None = None, *, after: int = 0, limit: int | None = None
    ) -> tuple[Mutation, ...]:
        """What changed about the persons an organisation has integrated, after a place in its feed, in order.

        Of the organisation with that enterprise number, or of the demonstration one. At most `limit` of them.
        """
        with self.desk.one_at_a_time:
            return self.feed.after(organisation or self.organisations[0].cbe, after, limit=limit)

    def _integrate_cast(self) -> None:
        cbe = self.organisations[0].cbe
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
