"""Carrying the questions of an inquiry: in threads, or awaited, so many at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
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

    def consulted(question: Question) -> Consultation:
        try:
            return Consultation(question=question, reply=ask(question))
        except _STOPPING:
            raise
        except BcssError as error:
            return Consultation(question=question, error=error)

    steps = inquiry.steps()
    with ThreadPoolExecutor(max_workers=inquiry.concurrency) as threads:
        try:
            questions = next(steps)
            while True:
                questions = steps.send(tuple(threads.map(consulted, questions)))
        except StopIteration as done:
            whole: SocialInquiry = done.value
            return whole


async def made_async(inquiry: Inquiry, ask: AskAsync) -> SocialInquiry:
    """As `made`, awaited."""
    import asyncio

    at_once = asyncio.Semaphore(inquiry.concurrency)

    async def consulted(question: Question) -> Consultation:
        async with at_once:
            try:
                return Consultation(question=question, reply=await ask(question))
            except _STOPPING:
                raise
            except BcssError as error:
                return Consultation(question=question, error=error)

    async def all_of(questions: Sequence[Question]) -> tuple[Consultation, ...]:
        return tuple(await asyncio.gather(*map(consulted, questions)))

    steps = inquiry.steps()
    try:
        questions = next(steps)
        while True:
            questions = steps.send(await all_of(questions))
    except StopIteration as done:
        whole: SocialInquiry = done.value
        return whole
