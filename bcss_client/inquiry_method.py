"""`client.social_inquiry`, waiting and awaited: its arguments, stated once for both clients."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Literal, ParamSpec, Protocol, Self, overload

from .errors import InvalidRequest
from .values import Language, Ssin, SsinLike

if TYPE_CHECKING:
    from .flows.manage_access import QualityCode
    from .inquiry import Declared, Inquiry, Kind, SocialInquiry

P = ParamSpec("P")


def inquiry_of(
    *,
    ssin: SsinLike,
    declared: Declared | Path | None = None,
    kind: Kind | Literal["ris", "law65", "medical"] = "ris",
    language: Language = "fr",
    on: date | None = None,
    quality: QualityCode | str = "1",
    integrate: bool = False,
    file: str | None = None,
    concurrency: int = 16,
) -> Inquiry:
    """Make a social inquiry: consult what the kind of aid calls for, and hold it against what is declared.

    `declared` is what the applicant declares, or the TOML file with it. `kind` is `ris`, `law65` or `medical`.
    `language` is that in which sources word what they word. `on` is the day of the inquiry, by default today. `quality`
    is the code under which the centre has integrated the applicant, `1` for a file under examination; with `integrate`
    the applicant is integrated first, and cohabitants before they are asked about. `file` is the reference of the
    centre's own file. At most `concurrency` questions are asked at once.

    A flow that is down or refuses leaves the rest standing, and is among `unanswered`. Raises `InvalidRequest` and
    `ConfigurationError` before anything is sent; `DeclarationUnreadable` names line and key of the file.
    Source: circular of 14 March 2014, point 6.
    """
    from .flows.manage_access import QualityCode
    from .inquiry import Declared, Inquiry, Kind

    if not Kind(kind).is_known:
        raise InvalidRequest(f"There is no kind of inquiry {kind!r}: give ris, law65 or medical", field="kind")
    if concurrency < 1:
        raise InvalidRequest("At least one question is asked at a time", field="concurrency")
    try:
        applicant = Ssin(ssin)
    except ValueError as error:
        raise InvalidRequest(f"The number of the applicant is not valid: {error}", field="ssin") from None
    return Inquiry(
        ssin=applicant,
        kind=Kind(kind),
        on=on or datetime.now(UTC).astimezone().date(),
        language=language,
        declared=Declared.of_file(declared) if isinstance(declared, Path) else declared or Declared(),
        quality=QualityCode(quality),
        integrate=integrate,
        file=file,
        concurrency=concurrency,
    )


class Inquirer(Protocol):
    """Whoever makes inquiries and waits."""

    def inquire(self, inquiry: Inquiry) -> SocialInquiry:
        """Make the inquiry."""
        ...


class AsyncInquirer(Protocol):
    """Whoever makes inquiries and awaits them."""

    async def inquire(self, inquiry: Inquiry) -> SocialInquiry:
        """Make the inquiry."""
        ...


class InquiryMethod(Generic[P]):
    """The inquiry as a method of the clients, with the arguments of `wanted`; mypy and pyright check them."""

    def __init__(self, wanted: Callable[P, Inquiry]) -> None:
        self._wanted = wanted

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: Inquirer, owner: type) -> Callable[P, SocialInquiry]: ...
    @overload
    def __get__(self, client: AsyncInquirer, owner: type) -> Callable[P, Awaitable[SocialInquiry]]: ...
    def __get__(self, client: Inquirer | AsyncInquirer | None, owner: type) -> object:
        if client is None:
            return self

        def social_inquiry(*args: P.args, **kwargs: P.kwargs) -> object:
            return client.inquire(self._wanted(*args, **kwargs))

        social_inquiry.__doc__ = self._wanted.__doc__
        # inspect.signature follows this, so help() shows the arguments.
        social_inquiry.__dict__["__wrapped__"] = self._wanted
        return social_inquiry
