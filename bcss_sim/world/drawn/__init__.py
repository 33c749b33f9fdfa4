"""What is drawn for people beside their families, jobs and insurance: a module a subject.

Each subject reads what is written on the files so far, and has a stream of choices of its own: adding a subject, or
changing one, leaves what the others draw as it was, unless they read what it writes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..draws import Draw
from ..facts import Person
from .aid import with_aid
from .career_break import with_career_breaks
from .family import with_child_benefits
from .group import Group
from .other_jobs import with_other_jobs
from .pension import with_pensions
from .real_estate import with_real_estate
from .self_employment import with_self_employment
from .unemployment import with_unemployment

__all__ = ["Group", "with_everything"]

_SUBJECTS: Mapping[str, Callable[[Draw, Group], Group]] = MappingProxyType(
    {
        "self-employment": with_self_employment,
        "other jobs": with_other_jobs,
        "unemployment": with_unemployment,
        "career break": with_career_breaks,
        "child benefit": with_child_benefits,
        "real estate": with_real_estate,
        "pension": with_pensions,
        "aid": with_aid,
    }
)


def with_everything(stream: str, group: Group) -> tuple[Person, ...]:
    """The people of the group with every subject drawn; `stream` names the choices made for this group."""
    for subject, written in _SUBJECTS.items():
        group = written(Draw(f"{stream}/{subject}"), group)
    return group.people
