"""What the answers to announced decisions share: the remarks on a form, and the result made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bcss_client.flows.decision import DecisionResult, Evaluation, FormError, FormErrorCode, FormErrorText
from bcss_client.values import LANGUAGES, Ssin

from ..store import Writing
from ..world.facts import Grant

_REFUSES, _TAKES_OUT = "FI1", "FI2"
# State subsidy in hundredths of a percent: the usual rate, and with an individual project. A setting.
_USUAL, _WITH_PROJECT = 5500, 6500


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A form with the remarks it got: one that is refused is not registered."""

    remarks: tuple[FormErrorCode, ...]

    @property
    def is_refused(self) -> bool:
        """Whether a remark refuses the form."""
        return any(remark.startswith(_REFUSES) for remark in self.remarks)

    @property
    def evaluation(self) -> Evaluation:
        """The gravest of the remarks decides."""
        if self.is_refused:
            return Evaluation.REFUSED
        taken_out = any(remark.startswith(_TAKES_OUT) for remark in self.remarks)
        return Evaluation.PARTIALLY if taken_out else Evaluation.ACCEPTED


def result(
    judged: Judged,
    *,
    entered: date,
    attest: str,
    ssin: str,
    reference: str | None,
    percentage: int | None = None,
    maximum_date: date | None = None,
) -> DecisionResult:
    """The result of a form, with its remarks told in three languages."""
    return DecisionResult(
        entry_date=entered,
        unique_attest_id=attest,
        reference=reference,
        ssin=Ssin.received(ssin),
        percentage=percentage,
        evaluation=judged.evaluation,
        errors_on_form=tuple(_told(remark) for remark in judged.remarks),
        maximum_date=maximum_date,
    )


def subsidy(grant: Grant) -> int:
    """The share of a grant that the State pays back, in hundredths of a percent."""
    return _WITH_PROJECT if grant.project else _USUAL


def common_remarks(
    writing: Writing, *, organisation: str, file: str, ssin: str, dates: Iterable[date], today: date
) -> Iterable[FormErrorCode]:
    """What may be wrong with any form: days to come, a file number used for somebody else."""
    if any(day > today for day in dates):
        yield FormErrorCode.IN_FUTURE
    bearer = writing.bearer_of_file(file, organisation=organisation)
    if bearer is not None and bearer != ssin:
        yield FormErrorCode.FILE_OF_ANOTHER


def _told(remark: FormErrorCode) -> FormError:
    texts = (FormErrorText(text=remark.label(language), lang=language) for language in LANGUAGES)
    return FormError(code=remark, description=tuple(texts))
