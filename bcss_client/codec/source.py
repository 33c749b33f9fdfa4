"""A small writer of Python source, for readers and writers that are compiled once per class."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager


class Source:
    """Lines of a function being written, with its indentation and the objects it refers to."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._depth = 0
        self._objects: dict[str, object] = {}
        self._names = 0

    def line(self, text: str) -> None:
        """Add a line."""
        self._lines.append("    " * self._depth + text)

    @contextmanager
    def block(self, header: str) -> Generator[None]:
        """Add a line that opens a block, and indent what follows."""
        self.line(header)
        self._depth += 1
        yield
        self._depth -= 1

    def name(self, prefix: str) -> str:
        """A variable name not used before."""
        self._names += 1
        return f"{prefix}{self._names}"

    def refer(self, thing: object, prefix: str = "o") -> str:
        """A name by which the function finds `thing`."""
        name = self.name(prefix)
        self._objects[name] = thing
        return name

    def later(self, make: Callable[[], Callable[..., object]]) -> str:
        """A name by which the function finds what `make` makes, when it is first called.

        Most messages hold few of the classes they may hold, and compiling one takes as long as reading hundreds.
        """
        name = self.name("o")

        def stand_in(*args: object) -> object:
            self._objects[name] = made = make()
            return made(*args)

        self._objects[name] = stand_in
        return name

    def compile(self, function: str, title: str) -> Callable[..., object]:
        """The function defined by the lines; `title` stands for a file name in tracebacks."""
        exec(compile("\n".join(self._lines), f"<{title}>", "exec"), self._objects)
        made = self._objects[function]
        assert callable(made)
        return made
