"""Where questions are answered: access first, then the flow, and what was made for the same question before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TypeVar

from bcss_client.config import Organisation
from bcss_client.flow import Flow
from bcss_client.reply import Reply

from ..clock import Clock
from ..flows import ANSWERS
from ..journal import Look, Trail
from ..mutations import MutationFeed
from ..refusal import Refusal
from ..situation import Situation
from ..store import Store
from ..world.register_codes import RegisterCodes
from ..world.world import World
from .access import refusal
from .aliases import by_alias, canonical

T = TypeVar("T")
_REMEMBERED = 4096


class Desk:
    """Answers questions of known organisations.

    What was made of a question is remembered until a write or a new day may change it. `integration_required`
    is off when access is open: then nobody needs to be integrated, and unknown organisations are welcome.
    """

    def __init__(
        self,
        *,
        world: World,
        codes: RegisterCodes,
        store: Store,
        clock: Clock,
        feed: MutationFeed,
        organisations: Sequence[Organisation],
        integration_required: bool,
        one_at_a_time: Lock,
    ) -> None:
        self.clock = clock
        self.store = store
        self.world = world
        self.organisations = tuple(organisations)
        self.integration_required = integration_required
        self.codes = codes
        self._feed = feed
        self._made: OrderedDict[object, tuple[object, Look]] = OrderedDict()
        # Lives are drawn, and an in-memory database is written, by one thread at a time. The server has one thread
        # a process, so this only ever waits where an asynchronous client calls the simulator in its own process.
        self.one_at_a_time = one_at_a_time

    def organisation(self, cbe: str) -> Organisation | None:
        """The organisation with that enterprise number; when access is open, the demonstration one for all others."""
        for organisation in self.organisations:
            if organisation.cbe == cbe:
                return organisation
        return None if self.integration_required else self.organisations[0]

    def situation(self, caller: Organisation) -> Situation:
        """What an answer to `caller` may look at now."""
        return Situation(world=self.world, codes=self.codes, store=self.store, today=self.clock.today, caller=caller)

    def answered(
        self,
        flow: Flow[..., Reply],
        asked: object,
        caller: Organisation,
        *,
        trail: Trail,
        write: Callable[[Reply | Refusal], T],
    ) -> T:
        """What `write` makes of the reply or refusal; remembered, unless the flow writes."""
        with self.one_at_a_time:
            return self._answered(flow, asked, caller, trail, write)

    def _answered(
        self,
        flow: Flow[..., Reply],
        asked: object,
        caller: Organisation,
        trail: Trail,
        write: Callable[[Reply | Refusal], T],
    ) -> T:
        situation = self.situation(caller)
        if flow.writes:
            self._feed.work_out()  # what is written today changes nobody's mutations of days before
            return write(self._answer(flow, asked, situation, trail.look(flow.slug, caller.cbe, situation.today)))
        key = (flow.slug, asked, caller, situation.today, self.store.revision)
        if key in self._made:
            self._made.move_to_end(key)
            remembered, look = self._made[key]
            trail.looks.append(look)
            made: T = remembered  # type: ignore[assignment]  # made by the same `write` for the same flow
            return made
        look = trail.look(flow.slug, caller.cbe, situation.today)
        answer = self._answer(flow, asked, situation, look)
        made = write(answer)
        if isinstance(answer, Refusal):
            return made  # nothing is kept of it: the number asked about may be that of a real person
        self._made[key] = made, look.again()
        if len(self._made) > _REMEMBERED:
            self._made.popitem(last=False)
        return made

    def _answer(self, flow: Flow[..., Reply], asked: object, situation: Situation, look: Look) -> Reply | Refusal:
        asked, kinds = canonical(asked, self.world)
        refused = refusal(flow, asked, situation, integration_required=self.integration_required, look=look)
        look.is_refused = refused is not None
        return by_alias(refused or ANSWERS[flow.slug](asked, situation), kinds)
