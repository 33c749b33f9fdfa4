"""What the stories of the personas contradict themselves in, an inquiry finds, and says where it is written."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import pytest

from bcss_client.inquiry import Nature
from bcss_sim.world.world import World
from tests.inquiry.inquiries import PERSONAS, Inquiries, facts, found


class Contradiction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The place of a contradiction in its story, and a finding about it with one of its facts."""

    persona: str
    place: int
    key: str
    nature: str
    said: str
    flow: str


_TABLE = tomllib.loads((Path(__file__).parent / "contradictions.toml").read_text(encoding="utf-8"))
CONTRADICTIONS = msgspec.convert(_TABLE["found"], tuple[Contradiction, ...])


@pytest.mark.parametrize("one", CONTRADICTIONS, ids=lambda one: f"{one.persona}-{one.key}-{one.said[-30:]}")
def test_a_contradiction_of_a_story_is_found_with_where_it_is_written(one: Contradiction, inquiries: Inquiries) -> None:
    findings = found(inquiries.about(one.persona), one.key)
    assert (one.said, one.flow) in facts(findings)
    assert {finding.nature for finding in findings} == {Nature(one.nature)}


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_no_contradiction_of_a_story_is_left_out(persona_id: str, office_world: World) -> None:
    told = office_world.persona(persona_id).contradictions["fr"]
    assert {one.place for one in CONTRADICTIONS if one.persona == persona_id} == set(range(len(told)))


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_every_source_answers_about_a_persona(persona_id: str, inquiries: Inquiries) -> None:
    assert inquiries.about(persona_id).unanswered == ()
