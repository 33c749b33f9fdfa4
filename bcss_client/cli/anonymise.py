"""`bcss anonymise FILE…`: messages without personal data, to hand a bug to whoever mends the software."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from ..document import MAX_BYTES
from ..values import Language
from . import anonymise_texts as texts
from .failure import Failure
from .language import lang_option

_STDIN = "-"
_WORD = re.compile(r"[^\W_]{4,}")


@click.command(params=[lang_option()])
@click.argument("files", metavar="FILE...", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Where the one result goes.")
@click.option("--output-dir", type=click.Path(path_type=Path), metavar="DIR", help="Where several results go.")
@click.option(
    "--key-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A secret of 16 bytes or more: the same one gives the same replacements. Without it, one for this run.",
)
@click.option(
    "--keep", metavar="PATH", multiple=True, help="An element or attribute that stays, such as FamilyRole/Code."
)
def anonymise(
    *,
    files: tuple[Path, ...],
    output: Path | None,
    output_dir: Path | None,
    key_file: Path | None,
    keep: tuple[str, ...],
    lang: Language,
) -> None:
    """Replace personal data in messages of any flow, and keep their shape and their codes.

    Each FILE (- for stdin) is a SOAP message, an SSDN document or a bare body, request, reply or fault, even one that
    breaks off. Files given together share their replacements, so that a household stays one. The result is searched
    for every value of the original before anything is written.
    """
    from ..anonymise import NotAnonymised, Why, anonymised

    places = _places(files, output, output_dir, lang)
    messages = {str(file): _read(file, lang) for file in files}
    key = _read(key_file, lang) if key_file else None
    try:
        results = anonymised(messages, key=key, keep=keep)
    except NotAnonymised as error:
        sentence = texts.WHY[error.why].text(lang)
        where = ", ".join(part for part in (error.file, error.path) if part)
        told = texts.REFUSED.text(lang).format(where=f" ({where})" if where else "", why=sentence)
        if error.why is Why.KEEP_UNKNOWN:
            raise click.UsageError(told) from None
        raise Failure(told) from None
    for file, place in places.items():
        if place is not None and output_dir and _tells(place.stem, messages[str(file)], results[str(file)]):
            raise Failure(texts.NAME_TELLS.text(lang))
    _write({place: results[str(file)] for file, place in places.items()}, lang)
    click.echo(texts.READ_IT.text(lang), err=True)


def _places(
    files: tuple[Path, ...], output: Path | None, output_dir: Path | None, lang: Language
) -> Mapping[Path, Path | None]:
    """Where the result of each file goes, None for standard output."""
    if output and output_dir:
        raise click.UsageError(texts.ONE_OUTPUT.text(lang))
    if len({*files}) != len(files) or len({file.name for file in files}) != len(files):
        raise click.UsageError(texts.SAME_NAME.text(lang))
    if len(files) > 1 and not output_dir:
        raise click.UsageError(texts.SEVERAL.text(lang))
    places: dict[Path, Path | None] = {
        file: output_dir / ("stdin.xml" if str(file) == _STDIN else file.name) if output_dir else output
        for file in files
    }
    for place in places.values():
        if place is not None and place.exists():
            raise Failure(texts.EXISTS.text(lang).format(file=place))
    return places


def _read(file: Path, lang: Language) -> bytes:
    """A file, as far as the limit on its size allows, and a byte more."""
    try:
        if str(file) == _STDIN:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise click.UsageError(texts.NO_FILE.text(lang).format(file=file)) from None
    except OSError as error:
        raise Failure(texts.UNREADABLE.text(lang).format(file=file, reason=error.strerror)) from None


def _tells(name: str, before: bytes, after: bytes) -> bool:
    """Whether a word of the name of a file is one of those that were replaced in it."""
    was, is_now = (data.decode("utf-8", "replace").casefold() for data in (before, after))
    return any(word in was and word not in is_now for word in _WORD.findall(name.casefold()))


def _write(results: Mapping[Path | None, bytes], lang: Language) -> None:
    for place, result in results.items():
        if place is None:
            sys.stdout.buffer.write(result)
            continue
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as opened:
                opened.write(result)
        except OSError as error:
            raise Failure(texts.UNREADABLE.text(lang).format(file=place, reason=error.strerror)) from None
