"""Carrying the questions of an inquiry: in threads, or awaited, so many at a time, page after page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import TypeAlias

from ..errors import BcssError, ConfigurationError, InvalidRequest, OutcomeNotRecorded
from ..reply import Reply
from .consultation import Consultation, Question
from .social_inquiry import SocialInquiry
from .steps import Inquiry

Ask: TypeAlias = Callable[[Question], Reply]
AskAsync: TypeAlias = Callable[[Question], Awaitable[Reply]]
# These are about the inquiry as a whole, or about the log without which nothing may be asked.
_STOPPING = (ConfigurationError, InvalidRequest, OutcomeNotRecorded)


def made(inquiry: Inquiry, ask: Ask) -> SocialInquiry:
    """The inquiry, asked in as many threads as it allows; a question that fails leaves the rest standing."""

    def consulted(question: Question) -> tuple[Consultation, ...]:
        pages = _pages(question)
        asked = next(pages)
        try:
            while True:
                try:
                    reply = ask(asked)
                except _STOPPING:
                    raise
                except BcssError as error:
                    asked = pages.throw(error)
                else:
                    asked = pages.send(reply)
        except StopIteration as done:
            consultations: tuple[Consultation, ...] = done.value
            return consultations

    steps = inquiry.steps()
    with ThreadPoolExecutor(max_workers=inquiry.concurrency) as threads:
        try:
            questions = next(steps)
            while True:
                questions = steps.send(_in_a_row(threads.map(consulted, questions)))
        except StopIteration as done:
            whole: SocialInquiry = done.value
            return whole


async def made_async(inquiry: Inquiry, ask: AskAsync) -> SocialInquiry:
    """As `made`, awaited."""
    import asyncio

    at_once = asyncio.Semaphore(inquiry.concurrency)

    async def consulted(question: Question) -> tuple[Consultation, ...]:
        pages = _pages(question)
        asked = next(pages)
        try:
            while True:
                try:
                    async with at_once:
                        reply = await ask(asked)
                except _STOPPING:
                    raise
                except BcssError as error:
                    asked = pages.throw(error)
                else:
                    asked = pages.send(reply)
        except StopIteration as done:
            consultations: tuple[Consultation, ...] = done.value
            return consultations

    async def all_of(questions: Sequence[Question]) -> tuple[Consultation, ...]:
        return _in_a_row(await asyncio.gather(*map(consulted, questions)))

    steps = inquiry.steps()
    try:
        questions = next(steps)
        while True:
            questions = steps.send(await all_of(questions))
    except StopIteration as done:
        whole: SocialInquiry = done.value
        return whole


def _pages(question: Question) -> Generator[Question, Reply, tuple[Consultation, ...]]:
    """Yield the question for each page of the answer; return a consultation a page, the first with what all hold.

    Whoever asks throws in the error of a page that did not come, which ends the asking.
    """
    found: list[Consultation] = []
    asked: Question | None = question
    while asked is not None:
        try:
            reply = yield asked
        except BcssError as error:
            found.append(Consultation(question=asked, error=error))
            break
        found.append(Consultation(question=asked, reply=reply))
        following = question.flow.next_page(asked.request, reply) if question.flow.next_page else None
        asked = None if following is None else replace(question, request=following)
    replies = [one.reply for one in found if one.reply is not None]
    if len(replies) > 1:
        found[0] = Consultation(question=question, reply=_joined(replies))
    return tuple(found)


def _joined(pages: Sequence[Reply]) -> Reply:
    """The first page with what the others hold as well."""
    first: object = pages[0]
    assert is_dataclass(first)
    assert not isinstance(first, type)
    lists = [item.name for item in fields(first) if item.init and isinstance(getattr(first, item.name), tuple)]
    whole = replace(
        first, **{name: tuple(chain.from_iterable(getattr(page, name) for page in pages)) for name in lists}
    )
    assert isinstance(whole, Reply)
    return whole


def _in_a_row(groups: Iterable[tuple[Consultation, ...]]) -> tuple[Consultation, ...]:
    return tuple(chain.from_iterable(groups))
