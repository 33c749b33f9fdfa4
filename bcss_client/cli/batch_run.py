"""The run of `bcss batch`: results into the journal, errors into their file, a bar while it lasts, a summary."""

from __future__ import annotations

import csv
import json
import signal
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from ..batch.asking import asked
from ..batch.journal import Journal, Mark
from ..batch.question import Question, Result
from ..client import Client
from ..errors import AccessDenied, BcssError, Fault, InvalidRequest, ServiceUnavailable, TransportError
from ..reply import Outcome, Reply
from ..values import Language
from . import batch_texts as texts
from .failure import NOT_REACHABLE, REFUSED, sentence
from .show import as_json

# So many questions in a row that came to nothing for all: whoever was refused or not heard, asks no more.
_GIVE_UP = 20
_SHOWN = 10  # errors on stderr, where they have no file of their own


@dataclass(slots=True, kw_only=True)
class Stop:
    """Whether no further question is to be asked."""

    wanted: bool = False


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of the questions of this run that have no result."""

    asked: int = 0
    refused: int = 0
    failed: int = 0
    unreachable: int = 0
    in_a_row: int = 0

    def count(self, error: BcssError | None) -> None:
        """Count one question, by its error if it has one."""
        self.asked += 1
        blocked = isinstance(error, TransportError | ServiceUnavailable | AccessDenied)
        self.in_a_row = self.in_a_row + 1 if blocked else 0
        if error is None:
            return
        if isinstance(error, InvalidRequest | Fault) and not isinstance(error, ServiceUnavailable):
            self.refused += 1
        else:
            self.failed += 1
        self.unreachable += isinstance(error, TransportError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a batch.

    `columns` are the cells carried along, by line; `errors` is the file of the errors, `separator` what stands
    between its cells, and `lang` the language of its sentences.
    """

    client: Client
    journal: Journal
    total: int
    columns: Mapping[int, Mapping[str, str]] = field(repr=False)
    errors: Path | None
    separator: str
    concurrency: int
    console: Console
    lang: Language

    def ask(self, questions: Iterable[Question]) -> int:
        """Ask what has no result yet, tell the summary, and return the exit code; raises `OSError`."""
        begun = time.monotonic()
        tally, stop = Tally(), Stop()
        results = asked(self.client, self._open(questions, stop), concurrency=self.concurrency)
        with (
            _stopping_gently(stop, self.console, self.lang),
            self._error_file() as errors,
            self._bar() as advance,
            closing(results),
        ):
            for result in results:
                tally.count(result.error)
                if result.reply is not None:
                    self._keep(result, result.reply)
                elif result.error is not None:
                    self._tell(result, result.error, errors, tally)
                if tally.in_a_row == _GIVE_UP and not stop.wanted:
                    stop.wanted = True
                    self._say(texts.GIVEN_UP.text(self.lang).format(count=_GIVE_UP))
                advance()
        return self._summed_up(tally, time.monotonic() - begun)

    def _open(self, questions: Iterable[Question], stop: Stop) -> Iterator[Question]:
        for question in questions:
            if stop.wanted:
                return
            if (question.line, question.flow.slug) not in self.journal.answered:
                yield question

    def _keep(self, result: Result, reply: Reply) -> None:
        line = result.question.line or 0
        told = as_json(reply)
        assert isinstance(told, dict)
        told["line"], told["ssin"] = line, str(result.person)
        told["outcome"] = reply.status.outcome.value
        told["columns"] = dict(self.columns[line])
        if result.further_pages:
            told["further_pages"] = [as_json(page) for page in result.further_pages]
        mark = Mark(line, result.flow, reply.status.outcome.value)
        self.journal.add(mark, json.dumps(told, ensure_ascii=False, sort_keys=True))

    def _tell(self, result: Result, error: BcssError, errors: TextIO | None, tally: Tally) -> None:
        said = sentence(error, self.lang)
        if errors is not None:
            csv.writer(errors, delimiter=self.separator).writerow([result.question.line, result.flow, said])
            errors.flush()
        elif (count := tally.refused + tally.failed) <= _SHOWN:
            self._say(texts.FAILED_LINE.text(self.lang).format(line=result.question.line, sentence=said))
        elif count == _SHOWN + 1:
            self._say(texts.MORE_FAILED.text(self.lang))

    def _say(self, text: str) -> None:
        self.console.print(text, markup=False, highlight=False, soft_wrap=True)

    @contextmanager
    def _error_file(self) -> Generator[TextIO | None]:
        """Open it anew: whoever failed in an earlier run is asked again."""
        if self.errors is None:
            yield None
            return
        with self.errors.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=self.separator).writerow(["line", "flow", "sentence"])
            yield file

    @contextmanager
    def _bar(self) -> Generator[Callable[[], None]]:
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        quiet = not self.console.is_terminal
        with Progress(*columns, console=self.console, transient=True, disable=quiet) as progress:
            task = progress.add_task("", total=self.total, completed=len(self.journal.answered))
            yield lambda: progress.advance(task)

    def _summed_up(self, tally: Tally, seconds: float) -> int:
        outcomes: Counter[str] = self.journal.outcomes
        unasked = self.total - len(self.journal.answered) - tally.refused - tally.failed
        self._say(
            texts.SUMMARY.text(self.lang).format(
                found=outcomes[Outcome.DATA_FOUND],
                incomplete=outcomes[Outcome.INCOMPLETE_DATA],
                nothing=outcomes[Outcome.NO_DATA_FOUND],
                unanswered=outcomes[Outcome.NO_RESULT],
                refused=tally.refused,
                failed=tally.failed,
                unasked=unasked,
                lasted=_lasted(seconds),
            )
        )
        missing = tally.refused + tally.failed + unasked
        if missing:
            self._say(texts.ASK_AGAIN.text(self.lang))
        if tally.asked and tally.unreachable == tally.asked:
            return NOT_REACHABLE
        return REFUSED if missing or outcomes[Outcome.NO_RESULT] else 0


@contextmanager
def _stopping_gently(stop: Stop, console: Console, lang: Language) -> Generator[None]:
    """On Ctrl-C, or when asked to end, wait for the questions under way; the second time the process just ends."""

    def heard(number: int, _frame: FrameType | None) -> None:
        stop.wanted = True
        signal.signal(number, signal.SIG_DFL)
        console.print(texts.STOPPING.text(lang), markup=False, highlight=False, soft_wrap=True)

    before = {number: signal.signal(number, heard) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _lasted(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
