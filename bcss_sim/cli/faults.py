"""`bcss faults`: what is to go wrong in a simulator that runs."""

from __future__ import annotations

import json
from collections.abc import Mapping

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from .. import fault_texts as texts
from .running import Refused, asked, url_option

_COUNTED = ("id", "flow", "effect", "matched", "fired")


@click.group()
def faults() -> None:
    """Make a simulator go wrong on purpose, to see how software copes."""


@faults.command("list", params=[lang_option(), url_option()])
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with sorted keys.")
def listed(*, as_json: bool, url: str | None, lang: Language) -> None:
    """Print the rules in order, with how many questions matched each and how often it struck."""
    _print(asked("faults", lang, url=url), lang, as_json=as_json)


@faults.command(params=[lang_option(), url_option()])
@click.option("--flow", default="*", show_default=True, metavar="FLOW", help="Only this flow.")
@click.option("--person", metavar="NUMBER", help="Only this person.")
@click.option("--organisation", metavar="NUMBER", help="Only this centre, by its enterprise number.")
@click.option("--nth", type=int, metavar="N", help="Only the nth question that matches.")
@click.option("--skip", type=int, metavar="N", help="Spare the first N.")
@click.option("--at-most", type=int, metavar="N", help="Strike N times at most.")
@click.option("--probability", type=float, metavar="P", help="Strike with this probability, such as 0.1.")
@click.option("--after", is_flag=True, help="Go wrong after what was asked has been done: written, but reply lost.")
@click.option("--status", metavar="REASON", help="Say a condition of the table of reasons, such as not_integrated.")
@click.option("--soap-fault", metavar="REASON", help="Answer with a SOAP fault, such as service_unavailable.")
@click.option("--http", type=int, metavar="STATUS", help="Answer with an HTTP error, such as 503.")
@click.option("--delay", type=float, metavar="SECONDS", help="Answer late.")
@click.option("--jitter", type=float, metavar="SECONDS", help="Up to so much later still.")
@click.option("--cut", type=float, metavar="SHARE", help="Close the connection after a share of the reply.")
@click.option("--reset", is_flag=True, help="Close the connection without an answer.")
@click.option("--garbage", is_flag=True, help="Answer with bytes that mean nothing.")
@click.option("--duplicate", is_flag=True, help="Answer with the reply to an earlier question of the flow.")
@click.option("--empty", is_flag=True, help="Answer with nothing.")
def add(
    *,
    flow: str,
    person: str | None,
    organisation: str | None,
    nth: int | None,
    skip: int | None,
    at_most: int | None,
    probability: float | None,
    after: bool,
    status: str | None,
    soap_fault: str | None,
    http: int | None,
    delay: float | None,
    jitter: float | None,
    cut: float | None,
    reset: bool,
    garbage: bool,
    duplicate: bool,
    empty: bool,
    url: str | None,
    lang: Language,
) -> None:
    """Add a rule after the others, and print it.

    One thing goes wrong in a rule: give one of --status, --soap-fault, --http, --delay, --cut, --reset, --garbage,
    --duplicate, --empty.
    """
    wanted: list[Mapping[str, object]] = [
        effect
        for effect in (
            {"kind": "status", "reason": status},
            {"kind": "soap-fault", "reason": soap_fault},
            {"kind": "http", "status": http},
            {"kind": "delay", "seconds": delay, "jitter": jitter or 0.0},
            {"kind": "cut", "share": cut},
        )
        if None not in effect.values()
    ]
    bare = {"reset": reset, "garbage": garbage, "duplicate": duplicate, "empty": empty}
    wanted += [{"kind": kind} for kind, is_wanted in bare.items() if is_wanted]
    if len(wanted) != 1 or (jitter is not None and delay is None):
        raise click.UsageError(texts.ONE_EFFECT.text(lang))
    told = {
        "effect": wanted[0],
        "flow": flow,
        "person": person,
        "organisation": organisation,
        "nth": nth,
        "skip": skip,
        "at_most": at_most,
        "probability": probability,
        "when": "after" if after else None,
    }
    _print([_added("faults", {name: value for name, value in told.items() if value is not None}, url, lang)], lang)


@faults.command(params=[lang_option(), url_option()])
def clear(*, url: str | None, lang: Language) -> None:
    """Take all rules away."""
    asked("faults", lang, url=url, method="DELETE")
    click.echo(texts.CLEARED.text(lang), err=True)


@faults.command(params=[lang_option(), url_option()])
@click.argument("name", required=False)
@click.option("--list", "as_list", is_flag=True, help="Print the scenarios there are.")
def scenario(*, name: str | None, as_list: bool, url: str | None, lang: Language) -> None:
    """Put the rules of the scenario NAME in the place of those there are."""
    from ..faults import scenarios

    known = scenarios()
    if as_list:
        for each, told in known.items():
            click.echo(f"{each}  {told.title.text(lang)}. {told.teaches.text(lang)}")
        return
    if name is None:
        raise click.UsageError(texts.NAME_A_SCENARIO.text(lang))
    if name not in known:
        raise Failure(texts.NO_SUCH_SCENARIO.text(lang).format(name=name, known=", ".join(known)))
    _print(_added(f"faults/scenarios/{name}", {}, url, lang), lang)
    click.echo(known[name].teaches.text(lang), err=True)


def _added(path: str, told: Mapping[str, object], url: str | None, lang: Language) -> object:
    try:
        return asked(path, lang, url=url, told=told)
    except Refused as error:
        raise Failure(error.sentence or texts.UNREADABLE.text(lang)) from None


def _print(rules: object, lang: Language, *, as_json: bool = False) -> None:
    assert isinstance(rules, list)
    if as_json:
        click.echo(json.dumps(rules, ensure_ascii=False, indent=2, sort_keys=True))
    for rule in () if as_json else rules:
        click.echo(_line(rule))
    if not rules:
        click.echo(texts.NO_RULES.text(lang), err=True)


def _line(rule: Mapping[str, object]) -> str:
    """A rule in the words of its JSON: number, flow, effect, conditions, counts."""
    effect = rule["effect"]
    assert isinstance(effect, dict)
    what = [str(effect["kind"]), *(f"{name}={value}" for name, value in effect.items() if name != "kind")]
    conditions = [f"{name}={value}" for name, value in rule.items() if name not in _COUNTED]
    counts = f"matched={rule['matched']} fired={rule['fired']}"
    return "  ".join([str(rule["id"]), str(rule["flow"]), " ".join([*what, *conditions]), counts])
