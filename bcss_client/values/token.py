"""Text in which the white space around words carries nothing."""

from __future__ import annotations

from typing import Self, TypeAlias


class Token(str):
    """An `xs:token`: a reply may indent or break it, so it is read with single spaces between its words."""

    __slots__ = ()

    @classmethod
    def received(cls, text: str) -> Self:
        """Take a text as the network sent it."""
        return cls(" ".join(text.split()))


TokenLike: TypeAlias = Token | str
"""A token as it may be written: any text."""
