"""Everything an inquiry says can be proved: by which consultation, why it was made, and on which legal basis."""

from __future__ import annotations

from typing import get_args

import pytest

from bcss_client.flows.a701 import a701
from bcss_client.flows.manage_access import manage_access
from bcss_client.flows.tx25 import tx25
from bcss_client.inquiry import Basis
from bcss_client.values import Language
from tests.inquiry.inquiries import PERSONAS, Inquiries


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_each_fact_names_a_consultation_by_ticket_reference_and_time(persona_id: str, inquiries: Inquiries) -> None:
    inquiry = inquiries.about(persona_id)
    kept = {
        (reply.meta.flow, reply.meta.ticket, reply.meta.reference, reply.meta.received) for reply in inquiry.replies
    }
    sources = [fact.source for finding in inquiry.findings for fact in finding.facts]
    assert sources
    assert {(one.flow, one.ticket, one.reference, one.at) for one in sources} <= kept
    assert all(one.ticket and one.reference for one in sources)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_each_consultation_says_why_it_is_made_and_on_which_rule(persona_id: str, inquiries: Inquiries) -> None:
    for one in inquiries.about(persona_id).consultations:
        assert isinstance(one.question.basis, Basis)
        for language in get_args(Language):
            assert one.question.reason.text(language).endswith(".")
            assert one.question.basis.label(language)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_each_consultation_about_somebody_names_the_quality_it_is_made_in(
    persona_id: str, inquiries: Inquiries
) -> None:
    for one in inquiries.about(persona_id).consultations:
        assert (one.question.quality is None) == (one.question.about is None) == (one.question.flow is a701)


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_no_two_consultations_have_the_same_reference(persona_id: str, inquiries: Inquiries) -> None:
    references = [reply.meta.reference for reply in inquiries.about(persona_id).replies]
    assert len(references) == len(set(references))


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_nobody_is_consulted_before_being_integrated(persona_id: str, inquiries: Inquiries) -> None:
    inquiry = inquiries.about(persona_id)
    first = {one.question.about: one.question.flow for one in reversed(inquiry.consultations)}
    assert first.pop(None, a701) is a701
    assert set(first.values()) == {manage_access}


def test_nothing_personal_is_shown_when_an_inquiry_is_printed(inquiries: Inquiries) -> None:
    inquiry = inquiries.about("P15")
    shown = " ".join(
        repr(one)
        for one in (
            inquiry,
            inquiry.declared,
            inquiry.declared.household,
            *inquiry.consultations,
            *inquiry.findings,
            *inquiry.left_out,
            *inquiry.third_persons,
            *(fact for finding in inquiry.findings for fact in finding.facts),
        )
    )
    assert tx25.slug in shown
    for personal in (inquiry.ssin, *(one.ssin for one in inquiry.third_persons), "Verlinden", "Claessens", "Anvers"):
        assert personal not in shown
