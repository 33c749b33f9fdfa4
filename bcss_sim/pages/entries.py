"""The stories as a search sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bcss_client import flows
from bcss_client.flow import Flow
from bcss_client.reply import Reply
from bcss_client.values import LANGUAGES, Language

from ..world.facts import Person
from ..world.personas import Case, Persona
from ..world.phonetics import unaccented
from ..world.world import World

_SEPARATORS = str.maketrans("", "", " .-/")
_TYPED = str.maketrans("’", "'")
_ABOUT_ANYBODY = frozenset({"identify_person", "perform_investigation", "consult_other_sectors"})
# What a fact of a person is shown by; other facts of the National Register are shown by Tx25.
_SHOWN_BY: Mapping[str, tuple[str, ...]] = {
    "jobs": ("l950", "a701"),
    "self_employments": ("l301",),
    "insurances": ("health_insurance",),
    "incapacities": ("health_insurance",),
    "increased_reimbursements": ("rvv_bim_omnio_status",),
    "unemployment_rights": (
        "unemployment_situation",
        "unemployment_rights",
        "unemployment_payments",
        "unemployment_paid_sums",
        "unemployment_scheduled_payment",
    ),
    "unemployment_stops": ("unemployment_situation", "unemployment_rights"),
    "activations": ("unemployment_activation",),
    "career_breaks": ("career_break",),
    "child_benefits": ("family_allowances",),
    "properties": ("consult_patrimony",),
    "pensions": ("pension_register_consult",),
    "grants": ("list_of_attestations",),
    "attestations": ("l036",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One story: its applicant, the flows that have something about its people, and what a search looks in."""

    told: Persona | Case
    applicant: Person
    flows: tuple[Flow[..., Reply], ...]
    text: str  # in small letters without accents
    numbers: str

    @property
    def id(self) -> str:
        """The id of the story, such as `P02`."""
        return self.told.id

    @property
    def is_persona(self) -> bool:
        """Whether it is the story of a persona, not a case."""
        return isinstance(self.told, Persona)

    def summary(self, language: Language) -> str:
        """What the applicant declares, or why the case exists."""
        return self.told.declaration[language] if isinstance(self.told, Persona) else self.told.why[language]


def entries(world: World) -> tuple[Entry, ...]:
    """All stories of a world, personas first."""
    return tuple(_entry(told) for told in world.cast.everybody)


def found(told: Iterable[Entry], asked: str, *, kind: str = "", trap: str = "") -> tuple[Entry, ...]:
    """The entries that have every word asked for, whatever capitals and accents; all of them when none is asked.

    A word of digits, with or without separators, is also sought in the numbers. `kind` is `persona` or `case`,
    `trap` the key of an identity trap; anything else leaves nothing out.
    """
    words = [_plain(word) for word in asked.split()]
    kinds = {"persona": (True,), "case": (False,)}.get(kind, (True, False))
    return tuple(
        entry
        for entry in told
        if entry.is_persona in kinds
        and (not trap or trap in [one.key for one in entry.told.traps])
        and all(_has(entry, word) for word in words)
    )


def _plain(text: str) -> str:
    return unaccented(text).translate(_TYPED)


def _has(entry: Entry, word: str) -> bool:
    digits = word.translate(_SEPARATORS)
    return word in entry.text or (digits.isdecimal() and digits in entry.numbers)


def _entry(told: Persona | Case) -> Entry:
    slugs = _ABOUT_ANYBODY | {slug for person in told.people for slug in _shown(person)}
    shown = tuple(flow for flow in flows.ALL if flow.slug in slugs)
    return Entry(
        told=told,
        applicant=next(person for person in told.people if person.ssin == told.applicant),
        flows=shown,
        text=_plain(" ".join(_texts(told, shown))),
        numbers=" ".join(person.ssin for person in told.people),
    )


def _shown(person: Person) -> Iterator[str]:
    if person.ssin.is_national:
        yield "tx25"
    for fact, slugs in _SHOWN_BY.items():
        if getattr(person, fact):
            yield from slugs


def _texts(told: Persona | Case, shown: Iterable[Flow[..., Reply]]) -> Iterator[str]:
    yield told.id
    for person in told.people:
        yield " ".join((*person.first_names, person.last_name))
    for flow in shown:
        yield flow.slug
    for language in LANGUAGES:
        yield told.title[language]
        yield told.declaration[language] if isinstance(told, Persona) else told.why[language]
        for trap in told.traps:
            yield f"{trap.title.text(language)} {trap.why.text(language)}"
