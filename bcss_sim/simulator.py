"""The simulator as an object: a world, a clock, a store, and who may ask."""

from __future__ import annotations

from bcss_client.config import Organisation, organisations
from bcss_client.values import CbeNumber, Period, months_later

from .additions import StoredAdditions
from .clock import Clock
from .faults import Effect, Fault, Faults, Rule, When
from .mutations import MutationFeed
from .setting import Access, Setting
from .store import Integration, Mutation, Store
from .town import centre_of
from .wire.desk import Desk
from .wire.tickets import Tickets
from .world.geography import Geography
from .world.needs import Found
from .world.register_codes import RegisterCodes
from .world.world import World
from .world_index import index_in

# Under a code that opens every flow, from far enough back for the ten years that some are asked over.
_QUALITY_CODE, _INTEGRATED_BACK = "2", 121


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
        self.store = Store(self.setting.database)
        self.world = World.of(
            recipe, geography=geography, index=self._index, additions=StoredAdditions(self.store, geography)
        )
        self.clock = Clock(self.store, pinned=self.setting.clock)
        self.feed = MutationFeed(world=self.world, store=self.store, clock=self.clock)
        self.organisations = self._organisations()
        self.desk = Desk(
            world=self.world,
            codes=RegisterCodes.load(),
            store=self.store,
            clock=self.clock,
            feed=self.feed,
            organisations=self.organisations,
            integration_required=self.setting.access is Access.STRICT,
        )
        self.faults = Faults(self.setting.seed, alone=self.setting.workers == 1)
        self.tickets = Tickets(seed=self.setting.seed, first_day=self.setting.clock)
        self._integrate_cast()

    def reset(self) -> None:
        """Forget what callers asked and wrote, and what was to go wrong; the clock is as the setting has it."""
        self.faults.clear()
        self.store.clear()
        self.clock.follow()
        self.feed.begin()
        self.tickets.clear()
        self._integrate_cast()

    def fail_next(
        self,
        *,
        effect: Effect,
        flow: str = "*",
        person: str | None = None,
        organisation: str | None = None,
        when: When = When.BEFORE,
    ) -> Rule:
        """Have the next question that matches go wrong once, whatever other rules there are.

        Raises `FaultRefused` with a sentence when that cannot be.
        """
        fault = Fault(effect=effect, flow=flow, person=person, organisation=organisation, when=when, at_most=1)
        return self.faults.add(fault, first=True)

    def mutations(
        self, organisation: str | None = None, *, after: int = 0, limit: int | None = None
    ) -> tuple[Mutation, ...]:
        """What changed about the persons an organisation has integrated, after a place in its feed, in order.

        Of the organisation with that enterprise number, or of the demonstration one. At most `limit` of them.
        """
        with self.desk.one_at_a_time:
            return self.feed.after(organisation or self.organisations[0].cbe, after, limit=limit)

    def need(self, text: str, *, holder: str = "", integrate: bool = True) -> Found:
        """Somebody for whom conditions such as `ris=true age<30` hold today, leased to `holder`.

        Unless told not to, the demonstration organisation integrates the person, so that the first call works. Raises
        `NeedRefused` with a sentence when nobody can be found or made.
        """
        with self.desk.one_at_a_time:
            found = self.world.need(text, on=self.clock.today, holder=holder)
            if integrate:
                self.feed.work_out()  # what changed before is not told of who is only integrated now
                self._integrate(found.person.ssin)
        return found

    def _integrate(self, ssin: str) -> None:
        since = months_later(self.clock.today, -_INTEGRATED_BACK)
        self.store.integrate(
            [
                Integration(organisation=organisation.cbe, ssin=ssin, quality_code=_QUALITY_CODE, period=Period(since))
                for organisation in self._at_home
            ]
        )

    def _organisations(self) -> tuple[Organisation, ...]:
        """Those that may call: the centre of the town, where there is one town only, then those of the fixtures."""
        refnis = self.setting.municipality
        if refnis is None:
            return organisations()
        town = self.world.geography.municipality(refnis)
        centre = centre_of(town, cbe=self.world.employers.cpas(refnis).cbe)
        return (centre, *(other for other in organisations() if other != centre))

    @property
    def _at_home(self) -> tuple[Organisation, ...]:
        """Those whose first call works: the centre of the town, if there is one, and that of the demonstration."""
        return tuple(dict.fromkeys((self.organisations[0], organisations()[0])))

    def _integrate_cast(self) -> None:
        for organisation in self._at_home:
            self._integrate_cast_for(organisation.cbe)

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
