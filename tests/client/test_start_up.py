"""A program pays for the flows it calls, when it calls them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bcss_client import Client, flows

ROOT = Path(__file__).parent.parent.parent


def imported_by(statement: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-c", f"{statement}; import sys; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    return set(told.stdout.split())


def modules_of_flows(statement: str) -> set[str]:
    parts = [name.split(".") for name in imported_by(statement) if name.startswith("bcss_client.flows.")]
    return {part[2] for part in parts}


def test_importing_the_client_imports_no_flow() -> None:
    assert modules_of_flows("from bcss_client import Client") == set()


def test_importing_the_client_brings_no_tls_and_no_check_of_enterprise_numbers() -> None:
    assert imported_by("from bcss_client import Client").isdisjoint({"ssl", "stdnum"})


def test_a_flow_is_imported_when_it_is_first_asked_for() -> None:
    assert "tx25" in modules_of_flows("from bcss_client import Client; Client.tx25")
    assert "tx25" not in modules_of_flows("from bcss_client import Client; Client.l950")


@pytest.mark.parametrize("flow", flows.ALL, ids=lambda flow: flow.slug)
def test_every_flow_is_a_method_of_the_client(flow: object) -> None:
    assert getattr(Client, getattr(flow, "slug", "")) is flow


def test_a_name_that_is_no_flow_is_refused() -> None:
    assert not hasattr(flows, "tx26")
