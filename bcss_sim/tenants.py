"""Several simulators side by side: each tenant has its own seed, clock, state and callers see nothing of the others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from threading import Lock

import msgspec

from .setting import Access, JournalSetting, Setting
from .simulator import Simulator
from .store import KeptTenant

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")

_JOURNAL = JournalSetting(entries=200, bytes=5_000_000)  # there may be hundreds of tenants


class TenantRefused(ValueError):
    """A tenant cannot be made or found so; the message says why, and what to do."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A tenant to be made: what is not said is as in the simulator it lives in, or as in the tenant it is `like`."""

    name: str
    like: str | None = None
    seed: int | None = None
    population: int | None = None
    clock: date | None = None
    access: Access | None = None


class Tenants:
    """The tenants of a simulator; every simulator on the same database has the same ones."""

    def __init__(self, main: Simulator) -> None:
        self.main = main
        self._open: dict[str, Simulator] = {}
        self._kept: dict[str, KeptTenant] = {}
        self._revision: int | None = None
        self._one_at_a_time = Lock()
        main.opened.callback(self.close)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tenants, in order."""
        with self._one_at_a_time:
            return tuple(self._known())

    def named(self, name: str) -> Simulator:
        """The simulator of a tenant; raises `TenantRefused` when there is none of that name."""
        with self._one_at_a_time:
            kept = self._known().get(name)
            if kept is None:
                raise TenantRefused(f"There is no tenant {name!r}. Make it with POST /_sim/tenants, or look at GET.")
            return self._opened(kept)

    def create(self, wanted: Wanted) -> Simulator:
        """Make a tenant, with the state of the one it is like; raises `TenantRefused`."""
        if not _NAME.fullmatch(wanted.name):
            raise TenantRefused(
                f"{wanted.name!r} cannot be the name of a tenant: use up to 40 lower-case letters, digits and hyphens."
            )
        like = self.named(wanted.like) if wanted.like else None
        setting = _setting(wanted, (like or self.main).setting)
        kept = KeptTenant(name=wanted.name, setting=_text(setting))
        with self._one_at_a_time:
            if not self.main.store.add_tenant(kept):
                raise TenantRefused(
                    f"There is a tenant {wanted.name!r} already. Drop it first, or choose another name."
                )
            self._forget(wanted.name)
            made = self._opened(kept)
            if like is not None:
                like.store.copy_to(made.store)
                made.clock.follow()
            return made

    def drop(self, name: str) -> None:
        """Remove a tenant and all that was written to it; raises `TenantRefused` when there is none."""
        with self._one_at_a_time:
            kept = self._known().get(name)
            if kept is None or not self.main.store.drop_tenant(name):
                raise TenantRefused(f"There is no tenant {name!r}.")
            self._opened(kept).store.drop()
            self._forget(name)

    def close(self) -> None:
        """Let go of the databases of all tenants."""
        for simulator in self._open.values():
            simulator.close()
        self._open.clear()

    def _known(self) -> Mapping[str, KeptTenant]:
        """The tenants by name; the database is looked at when something was written since."""
        revision = self.main.store.revision
        if revision != self._revision:
            self._kept = {kept.name: kept for kept in self.main.store.tenants()}
            self._revision = revision
            for name in self._open.keys() - self._kept.keys():  # dropped by another simulator
                self._forget(name)
        return self._kept

    def _opened(self, kept: KeptTenant) -> Simulator:
        found = self._open.get(kept.name)
        setting = _read(kept.setting, self.main.setting)
        if found is None or found.setting != setting:
            self._forget(kept.name)
            alike = (one for one in self._open.values() if one.setting.recipe == setting.recipe)
            like = self.main if self.main.setting.recipe == setting.recipe else next(alike, self.main)
            found = self._open[kept.name] = Simulator(setting, tenant=kept.name, like=like)
        return found

    def _forget(self, name: str) -> None:
        if gone := self._open.pop(name, None):
            gone.close()


def _setting(wanted: Wanted, base: Setting) -> Setting:
    return replace(
        base,
        seed=base.seed if wanted.seed is None else wanted.seed,
        population=base.population if wanted.population is None else wanted.population,
        clock=wanted.clock or base.clock,
        access=wanted.access or base.access,
    )


# The database and the file of the journal belong to the server.
def _text(setting: Setting) -> str:
    told = setting.to_env()
    told.pop("BCSS_SIM_DATABASE")
    told.pop("BCSS_SIM_JOURNAL", None)
    return msgspec.json.encode(told).decode()


def _read(text: str, main: Setting) -> Setting:
    told = msgspec.json.decode(text, type=dict[str, str])
    setting = Setting.from_env({**told, "BCSS_SIM_DATABASE": main.database})
    return replace(setting, journal=_JOURNAL, workers=main.workers)
