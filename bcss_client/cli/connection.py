"""Which BCSS the commands call: the one of the `BCSS_…` variables, or the simulator when none is named."""

from __future__ import annotations

from collections.abc import Mapping

import click

from ..config import SIMULATOR_URL, Environment, Settings, settings_from
from ..values import Language
from . import texts


def chosen_settings(environ: Mapping[str, str], lang: Language) -> Settings:
    """The settings to use; raises `ConfigurationError`.

    With neither `BCSS_ENVIRONMENT` nor `BCSS_URL` set, the simulator on this machine is meant.
    """
    if not environ.get("BCSS_ENVIRONMENT") and not environ.get("BCSS_URL"):
        click.echo(texts.SIMULATOR_ASSUMED.text(lang).format(url=SIMULATOR_URL), err=True)
        environ = {**environ, "BCSS_ENVIRONMENT": Environment.SIMULATOR, "BCSS_URL": SIMULATOR_URL}
    return settings_from(environ)
