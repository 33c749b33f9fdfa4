"""What comes of a social inquiry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..reply import Reply
from ..values import Ssin
from .consultation import Consultation, LeftOut
from .declared import Declared
from .finding import Finding, Nature, Statement
from .kind import Kind
from .third_persons import ThirdPerson


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SocialInquiry:
    """The consultations made, what they say beside the declaration, and what was left out and why.

    `statements` are what the flows say of the applicant, `findings` what is worth talking about, both in the order of a
    social report, which `bcss_client.inquiry_report` writes.
    """

    ssin: Ssin
    kind: Kind
    on: date
    file: str | None
    declared: Declared
    consultations: tuple[Consultation, ...]
    third_persons: tuple[ThirdPerson, ...]
    left_out: tuple[LeftOut, ...]
    names: Mapping[Ssin, str]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]

    def __repr__(self) -> str:
        asked, unanswered = len(self.consultations), len(self.unanswered)
        return f"SocialInquiry({self.kind.value}, {asked} consultations, {unanswered} unanswered, {self.keys})"

    def name(self, ssin: Ssin) -> str:
        """The name of the applicant or of somebody around, or the number where the register gives none."""
        return self.names.get(ssin) or ssin.formatted

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the findings."""
        return tuple(finding.key for finding in self.findings)

    @property
    def differing(self) -> tuple[Finding, ...]:
        """The findings that differ from what is declared."""
        return tuple(one for one in self.findings if one.nature is Nature.DIFFERS)

    @property
    def rights(self) -> tuple[Finding, ...]:
        """The rights to other benefits that were apparently not claimed."""
        return tuple(one for one in self.findings if one.nature is Nature.RIGHT)

    @property
    def unanswered(self) -> tuple[Consultation, ...]:
        """The consultations to which no source spoke: refused, or broken off."""
        return tuple(one for one in self.consultations if not one.answered)

    @property
    def replies(self) -> tuple[Reply, ...]:
        """Every reply that came, in the order of the questions."""
        return tuple(one.reply for one in self.consultations if one.reply is not None)
