"""Tables, lists and blocks as Markdown has them, for the scripts that write pages."""

from __future__ import annotations

from collections.abc import Iterable


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; `head` may be empty texts."""
    titles = list(head)
    lines = [titles, ["---"] * len(titles), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def bullets(items: Iterable[str]) -> str:
    """A list of points."""
    return "".join(f"* {item}\n" for item in items)


def fenced(language: str, text: str) -> str:
    """A block of code; examples that run end in a line of their own, empty."""
    return f"```{language}\n{text}\n```\n"
