"""Every foreign stack reads what the typed client reads, but for its own shortcomings; so the document says."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bcss_sim.world.world import World
from tests.conftest import started
from tests.foreign.matrix import Verdict, outcomes
from tests.foreign.scenarios import SCENARIOS
from tests.foreign.stacks import STACKS, Stack


@pytest.fixture(scope="module", params=[stack for stack in STACKS if stack.in_suite], ids=str)
def stack(request: pytest.FixtureRequest) -> Stack:
    found: Stack = request.param
    if found.installed() is None:
        pytest.skip(f"not on this machine: {found.install}")
    return found


@pytest.fixture(scope="module")
def told(stack: Stack, world: World, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Verdict]:
    """What came of every scenario, with a simulator nobody else asks."""
    with started() as url:
        return outcomes(stack, url=url, world=world, folder=tmp_path_factory.mktemp(stack.folder))


@pytest.mark.parametrize("name", [scenario.name for scenario in SCENARIOS])
def test_it_reads_what_the_typed_client_reads(stack: Stack, told: Mapping[str, Verdict], name: str) -> None:
    verdict = told[name]
    if name in stack.shortcomings:
        assert not verdict.works
        assert stack.shortcomings[name] in verdict.note
    else:
        assert verdict.works, verdict.note
