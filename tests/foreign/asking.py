"""Questions for foreign stacks, each with what the typed client reads of the answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from pathlib import Path

import httpx
from lxml import etree

from bcss_client import Client
from bcss_client.config import organisations
from bcss_client.envelope.soap import payload
from bcss_client.flow import Soa
from bcss_client.resources import SCHEMAS
from bcss_client.values import Period
from bcss_sim.world.world import World
from tests.cases import CASES
from tests.foreign.leaves import texts_of_xml
from tests.golden import FLOWS, integrate
from tests.wire.messages import GATEWAY, envelope, sent_as_text

_HEAD = frozenset({"informationCustomer", "legalContext"})


class Kind(Enum):
    """What should come of a question."""

    READ = "a reply"
    FAULT = "a SOAP fault"
    ERROR = "an error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A question, in the words a client is told, and the texts it should read in the answer.

    `attributes` are those of them that are attributes, `twins` those of elements beside an attribute of the same name,
    and `defaults` what the schema has as default, where clients may differ. Of a SOAP fault, `texts` are its sentence
    and its reason code.
    """

    words: tuple[str, ...]
    kind: Kind = Kind.READ
    texts: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)
    twins: Counter[str] = field(default_factory=Counter)
    defaults: Counter[str] = field(default_factory=Counter)
    length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The typed client, which asks everything first, and a folder for documents."""

    client: Client
    world: World
    folder: Path

    def case(self, flow: str, name: str) -> Step:
        """The question of a case of `tests/cases`, after what it needs."""
        [case] = [case for case in CASES if (case.flow, case.name) == (flow, name)]
        if case.integrated:
            integrate(self.client, case.integrated(self.world), Period(case.since), quality_code=1)
        if case.before:
            case.before(self.client, self.world)
        return self.called(flow, **case.asked(self.world))

    def called(self, flow: str, **arguments: object) -> Step:
        """A question with these arguments."""
        declared = FLOWS[flow]
        meta = self.client.call(declared, declared.request(**arguments)).meta
        asked, told = (payload(etree.fromstring(message)) for message in (meta.request, meta.reply))
        if isinstance(declared.wire, Soa):
            given = [element for element in asked if element.tag not in _HEAD]
            words = [leaf.text or "" for element in given for leaf in element.iter() if not len(leaf)]
            return _reading((flow, *words), told, len(meta.reply))
        return _reading(self._sending(asked.text or ""), etree.fromstring(told.text or ""), len(meta.reply))

    def sent(self, document: str) -> Step:
        """A document that the typed client does not send; what comes of it is read over plain HTTP."""
        caller = organisations()[0]
        answered = httpx.post(
            f"{self.client.settings.url}{GATEWAY}",
            content=envelope(sent_as_text(document)),
            headers={"Content-Type": "text/xml; charset=utf-8"},
            auth=(caller.user, caller.password),
            timeout=30,
        )
        told = etree.fromstring(payload(etree.fromstring(answered.content)).text or "")
        return _reading(self._sending(document), told, len(answered.content))

    def _sending(self, document: str) -> tuple[str, str]:
        file = self.folder / f"{len(list(self.folder.iterdir())):02}.xml"
        file.write_text(document, encoding="utf-8")
        return "gateway", str(file)


def document_of(step: Step) -> str:
    """The document of a question to the gateway."""
    return Path(step.words[1]).read_text(encoding="utf-8")


def _reading(words: tuple[str, ...], told: etree._Element, length: int) -> Step:
    elements = list(told.iter("*"))
    attributes = [(name, value) for element in elements for name, value in element.items()]
    leaves = [(etree.QName(element).localname, element.text or "") for element in elements if not len(element)]
    twins = [
        child.text or ""
        for element in elements
        for child in element
        if element.get(etree.QName(child).localname) is not None
    ]
    return Step(
        words=words,
        texts=texts_of_xml(told),
        attributes=Counter(value for _, value in attributes),
        twins=Counter(twins),
        defaults=Counter(value for name, value in [*attributes, *leaves] if (name, value) in _defaults()),
        length=length,
    )


@cache
def _defaults() -> frozenset[tuple[str, str]]:
    """Each attribute and element that has a default in a schema, by name, with that default."""
    return frozenset(
        (declared.get("name", ""), declared.get("default", ""))
        for file in SCHEMAS.rglob("*.xsd")
        for declared in etree.parse(file).iter("{*}attribute", "{*}element")
        if declared.get("default") is not None
    )
