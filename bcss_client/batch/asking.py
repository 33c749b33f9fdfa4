"""Asking many questions, several at a time, and giving each result as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from ..errors import BcssError, ConfigurationError
from ..flow import AsyncCaller, Caller
from ..reply import Reply
from .question import Question, Result


def asked(caller: Caller, questions: Iterable[Question], *, concurrency: int) -> Generator[Result]:
    """The result of each question as it comes, at most `concurrency` being asked at a time, in threads.

    A question is taken when there is room for it. Whoever stops reading waits for those under way.
    Raises `ConfigurationError` for a concurrency below one.
    """
    _require_some(concurrency)
    return _asked(caller, questions, concurrency)


def asked_async(caller: AsyncCaller, questions: Iterable[Question], *, concurrency: int) -> AsyncGenerator[Result]:
    """As `asked`, in tasks; whoever stops reading cancels those under way."""
    _require_some(concurrency)
    return _asked_async(caller, questions, concurrency)


def _require_some(concurrency: int) -> None:
    if concurrency < 1:
        raise ConfigurationError(
            "A batch asks one question at a time or more", next_step="Give a concurrency of 1 or more."
        )


def _asked(caller: Caller, questions: Iterable[Question], concurrency: int) -> Generator[Result]:
    pool = ThreadPoolExecutor(concurrency, thread_name_prefix="bcss-batch")
    under_way: set[Future[Result]] = set()
    try:
        for question in questions:
            under_way.add(pool.submit(_result, caller, question))
            if len(under_way) == concurrency:
                done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while under_way:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    finally:
        pool.shutdown(cancel_futures=True)


async def _asked_async(caller: AsyncCaller, questions: Iterable[Question], concurrency: int) -> AsyncGenerator[Result]:
    under_way: set[asyncio.Task[Result]] = set()
    try:
        for question in questions:
            under_way.add(asyncio.create_task(_result_async(caller, question)))
            if len(under_way) == concurrency:
                done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    yield task.result()
        while under_way:
            done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                yield task.result()
    finally:
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


# The pages of one reply are one result: half of an answer would look like the whole of it.
def _result(caller: Caller, question: Question) -> Result:
    pages: list[Reply] = []
    request: object | None = question.request
    try:
        while request is not None:
            pages.append(caller.call(question.flow, request))
            request = _next_page(question, request, pages[-1])
    except BcssError as error:
        return Result(question=question, error=error)
    return Result(question=question, reply=pages[0], further_pages=tuple(pages[1:]))


async def _result_async(caller: AsyncCaller, question: Question) -> Result:
    pages: list[Reply] = []
    request: object | None = question.request
    try:
        while request is not None:
            pages.append(await caller.call(question.flow, request))
            request = _next_page(question, request, pages[-1])
    except BcssError as error:
        return Result(question=question, error=error)
    return Result(question=question, reply=pages[0], further_pages=tuple(pages[1:]))


def _next_page(question: Question, request: object, reply: Reply) -> object | None:
    flow = question.flow
    return flow.next_page(request, reply) if flow.next_page else None
