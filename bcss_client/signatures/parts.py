"""The parts of a signed message, found by where they stand; a message with any of them elsewhere is refused."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from ..namespaces import SOAP
from . import names
from .refusal import SignatureFault, SignatureRefused

_ENVELOPE, _HEADER, _BODY = (f"{{{SOAP}}}{name}" for name in ("Envelope", "Header", "Body"))
# What libraries take for an identifier, whatever its namespace.
_IDENTIFIERS = frozenset({"Id", "ID", "id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What is signed, and the signature."""

    body: etree._Element
    timestamp: etree._Element
    token: etree._Element
    signature: etree._Element

    @property
    def signed(self) -> dict[str, etree._Element]:
        """What must be signed, each by the reference to it."""
        return {f"#{part.get(names.ID)}": part for part in (self.body, self.timestamp, self.token)}


def parts_of(envelope: etree._Element) -> Parts | None:
    """The parts of a message, None when it has no security header; raises `SignatureRefused`."""
    if envelope.tag != _ENVELOPE or [child.tag for child in envelope] not in ([_BODY], [_HEADER, _BODY]):
        raise _invalid("an envelope holds a Body, and before it at most a Header")
    security = envelope.findall(f"{_HEADER}/{names.SECURITY}")
    anywhere = sum(1 for _ in envelope.iter(names.SECURITY, names.SIGNATURE))
    if not security and not anywhere:
        return None
    if len(security) != 1 or anywhere != 2:
        raise _invalid("a message has one Security header with one Signature, and no others anywhere")
    parts = Parts(
        body=envelope[-1],
        timestamp=_only(security[0], names.TIMESTAMP),
        token=_only(security[0], names.TOKEN),
        signature=_only(security[0], names.SIGNATURE),
    )
    _require_unique(envelope, parts)
    return parts


def _only(security: etree._Element, name: str) -> etree._Element:
    found = security.findall(name)
    if len(found) != 1:
        raise _invalid(f"the Security header must hold exactly one {etree.QName(name).localname}")
    return found[0]


def _require_unique(envelope: etree._Element, parts: Parts) -> None:
    """Each part that must be signed has an identifier which nothing else in the message has."""
    wanted = parts.signed.keys()
    if "#None" in wanted or len(wanted) != 3:
        raise _invalid("Body, Timestamp and BinarySecurityToken need a wsu:Id each")
    found = [
        f"#{value}"
        for element in envelope.iter("*")
        for name, value in element.attrib.items()
        if etree.QName(name).localname in _IDENTIFIERS
    ]
    if any(found.count(reference) != 1 for reference in wanted):
        raise _invalid("an identifier of a signed part occurs twice")


def _invalid(sentence: str) -> SignatureRefused:
    return SignatureRefused(SignatureFault.INVALID_SECURITY, sentence)
