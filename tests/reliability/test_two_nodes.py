"""Two nodes on one PostgreSQL are one simulator."""

from __future__ import annotations

from tests.reliability.two_nodes import two_nodes


def test_two_clients_at_two_nodes_lose_nothing_and_double_nothing() -> None:
    done = two_nodes(300)
    assert done.differences == ()
