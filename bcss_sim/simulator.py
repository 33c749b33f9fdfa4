"""The simulator as an object: a world, a clock, a store, and who may ask."""

from __future__ import annotations

from contextlib import ExitStack
from threading import Lock

from bcss_client.config import Organisation, organisations
from bcss_client.values import CbeNumber, Period, months_later

from .additions import StoredAdditions
from .clock import Clock
from .faults import Effect, Fault, Faults, Rule, When
from .flows import ANSWERS
from .journal import Circumstances, Journal
from .mutations import MutationFeed
from .organisations import organisations_in
from .setting import Access, Setting
from .store import Integration, Mutation, Store
from .tickets import Tickets
from .town import centre_of
from .wire.desk import Desk
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

    As a `tenant`, what callers write to it has a place of its own. Beside another simulator, `like`, it shares what is
    the same of both: a world of the same recipe is drawn once.
    """

    def __init__(
        self, setting: Setting | None = None, *, tenant: str | None = None, like: Simulator | None = None
    ) -> None:
        self.setting: Setting = setting or Setting()
        self.opened = ExitStack()
        """What is let go of in the end."""
        self.store = Store(self.setting.database, tenant=tenant)
        self.opened.callback(self.store.close)
        shared = like if like is not None and like.setting.recipe == self.setting.recipe else None
        self._index = None if shared else index_in(self.setting.database, self.setting.recipe, Geography.load())
        if self._index is not None:
            self.opened.callback(self._index.close)
        self.world: World = self._as_in(shared.world) if shared else self._drawn()
        self.clock = Clock(self.store, pinned=self.setting.clock)
        self.feed = MutationFeed(world=self.world, store=self.store, clock=self.clock)
        self.organisations = self._organisations()
        self.desk: Desk = Desk(
            world=self.world,
            codes=like.desk.codes if like else RegisterCodes.load(),
            store=self.store,
            clock=self.clock,
            feed=self.feed,
            organisations=self.organisations,
            integration_required=self.setting.access is Access.STRICT,
            one_at_a_time=shared.desk.one_at_a_time if shared else Lock(),
        )
        self.journal = Journal(
            self.setting.journal,
            Circumstances(
                world=self.world,
                answers=ANSWERS,
                organisations=self.organisations,
                integration_required=self.desk.integration_required,
            ),
        )
        self.opened.callback(self.journal.close)
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
        self.journal.clear()
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

    def _drawn(self) -> World:
        geography = Geography.load()
        additions = StoredAdditions(self.store, geography)
        return World.of(self.setting.recipe, geography=geography, index=self._index, additions=additions)

    def _as_in(self, world: World) -> World:
        return world.with_additions(StoredAdditions(self.store, world.geography))

    def _integrate(self, ssin: str) -> None:
        since = months_later(self.clock.today, -_INTEGRATED_BACK)
        self.store.integrate(
            [
                Integration(organisation=organisation.cbe, ssin=ssin, quality_code=_QUALITY_CODE, period=Period(since))
                for organisation in self._at_home
            ]
        )

    def _organisations(self) -> tuple[Organisation, ...]:
        """Those that may call.

        They are those of the file in the setting; without, those of the fixtures, the centre of the town before them
        where there is one town only.
        """
        if self.setting.organisations is not None:
            return organisations_in(self.setting.organisations)
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
        known = self.store.integrated_by(cbe)
        self.store.integrate(
            [
                Integration(
                    organisation=integrated.centre or cbe,
                    ssin=told.applicant,
                    quality_code=integrated.quality_code,
                    period=Period(integrated.since, integrated.until),
                )
                for told in self.world.cast.everybody
                if told.applicant not in known
                for integrated in (told.integrated, *told.further_integrations)
            ]
        )

    def close(self) -> None:
        """Let go of the databases, those of tenants included, and of the file of the journal."""
        self.opened.close()
