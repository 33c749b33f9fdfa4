"""Writes the pages of the flows from their declarations, and the tables that list them: `python -m docs.make_flows`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import getdoc
from pathlib import Path

from bcss_client import flows
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.flow import Flow, Soa
from bcss_client.reply import Reply
from bcss_sim.world.world import World
from docs.flow_page import page, service
from docs.markdown import table

ROOT = Path(__file__).parent.parent
LISTED = re.compile(r"(<!-- (\w+): written .+? -->\n\n).*?(\n<!-- end -->)", re.DOTALL)

INTRODUCTION = """\
# The flows

These pages are written by `docs/make_flows.py` from the declarations in `bcss_client/flows`, from
`bcss_client/cautions.toml` and from the messages in `fixtures/golden`: change those, not the pages. How well the
messages of a flow are known is its *evidence*:

* **official**: read in a published schema;
* **observed**: seen in public client code or recorded replies;
* **reconstructed**: ours, on the pattern of the family.

Every reply also has `status`, `ticket` and `meta`; [errors](../errors.md) tells what all codes mean. The examples are
about Céline Vandermolen of persona P02, and run in the suite.

"""


def pages() -> Iterator[tuple[Path, str]]:
    """Each page with what should stand in it."""
    world = World.default()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    tables = {"flows": _methods(), "services": _services()}
    yield ROOT / "README.md", LISTED.sub(lambda found: f"{found[1]}{tables[found[2]]}{found[3]}", readme)
    yield ROOT / "docs/flows/README.md", f"{INTRODUCTION}{_index()}"
    for flow in flows.ALL:
        yield ROOT / f"docs/flows/{flow.slug}.md", page(flow, world)


def _methods() -> str:
    rows = ((f"[`{flow.slug}`](docs/flows/{flow.slug}.md)", _summary(flow), flow.evidence.value) for flow in flows.ALL)
    return table(("method", "what it is for", "evidence"), rows)


def _services() -> str:
    """The paths at which a WSDL is served, and what answers there."""
    served: dict[str, list[str]] = {}
    for flow in flows.ALL:
        if isinstance(flow.wire, Soa):
            served.setdefault(flow.wire.path, []).append(f"`{flow.slug}`")
    rows = [(f"`{path}?wsdl`", ", ".join(slugs)) for path, slugs in served.items()]
    return table(("path", "flows"), [*rows, (f"`{GATEWAY}?wsdl`", "the SSDN gateway: every other flow")])


def _summary(flow: Flow[..., Reply]) -> str:
    """The first sentence on the request."""
    told = " ".join((getdoc(flow.request_class) or "").split())
    return re.split(r"[.;:](?: |$)", told, maxsplit=1)[0]


def _index() -> str:
    rows = (
        (f"[`{flow.slug}`]({flow.slug}.md)", service(flow.wire), flow.evidence.value, flow.title.fr, flow.title.nl)
        for flow in flows.ALL
    )
    return table(("flow", "service", "evidence", "français", "Nederlands"), rows)


if __name__ == "__main__":
    for path, text in pages():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
