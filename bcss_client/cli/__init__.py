"""The command line `bcss`: data on stdout, talk on stderr.

Exit codes: 0 done, 1 refused or invalid, 2 usage, 3 not reachable.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

import click

_OWN: Mapping[str, str] = MappingProxyType(
    {
        "anonymise": "bcss_client.cli.anonymise:anonymise",
        "audit": "bcss_client.cli.audit:audit",
        "batch": "bcss_client.cli.batch:batch",
        "call": "bcss_client.cli.call:call",
        "doctor": "bcss_client.cli.doctor:doctor",
        "flows": "bcss_client.cli.flows:flows",
        "inquiry": "bcss_client.cli.inquiry:inquiry",
        "validate": "bcss_client.cli.validate:validate",
    }
)


class Commands(click.Group):
    """The commands of the client, and those other packages bring under the entry point `bcss.commands`.

    A command is imported when it is named, so that none of them pays for the others.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted({*_OWN, *(entry.name for entry in _brought()), *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if own := _OWN.get(cmd_name):
            module, _, attribute = own.partition(":")
            return _command(getattr(import_module(module), attribute))
        for entry in _brought():
            if entry.name == cmd_name:
                return _command(entry.load())
        return super().get_command(ctx, cmd_name)


def _brought() -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group="bcss.commands"))


def _command(loaded: object) -> click.Command:
    assert isinstance(loaded, click.Command)
    return loaded


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bcss-flux", prog_name="bcss")
def main() -> None:
    """Consult the flows of the Belgian Crossroads Bank (BCSS/KSZ) as a CPAS/OCMW does, or simulate them."""
    # What the library logs is for the log of a program; here every failure is told once, in a sentence.
    logging.getLogger("bcss_client").addHandler(logging.NullHandler())
