"""Inquiries about the personas with what they declare, and reading what was found."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from bcss_client import Client
from bcss_client.flows.manage_access import QualityCode
from bcss_client.inquiry import Declared, Finding, SocialInquiry
from bcss_client.resources import FIXTURES
from bcss_client.values import Language
from bcss_sim.world.world import World
from tests.conftest import TODAY

KindName: TypeAlias = Literal["ris", "law65", "medical"]

PERSONAS = tuple(f"P{number:02}" for number in range(1, 17))
KINDS: dict[str, KindName] = {"P05": "law65", "P13": "medical", "P14": "law65"}
"""What the personas ask for, when it is not the integration income."""


def declaration(persona_id: str) -> Path:
    """The file with what a persona declares."""
    return FIXTURES / "declarations" / f"{persona_id}.toml"


def made(
    client: Client,
    world: World,
    persona_id: str,
    *,
    kind: KindName | None = None,
    declared: Declared | Path | None = None,
    concurrency: int = 16,
) -> SocialInquiry:
    """The inquiry about a persona, under the quality in which the centre has integrated him or her."""
    persona = world.persona(persona_id)
    return client.social_inquiry(
        ssin=persona.applicant,
        declared=declared or declaration(persona_id),
        kind=kind or KINDS.get(persona_id, "ris"),
        on=TODAY,
        quality=QualityCode(persona.integrated.quality_code),
        integrate=True,
        concurrency=concurrency,
    )


class Inquiries:
    """The inquiry about each persona, made when first asked for."""

    def __init__(self, client: Client, world: World) -> None:
        self._client = client
        self._world = world
        self._made: dict[str, SocialInquiry] = {}

    def about(self, persona_id: str) -> SocialInquiry:
        """The inquiry about a persona, as the story tells it."""
        if persona_id not in self._made:
            self._made[persona_id] = made(self._client, self._world, persona_id)
        return self._made[persona_id]


def found(inquiry: SocialInquiry, key: str) -> tuple[Finding, ...]:
    """The findings of a kind."""
    return tuple(finding for finding in inquiry.findings if finding.key == key)


def facts(findings: tuple[Finding, ...], language: Language = "fr") -> list[tuple[str, str]]:
    """What findings say, in plain spaces, and the flows that say it."""
    return [(plain(fact.said.text(language)), fact.source.flow) for one in findings for fact in one.facts]


def plain(text: str) -> str:
    """A text with ordinary spaces where babel writes others."""
    return text.replace("\xa0", " ").replace("\u202f", " ")
