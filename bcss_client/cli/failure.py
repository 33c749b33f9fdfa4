"""Errors as the command line tells them: one sentence on stderr and an exit code, never a traceback."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import IO, Any

import click

from ..errors import BcssError, RequestRefused, TransportError
from ..reasons import reasons
from ..values import Language
from . import texts
from .details import translated

REFUSED = 1
NOT_REACHABLE = 3


class Failure(click.ClickException):
    """Ends a command with a sentence: refused or invalid."""

    exit_code = REFUSED

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence on stderr."""
        click.echo(self.message, file=file, err=True)


class NotReachable(Failure):
    """Ends a command with a sentence: no reply came."""

    exit_code = NOT_REACHABLE


@contextmanager
def failures_told(lang: Language, *, advice: str = "") -> Generator[None]:
    """Turn every error of the client into a `Failure` in the user's language.

    `advice` is what may help when the message is not conform.
    """
    try:
        yield
    except TransportError as error:
        raise NotReachable(sentence(error, lang)) from None
    except RequestRefused as error:
        raise Failure(f"{sentence(error, lang)} {advice}".rstrip()) from None
    except BcssError as error:
        raise Failure(sentence(error, lang)) from None


def sentence(error: BcssError, lang: Language) -> str:
    """What happened, to which ticket, and what to do next, in one line.

    What happened and what to do are in `lang`; where the table of reasons does not explain it, the
    library's own message, in English, stands between brackets.
    """
    reason = reasons().by_code(error.code) if error.code else None
    if reason is not None:
        happened, next_step, details = reason.meaning, reason.next_step, ""
    else:
        happened, next_step = next(texts.ERRORS[kind] for kind in type(error).__mro__ if kind in texts.ERRORS)
        particular = error.next_step if error.next_step != type(error).next_step else ""
        details = f" ({'. '.join(part.rstrip('.') for part in (translated(error.message, lang), particular) if part)})"
    marks = [mark for mark in (error.flow, error.code, error.ticket or error.reference) if mark]
    about = f" [{', '.join(marks)}]" if marks else ""
    return f"{happened.text(lang).rstrip('.')}{details}{about}. {next_step.text(lang)}"
