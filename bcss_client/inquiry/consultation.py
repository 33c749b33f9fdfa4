"""A consultation of an inquiry: what is asked about whom and why, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import BcssError
from ..flow import Flow
from ..flows.manage_access import QualityCode
from ..labels import Labels
from ..reply import Outcome, Reply
from ..values import Coded, Period, Ssin
from .basis import Basis
from .finding import Source, Theme


class Relation(Coded):
    """Who somebody is to the applicant."""

    APPLICANT = "applicant", "demandeur", "aanvrager", "Antragsteller(in)"
    PARTNER = "partner", "partenaire de vie", "levenspartner", "Lebenspartner(in)"
    SPOUSE = "spouse", "époux ou épouse", "echtgenoot of echtgenote", "Ehemann oder Ehefrau"
    PARENT = "parent", "père ou mère", "vader of moeder", "Vater oder Mutter"
    CHILD = "child", "enfant", "kind", "Kind"
    COHABITANT = "cohabitant", "membre du ménage", "lid van het gezin", "Haushaltsmitglied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: a flow and its request, about whom, and why.

    `quality` is that in which the centre must have integrated the person, None where nobody is concerned. `period` is
    the time asked about, where the flow asks about one. `theme` is the part of the report the answer belongs to.
    """

    flow: Flow[..., Reply]
    request: object
    about: Ssin | None
    relation: Relation
    quality: QualityCode | None
    theme: Theme
    reason: Labels
    basis: Basis
    period: Period | None = None

    def __repr__(self) -> str:
        return f"Question({self.flow.slug}, {self.relation.value})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A question and what came of it: a reply, or the error that kept one from coming."""

    question: Question
    reply: Reply | None = None
    error: BcssError | None = None

    @property
    def outcome(self) -> Outcome | None:
        """How the network treated the question; None when no reply came."""
        return self.reply.status.outcome if self.reply else None

    @property
    def answered(self) -> bool:
        """Whether the source spoke, be it to say that it holds nothing."""
        return self.outcome in (Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND, Outcome.INCOMPLETE_DATA)

    @property
    def source(self) -> Source:
        """What a fact in the reply refers to."""
        assert self.reply is not None
        meta = self.reply.meta
        return Source(flow=meta.flow, ticket=meta.ticket, reference=meta.reference, at=meta.received)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A consultation that was not made, and why: `about` is the person it would have been about, if any."""

    what: Labels
    relation: Relation
    why: Labels
    about: Ssin | None = None

    def __repr__(self) -> str:
        return f"LeftOut({self.relation.value})"
