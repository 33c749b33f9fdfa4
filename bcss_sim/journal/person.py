"""What the journal tells of the number asked about, and of the facts a flow looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import fields
from functools import cache
from types import CodeType, FunctionType, ModuleType

from bcss_client.labels import Labels
from bcss_client.values import Ssin

from .. import journal_texts as texts
from ..journal_texts import Sentence
from ..world.changes import SUBJECTS
from ..world.facts import Person
from ..world.subjects import Subject
from .circumstances import Circumstances
from .trail import Look

_ANSWERS = f"{__name__.partition('.')[0]}.flows"


def number_steps(
    ssin: str | None, look: Look, circumstances: Circumstances
) -> Generator[tuple[str, Sentence], None, Person | None]:
    """What is known of a number on the day of a question; the person, where somebody bears it."""
    if ssin is None:
        yield "about-nobody", texts.ABOUT_NOBODY
        return None
    try:
        number = Ssin(ssin)
    except ValueError:
        yield "number-wrong", texts.NUMBER_WRONG.filled(ssin=ssin)
        return None
    world = circumstances.world
    if not world.holds(number) and number.alias is not None and world.holds(number.alias):
        yield "alias", texts.NUMBER_ALIAS.filled(ssin=number, other=str(number.alias))
        number = number.alias
    person = world.person(number, on=look.day)
    if person is None:
        yield "number-unknown", texts.NUMBER_UNKNOWN.filled(ssin=str(number), day=look.day)
    elif person.replaced_by is not None:
        yield "replaced", texts.NUMBER_REPLACED.filled(ssin=str(number), other=str(person.replaced_by))
    elif person.cancelled:
        yield "cancelled", texts.NUMBER_CANCELLED.filled(ssin=str(number))
    else:
        yield "number-known", texts.NUMBER_KNOWN.filled(ssin=str(number), day=look.day)
        return person
    return None


def facts_looked_at(look: Look, person: Person | None, circumstances: Circumstances) -> Iterator[tuple[str, Sentence]]:
    """Which facts of a person the flow looked at, and how many there are on the day; only the day without a person."""
    if person is None:
        yield "clock", texts.CLOCK.filled(day=look.day)
        return
    found: Counter[Subject] = Counter()
    for name in fields_read(circumstances.answers[look.flow]):
        subject = SUBJECTS.get(name)
        if subject is not None:
            fact = getattr(person, name)
            found[subject] += len(fact) if isinstance(fact, tuple) else int(fact is not None)
    told = tuple(_counted(subject, count) for subject, count in found.items())
    facts = texts.listed(told) if told else texts.NOTHING_LOOKED_AT
    yield "looked-at", texts.LOOKED_AT.filled(day=look.day, facts=facts)


def _counted(subject: Subject, count: int) -> Sentence:
    label = Labels(fr=subject.label("fr"), nl=subject.label("nl"), de=subject.label("de"))
    named = texts.in_english(label, str(subject.value).replace("_", " "))
    return Sentence(
        fr=f"{named.fr} ({count})", nl=f"{named.nl} ({count})", de=f"{named.de} ({count})", en=f"{named.en} ({count})"
    )


@cache
def fields_read(answer: Callable[..., object]) -> tuple[str, ...]:
    """The fields of a person that an answer reads, in the order of the person: found in its code."""
    names: set[str] = set()
    seen: set[int] = set()
    waiting: list[object] = [answer]
    while waiting:
        found = waiting.pop()
        if id(found) in seen:
            continue
        seen.add(id(found))
        if isinstance(found, Mapping):
            waiting += found.values()
        elif isinstance(found, tuple | list | frozenset):
            waiting += found
        elif isinstance(found, property):
            waiting.append(found.fget)
        elif isinstance(found, type) and found.__module__.startswith(_ANSWERS):
            waiting += vars(found).values()
        elif isinstance(found, FunctionType) and found.__module__.startswith(_ANSWERS):
            used = set(_names(found.__code__))
            names |= used
            waiting += [value for name in used if (value := found.__globals__.get(name)) is not None]
            modules = [value for value in found.__globals__.values() if isinstance(value, ModuleType)]
            waiting += [vars(module)[name] for module in modules for name in used if name in vars(module)]
    return tuple(item.name for item in fields(Person) if item.name in names)


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
