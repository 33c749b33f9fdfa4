"""The index of a large world in a database: built once, resumed where it stopped, read by any number of simulators."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    insert,
    inspect,
    select,
    update,
)

from bcss_client.values import Ssin

from .world.census import Census, Household, Member
from .world.geography import Geography
from .world.index import chained, decoded, encoded, numbers_of
from .world.numbers import Numbers
from .world.phonetics import phonetic_key
from .world.recipe import NumberScheme, Recipe
from .world.world import World

_METADATA = MetaData()
_BUILD = Table(
    "world_build",
    _METADATA,
    Column("id", Integer, primary_key=True),
    Column("seed", BigInteger, nullable=False),
    Column("size", Integer, nullable=False),
    Column("scheme", String(10), nullable=False),
    Column("municipality", String(5)),
    Column("households", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("numbers", Integer, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("finished", Boolean, nullable=False),
)
_HOUSEHOLD = Table(
    "world_household",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("members", LargeBinary, nullable=False),
)
_NUMBER = Table(
    "world_number",
    _METADATA,
    Column("ssin", BigInteger, primary_key=True, autoincrement=False),
    Column("household", Integer, nullable=False),
    Column("sound", String(40), index=True),  # of the last name; a replaced or cancelled number has none
)
_BATCH = 2_000  # households written together


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """How far the index of a world has come; `people` counts persons, `numbers` also those replaced and cancelled."""

    recipe: Recipe
    households: int = 0
    people: int = 0
    numbers: int = 0
    digest: bytes = b""
    finished: bool = False


class OtherWorld(ValueError):
    """The database holds the index of another recipe."""


class WorldIndex:
    """An index in a database, complete; one decodes a household when one of its numbers is asked for."""

    def __init__(self, engine: Engine, build: Build, geography: Geography) -> None:
        self._engine = engine
        self._build = build
        self._geography = geography

    def __len__(self) -> int:
        """How many numbers it holds, replaced and cancelled ones included."""
        return self._build.numbers

    @property
    def digest(self) -> bytes:
        """What tells this population from any other."""
        return self._build.digest

    def household_of(self, ssin: str) -> Household | None:
        """The household one of whose members bears or bore that number, or None."""
        if not ssin.isdigit():
            return None
        query = select(_HOUSEHOLD.c.members).join(_NUMBER, _NUMBER.c.household == _HOUSEHOLD.c.number)
        with self._engine.connect() as connection:
            row = connection.scalar(query.where(_NUMBER.c.ssin == int(ssin)))
        return None if row is None else decoded(row, self._geography)

    def households(self) -> Iterator[Household]:
        """Every household, by number."""
        for begin in range(0, self._build.households, _BATCH):
            numbered = (_HOUSEHOLD.c.number >= begin) & (_HOUSEHOLD.c.number < begin + _BATCH)
            with self._engine.connect() as connection:
                query = select(_HOUSEHOLD.c.members).where(numbered).order_by(_HOUSEHOLD.c.number)
                rows = connection.scalars(query).all()
            yield from (decoded(row, self._geography) for row in rows)

    def sounding(self, key: str) -> Iterator[Member]:
        """Those whose last name has this phonetic key, in the order of the households."""
        query = (
            select(_HOUSEHOLD.c.members)
            .where(_HOUSEHOLD.c.number.in_(select(_NUMBER.c.household).where(_NUMBER.c.sound == key)))
            .order_by(_HOUSEHOLD.c.number)
        )
        with self._engine.connect() as connection:
            rows = connection.scalars(query).all()
        for row in rows:
            members = decoded(row, self._geography).members
            yield from (member for member in members if phonetic_key(member.last_name) == key)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def build_in(url: str) -> Build | None:
    """The build a database holds, finished or not; None when it holds none."""
    engine = create_engine(url, hide_parameters=True)
    try:
        return _build(engine)
    finally:
        engine.dispose()


def recipe_in(url: str) -> Recipe:
    """The recipe of the complete index a database holds; the default one when it holds none."""
    build = build_in(url)
    return build.recipe if build and build.finished else Recipe()


@contextmanager
def opened(url: str, recipe: Recipe) -> Generator[World]:
    """The world of a recipe, with its index in the database where it was built, else in memory."""
    geography = Geography.load()
    index = index_in(url, recipe, geography)
    try:
        yield World.of(recipe, geography=geography, index=index)
    finally:
        if index is not None:
            index.close()


def index_in(url: str, recipe: Recipe, geography: Geography) -> WorldIndex | None:
    """The complete index of exactly this recipe, when the database holds it."""
    engine = create_engine(url, hide_parameters=True)
    build = _build(engine)
    if build is None or build.recipe != recipe or not build.finished:
        engine.dispose()
        return None
    return WorldIndex(engine, build, geography)


def built(url: str, recipe: Recipe, *, geography: Geography, taken: Sequence[Ssin]) -> Iterator[Build]:
    """Build the index of a recipe, or go on where an earlier build stopped, and tell after each step how far it is.

    A step is written whole or not at all, so a build may be killed at any time. Raises `OtherWorld` when the database
    holds the index of another recipe.
    """
    engine = create_engine(url, hide_parameters=True)
    try:
        _METADATA.create_all(engine)
        build = _build(engine) or _begun(engine, recipe)
        if build.recipe != recipe:
            raise OtherWorld(f"the database holds another world: {build.recipe}")
        numbers = Numbers(recipe.scheme, taken)
        for number in _given(engine):
            numbers.note(number)
        yield build
        census = Census(recipe, geography=geography, numbers=numbers)
        coming = census.households(build.households, build.people)
        while not build.finished:
            build = _written(engine, build, list(islice(coming, _BATCH)))
            yield build
    finally:
        engine.dispose()


def _build(engine: Engine) -> Build | None:
    if not inspect(engine).has_table(_BUILD.name):
        return None
    with engine.connect() as connection:
        kept = connection.execute(select(_BUILD)).mappings().one_or_none()
    if kept is None:
        return None
    return Build(
        recipe=Recipe(
            seed=kept["seed"], size=kept["size"], scheme=NumberScheme(kept["scheme"]), municipality=kept["municipality"]
        ),
        households=kept["households"],
        people=kept["people"],
        numbers=kept["numbers"],
        digest=kept["digest"],
        finished=kept["finished"],
    )


def _begun(engine: Engine, recipe: Recipe) -> Build:
    build = Build(recipe=recipe)
    with engine.begin() as connection:
        connection.execute(
            insert(_BUILD).values(
                id=1,
                seed=recipe.seed,
                size=recipe.size,
                scheme=recipe.scheme.value,
                municipality=recipe.municipality,
                **_progress(build),
            )
        )
    return build


def _progress(build: Build) -> Mapping[str, object]:
    """How far a build has come, as columns."""
    return {
        "households": build.households,
        "people": build.people,
        "numbers": build.numbers,
        "digest": build.digest,
        "finished": build.finished,
    }


def _given(engine: Engine) -> Iterator[Ssin]:
    with engine.connect() as connection:
        for ssin in connection.execution_options(yield_per=10_000).scalars(select(_NUMBER.c.ssin)):
            yield Ssin.received(f"{ssin:011}")


def _written(engine: Engine, before: Build, households: Sequence[Household]) -> Build:
    """The build with these households added; with fewer than a batch of them it is finished."""
    digest = before.digest
    rows: list[dict[str, object]] = []
    numbers: list[dict[str, object]] = []
    for household in households:
        row = encoded(household)
        digest = chained(digest, row)
        rows.append({"number": household.number, "members": row})
        sounds = {member.ssin: phonetic_key(member.last_name) for member in household.members}
        numbers.extend(
            {"ssin": int(ssin), "household": household.number, "sound": sounds.get(ssin)}
            for ssin in numbers_of(household)
        )
    build = Build(
        recipe=before.recipe,
        households=before.households + len(households),
        people=before.people + sum(len(household.members) for household in households),
        numbers=before.numbers + len(numbers),
        digest=digest,
        finished=len(households) < _BATCH,
    )
    with engine.begin() as connection:
        if households:
            connection.execute(insert(_HOUSEHOLD), rows)
            connection.execute(insert(_NUMBER), numbers)
        connection.execute(update(_BUILD).values(**_progress(build)))
    return build
