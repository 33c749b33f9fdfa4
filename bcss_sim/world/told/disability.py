"""Files at the federal service for persons with a disability, as stories tell them."""

from __future__ import annotations

from typing import Literal

from ..facts import DisabilityFile
from .words import Span


class DisabilityFileStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file: on a child, for the supplement to child benefit, or for an allowance of one's own (ARR, AI)."""

    subject: Literal["child", "allowance"]


def disability_files(stories: tuple[DisabilityFileStory, ...]) -> tuple[DisabilityFile, ...]:
    """The files of somebody."""
    return tuple(DisabilityFile(period=story.period, subject=story.subject) for story in stories)
