"""Child benefit as stories tell it: a file involves several people, so it stands beside them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from bcss_client.values import Ssin

from ..facts import BeneficiaryChild, ChildBenefitFile, Recipient
from .words import Label, Number, Span


class RecipientStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who is paid, and when; 102 and 103 are allocataires, 105 and 106 third persons."""

    who: Label
    type: Literal["101", "102", "103", "104", "105", "106"] = "102"
    payments: tuple[Span, ...] = ()
    birth_bonuses: tuple[date, ...] = ()


class BeneficiaryStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A child, and over which months it is paid for."""

    who: Label
    payments: tuple[Span, ...] = ()
    adoption_bonuses: tuple[date, ...] = ()


class ChildBenefitStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file of a family at a fund; payments run from the first day of a month to the last day of one."""

    entity: Literal["FEDERAL", "FLANDERS", "WALLONIA", "BRUSSELS", "EASTBELGIUM"]
    fund: Annotated[str, Meta(pattern=r"^\d{1,3}$")]
    office: Annotated[str, Meta(pattern=r"^\d{1,2}$")]
    entitled: Label
    recipients: tuple[RecipientStory, ...] = ()
    children: tuple[BeneficiaryStory, ...] = ()


def child_benefits(
    stories: tuple[ChildBenefitStory, ...], *, serial: int, number: Number
) -> dict[Ssin, tuple[ChildBenefitFile, ...]]:
    """The files each person is an actor of."""
    files = [_file(story, f"{serial:06}{rank:02}", number) for rank, story in enumerate(stories, 1)]
    actors: dict[Ssin, list[ChildBenefitFile]] = {}
    for file in files:
        involved = [file.entitled, *(one.ssin for one in file.recipients), *(one.ssin for one in file.children)]
        for ssin in dict.fromkeys(involved):
            actors.setdefault(ssin, []).append(file)
    return {ssin: tuple(found) for ssin, found in actors.items()}


def _file(story: ChildBenefitStory, dossier: str, number: Number) -> ChildBenefitFile:
    return ChildBenefitFile(
        entity=story.entity,
        dossier=dossier,
        fund=story.fund,
        office=story.office,
        entitled=number(story.entitled),
        recipients=tuple(
            Recipient(
                ssin=number(one.who),
                type=one.type,
                payments=tuple(span.period for span in one.payments),
                birth_bonuses=one.birth_bonuses,
            )
            for one in story.recipients
        ),
        children=tuple(
            BeneficiaryChild(
                ssin=number(one.who),
                payments=tuple(span.period for span in one.payments),
                adoption_bonuses=one.adoption_bonuses,
            )
            for one in story.children
        ),
    )
