from __future__ import annotations

from pathlib import Path

import pytest

from bcss_client import Client
from bcss_client.inquiry import SocialInquiry
from bcss_client.resources import FIXTURES
from bcss_sim.world.world import World
from tests.conftest import TODAY

DECLARATIONS = FIXTURES / "declarations"


def declaration(persona: str) -> Path:
    return DECLARATIONS / f"{persona}.toml"


@pytest.fixture
def mother(client: Client, world: World) -> SocialInquiry:
    """The inquiry on P02, a mother in whose house a man has registered."""
    ssin = world.persona("P02").applicant
    return client.social_inquiry(ssin=ssin, declared=declaration("P02"), on=TODAY, quality="2", file="2022-0457")


@pytest.fixture
def husband(client: Client, world: World) -> SocialInquiry:
    """The inquiry on P15, whose wife nobody is told to integrate, so that the flows about her are refused."""
    ssin = world.persona("P15").applicant
    return client.social_inquiry(ssin=ssin, declared=declaration("P15"), on=TODAY)
