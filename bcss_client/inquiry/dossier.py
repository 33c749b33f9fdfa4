"""The replies of an inquiry as its rules read them, beside what the applicant declares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from ..flow import Flow
from ..flows.perform_investigation import perform_investigation
from ..flows.tx25 import tx25
from ..labels import Labels
from ..reply import Outcome, Reply
from ..values import Ssin
from .consultation import Consultation
from .declared import Declared
from .finding import Fact
from .kind import Kind
from .municipalities import municipalities
from .people import People
from .telling import Told, Value
from .third_persons import ThirdPerson

R = TypeVar("R", bound=Reply)


class Dossier:
    """What is known when the rules are applied; `third_persons` are those who were asked about."""

    def __init__(
        self,
        *,
        applicant: Ssin,
        kind: Kind,
        on: date,
        declared: Declared,
        consultations: Sequence[Consultation],
        third_persons: Sequence[ThirdPerson] = (),
    ) -> None:
        self.applicant = applicant
        self.kind = kind
        self.on = on
        self.declared = declared
        self.third_persons = tuple(third_persons)
        self._consultations = tuple(consultations)

    @cached_property
    def people(self) -> People:
        """Who is who around the applicant."""
        file, household = self.reply(tx25), self.reply(perform_investigation)
        return People(applicant=self.applicant, on=self.on, file=file, household=household)

    def reply(self, flow: Flow[..., R], *, about: Ssin | None = None) -> R | None:
        """The reply of a flow about somebody, by default the applicant; None when the source did not speak."""
        wanted = about or self.applicant
        for one in self._consultations:
            if one.question.flow is flow and one.question.about == wanted and one.answered:
                assert isinstance(one.reply, flow.reply)
                return one.reply
        return None

    def whole(self, flow: Flow[..., R]) -> R | None:
        """The reply about the applicant when nothing of it is missing, so that what is not in it is not there."""
        reply = self.reply(flow)
        asked = [one for one in self._consultations if one.question.flow is flow]
        pages = [one for one in asked if one.question.about == self.applicant]
        is_whole = all(one.answered and one.outcome is not Outcome.INCOMPLETE_DATA for one in pages)
        return reply if is_whole else None

    def replies(self, flow: Flow[..., R]) -> tuple[R, ...]:
        """Every reply of a flow, whomever it is about."""
        return tuple(
            one.reply
            for one in self._consultations
            if one.question.flow is flow and one.answered and isinstance(one.reply, flow.reply)
        )

    def of(self, flow: Flow[..., Reply]) -> Consultation | None:
        """What came of the question about the applicant, answered or not."""
        asked = (one for one in self._consultations if one.question.flow is flow)
        return next((one for one in asked if one.question.about == self.applicant), None)

    def fact(self, reply: Reply, sentence: Labels, **values: Value) -> Fact:
        """Something a reply says."""
        source = next(one.source for one in self._consultations if one.reply is reply)
        return Fact(said=Told(sentence, values), source=source)

    def name(self, ssin: Ssin) -> str:
        """The name of the applicant or of somebody around, or the number where the register gives none."""
        name = self.people.name(ssin)
        return name.full if name else str(ssin)

    def municipality(self, refnis: str) -> Labels:
        """What a municipality is called, by its NIS code."""
        return municipalities().get(refnis) or Labels(fr=refnis, nl=refnis, de=refnis)
