"""`bcss validate FILE`: a message of any flow against the schema of each of its layers."""

from __future__ import annotations

from typing import BinaryIO

import click

from ..values import Language
from . import texts
from .failure import Failure
from .language import lang_option


@click.command(params=[lang_option()])
@click.argument("file", type=click.File("rb"))
def validate(*, file: BinaryIO, lang: Language) -> None:
    """Validate a SOAP message, an SSDN document or a bare body, request or reply, of any flow.

    Prints what FILE (- for stdin) is, then each violation: path and rule, never a value.
    """
    from ..document import XmlRefused
    from ..schema import is_valid, violations
    from .layers import NotRecognised, layers

    try:
        found = list(layers(file.read()))
    except NotRecognised as error:
        raise Failure(texts.NOT_RECOGNISED.text(lang).format(name=error)) from None
    except XmlRefused as error:
        raise Failure(texts.NOT_READ.text(lang).format(reason=error)) from None
    broken = [layer for layer in found if not is_valid(layer.element, layer.schema)]
    what = ", ".join(layer.name for layer in found)
    click.echo((texts.NOT_VALID if broken else texts.VALID).text(lang).format(what=what))
    for layer in broken:
        for violation in violations(layer.element, layer.schema):
            click.echo(f"{layer.name} {violation}")
    if broken:
        click.get_current_context().exit(1)
