"""The course of an inquiry, without input or output of its own: questions out, what came of them in.

`Inquiry.steps` yields the questions that may be asked together and is sent the consultations; who carries them, one
after the other, in threads or awaited, is up to the client.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ..errors import InvalidRequest
from ..flows.a701 import A701Request, a701
from ..flows.l950 import Activity, DimonaAction, KindOfWorker, l950
from ..flows.manage_access import Action, ManageAccessRequest, QualityCode, manage_access
from ..flows.unemployment_rights import UnemploymentRightsRequest, unemployment_rights
from ..values import Language, Ssin
from . import reasons
from .basis import Basis
from .consultation import Consultation, LeftOut, Question, Relation
from .declared import Declared
from .dossier import Dossier
from .finding import Theme
from .kind import Kind
from .plan import YEAR, Scope, about_applicant, furthest_back, not_called_for
from .rules import findings
from .social_inquiry import SocialInquiry
from .statements import statements
from .third_persons import ThirdPerson, about_third_person, integrating, third_persons

_EMPLOYERS = 5  # looked up at most, the latest first: a setting

Steps = Generator[tuple[Question, ...], tuple[Consultation, ...], SocialInquiry]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Inquiry:
    """An inquiry to be made: about whom, for which aid, on which day.

    `quality` is that under which the centre has integrated the applicant, or integrates first when asked to
    (`integrate`): the applicant with the last name declared, cohabitants with the name in the register. At most
    `concurrency` questions are asked at once.
    """

    ssin: Ssin
    kind: Kind
    on: date
    language: Language
    declared: Declared
    quality: QualityCode
    integrate: bool
    file: str | None
    concurrency: int

    def steps(self) -> Steps:
        """Yield the questions to ask together; return the inquiry."""
        scope = Scope(ssin=self.ssin, on=self.on, kind=self.kind, quality=self.quality, language=self.language)
        made: list[Consultation] = []
        if self.integrate:
            made += yield (self._integrating(scope),)
        made += yield tuple(about_applicant(scope))
        dossier = self._dossier(made)
        found = tuple(third_persons(dossier.people, scope))
        asked = tuple(one for one in found if isinstance(one, ThirdPerson))
        about_them = tuple(question for one in asked for question in about_third_person(one, self.language))
        following = tuple(_following(dossier, scope))
        if self.integrate and asked:
            made += yield (*(integrating(one, dossier.people) for one in asked), *following)
            made += yield about_them
        elif following or about_them:
            made += yield (*following, *about_them)
        left_out = [*not_called_for(scope), *(one for one in found if isinstance(one, LeftOut))]
        return self._result(made, asked, left_out)

    def _dossier(self, made: Sequence[Consultation], asked: Sequence[ThirdPerson] = ()) -> Dossier:
        return Dossier(
            applicant=self.ssin,
            kind=self.kind,
            on=self.on,
            declared=self.declared,
            consultations=made,
            third_persons=asked,
        )

    def _result(
        self, made: Sequence[Consultation], asked: Sequence[ThirdPerson], left_out: Sequence[LeftOut]
    ) -> SocialInquiry:
        dossier = self._dossier(made, asked)
        return SocialInquiry(
            ssin=self.ssin,
            kind=self.kind,
            on=self.on,
            file=self.file,
            declared=self.declared,
            consultations=tuple(made),
            third_persons=tuple(asked),
            left_out=tuple(left_out),
            names=dossier.people.names,
            statements=tuple(statements(dossier)),
            findings=tuple(findings(dossier)),
        )

    def _integrating(self, scope: Scope) -> Question:
        if not self.declared.last_name:
            raise InvalidRequest(
                "The applicant cannot be integrated: the declaration has no last name to prove the identity with",
                field="declared",
                next_step="Declare last_name, or integrate with `manage_access` and ask without `integrate`.",
            )
        period = furthest_back(scope)
        request = ManageAccessRequest(
            ssin=self.ssin,
            action=Action.REGISTER,
            purpose=self.quality,
            period=period,
            proof_last_name=self.declared.last_name,
            proof_birth_date=self.ssin.birth_date,
        )
        return Question(
            flow=manage_access,
            request=request,
            about=self.ssin,
            relation=Relation.APPLICANT,
            quality=self.quality,
            theme=Theme.IDENTITY,
            reason=reasons.INTEGRATE,
            basis=Basis.FLOWS,
            period=period,
        )


def _following(dossier: Dossier, scope: Scope) -> Iterator[Question]:
    """What the jobs of the last year lead to: who the employers are, and what followed the last one."""
    reply = dossier.reply(l950)
    year = scope.back(YEAR)
    recent = [one for one in (reply.activities if reply else ()) if one.worker.occupation_period.overlaps(year)]
    employers = dict.fromkeys(one.employer.cbe_number for one in recent if one.employer.cbe_number)
    for number in list(employers)[:_EMPLOYERS]:
        yield Question(
            flow=a701,
            request=A701Request(cbe_number=number),
            about=None,
            relation=Relation.APPLICANT,
            quality=None,
            theme=Theme.WORK,
            reason=reasons.EMPLOYER,
            basis=Basis.RESOURCES,
        )
    ends = [end for one in recent if _is_ordinary(one) and (end := one.worker.occupation_period.end) and end < scope.on]
    is_over = all(one.worker.occupation_period.end and one.worker.occupation_period.end < scope.on for one in recent)
    if ends and is_over:
        yield Question(
            flow=unemployment_rights,
            request=UnemploymentRightsRequest(ssin=scope.ssin, date=max(ends) + timedelta(1)),
            about=scope.ssin,
            relation=Relation.APPLICANT,
            quality=scope.quality,
            theme=Theme.UNEMPLOYMENT,
            reason=reasons.AFTER_WORK,
            basis=Basis.RESIDUARY,
        )


def _is_ordinary(activity: Activity) -> bool:
    worker = activity.worker
    return worker.kind_of_worker is KindOfWorker.OTHER and worker.last_dimona_action is not DimonaAction.CANCEL
