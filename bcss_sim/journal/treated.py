"""The questions of a message, each with what the desk did about it and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

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
    treated: list[Treated] = []
    for place in range(max(len(asked), len(looks), 1)):
        question = asked[place] if place < len(asked) else None
        slug = question.flow.slug if question and question.flow else None
        # A question that was refused before the desk left no look, so the next look is that of a later one.
        look = looks.pop(0) if looks and (question is None or looks[0].flow == slug) else None
        came = entry.came[place] if place < len(entry.came) else entry.came[-1]
        treated.append(Treated(question=question, look=look, came=came))
    return tuple(treated)
