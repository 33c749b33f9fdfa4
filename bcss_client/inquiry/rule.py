"""A rule of the inquiry: what it says when it applies."""

from __future__ import annotations

from dataclasses import dataclass

from ..labels import Labels
from .basis import Basis
from .finding import Fact, Finding, Nature, Theme
from .telling import Told, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a kind of finding is called, which rules it serves, and the question it ends with."""

    key: str
    theme: Theme
    title: Labels
    question: Labels
    bases: tuple[Basis, ...]
    nature: Nature = Nature.TO_VERIFY

    def finding(self, *facts: Fact, differs: bool = False, **values: Value) -> Finding:
        """The finding about these facts; it `differs` when the applicant declares something else."""
        return Finding(
            key=self.key,
            theme=self.theme,
            nature=Nature.DIFFERS if differs else self.nature,
            title=Told(self.title, values),
            question=Told(self.question, values),
            facts=facts,
            bases=self.bases,
        )
