"""The language a command speaks: `--lang`, else that of the system, else French."""

from __future__ import annotations

import os
from collections.abc import Mapping

import click

from ..values import LANGUAGES, Language


def system_language(environ: Mapping[str, str] = os.environ) -> Language:
    """The language of `LC_ALL`, `LC_MESSAGES` or `LANG` where it is one of Belgium's, else French.

    >>> system_language({"LANG": "nl_BE.UTF-8"}), system_language({"LANG": "en_GB.UTF-8"})
    ('nl', 'fr')
    """
    named = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    for language in LANGUAGES:
        if named.startswith(language):
            return language
    return "fr"


def lang_option() -> click.Option:
    """The option `--lang` of a command."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        default=system_language,
        show_default="that of the system, else fr",
        help="Language of what is printed.",
    )
