"""The answers, one module a flow: pure functions from a question and a situation to a reply.

A module is named after its flow and has a function `answer(asked, situation)`, which is found here by that name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias

from bcss_client import flows
from bcss_client.reply import Reply

from ..refusal import Refusal
from ..situation import Situation

Answer: TypeAlias = Callable[[object, Situation], Reply | Refusal]


def _answer(slug: str) -> Answer:
    answer: Answer = import_module(f".{slug}", __name__).answer
    return answer


ANSWERS: Mapping[str, Answer] = MappingProxyType({flow.slug: _answer(flow.slug) for flow in flows.ALL})
"""The answer of each flow, by slug."""
