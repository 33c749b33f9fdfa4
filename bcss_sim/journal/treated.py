"""The questions of a message, each with what the desk did about it and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from bcss_client.codec import read
from bcss_client.flow import Soa, Ssdn
from bcss_client.namespaces import CLASSIC
from bcss_client.schema import is_valid

from .entry import Entry
from .reading import Asked, Came, understood
from .trail import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Treated:
    """One question; without a look when it was refused before it came to the desk."""

    question: Asked | None
    look: Look | None
    came: Came


def treated_questions(entry: Entry) -> tuple[Treated, ...]:
    """What became of each question of an entry; of the message as a whole where no question was understood."""
    asked = () if entry.withheld else understood(entry.request).questions
    looks = list(entry.looks)
    all_came_through = len(looks) >= len(asked)
    treated: list[Treated] = []
    for place in range(max(len(asked), len(looks), 1)):
        question = asked[place] if place < len(asked) else None
        # A question that was refused before the desk left no look, so the next look is that of a later one.
        came_through = looks and (all_came_through or question is None or _is_readable(question))
        look = looks.pop(0) if came_through else None
        came = entry.came[place] if place < len(entry.came) else entry.came[-1]
        treated.append(Treated(question=question, look=look, came=came))
    return tuple(treated)


def _is_readable(question: Asked) -> bool:
    """Whether a question can be put to the desk: of a service and version there is, valid, with dates that can be."""
    flow, element = question.flow, question.element
    if flow is None or element is None:
        return False
    wire = flow.wire
    if question.version not in (None, wire.version) or not is_valid(element, wire.schema):
        return False
    namespace = "" if isinstance(wire, Soa) else wire.namespace if isinstance(wire, Ssdn) else CLASSIC
    try:
        read(flow.request_class, element, namespace=namespace)
    except ValueError:
        return False
    return True
