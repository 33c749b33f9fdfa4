"""Signing with libxmlsec, a stack of its own: what it makes is what other software sends, right or wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import xmlsec
from lxml import etree

from bcss_client.namespaces import SOAP
from bcss_client.signatures import names

BODY = f"{{{SOAP}}}Body"
PARTS = (BODY, names.TIMESTAMP, names.TOKEN)


@dataclass(frozen=True, kw_only=True)
class Foreign:
    """A signer that does as it is told, also where that is wrong."""

    certificate: Path
    key: Path
    parts: Sequence[str] = PARTS
    method: xmlsec.constants.__Transform = field(default=xmlsec.constants.TransformRsaSha256)
    digest: xmlsec.constants.__Transform = field(default=xmlsec.constants.TransformSha256)
    transforms: Sequence[xmlsec.constants.__Transform] = (xmlsec.constants.TransformExclC14N,)
    canonical: xmlsec.constants.__Transform = field(default=xmlsec.constants.TransformExclC14N)
    lifetime: timedelta = timedelta(minutes=5)
    shown: Path | None = None
    refers_to: str = "token"

    def signed(self, message: bytes, *, now: datetime) -> bytes:
        """The message, signed; `shown` is the certificate in it, where it is not the one of the key."""
        envelope = etree.fromstring(message)
        security = etree.fromstring(self._header(now))
        header = etree.Element(f"{{{SOAP}}}Header")
        header.append(security)
        envelope.insert(0, header)
        envelope[-1].set(names.ID, "body")
        signature = xmlsec.template.create(envelope, self.canonical, self.method, ns="ds")
        security.append(signature)
        context = xmlsec.SignatureContext()
        for name in self.parts:
            part = next(envelope.iter(name))
            context.register_id(part, "Id", names.WSU)
            reference = xmlsec.template.add_reference(signature, self.digest, uri=f"#{part.get(names.ID)}")
            for transform in self.transforms:
                xmlsec.template.add_transform(reference, transform)
        held = xmlsec.template.ensure_key_info(signature)
        token = etree.SubElement(held, f"{{{names.WSSE}}}SecurityTokenReference")
        etree.SubElement(token, f"{{{names.WSSE}}}Reference", URI=f"#{self.refers_to}", ValueType=names.X509_V3)
        context.key = self._loaded()
        context.sign(signature)
        return etree.tostring(envelope)

    def _loaded(self) -> xmlsec.Key:
        if self.method is xmlsec.constants.TransformHmacSha256:
            # What an attacker has: the certificate, public as it is, taken for a shared secret.
            return xmlsec.Key.from_binary_data(xmlsec.constants.KeyDataHmac, self.certificate.read_bytes())
        return xmlsec.Key.from_file(str(self.key), xmlsec.constants.KeyDataFormatPem)

    def _header(self, now: datetime) -> str:
        lines = (self.shown or self.certificate).read_text(encoding="ascii").splitlines()
        token = "".join(line for line in lines if "-----" not in line)
        return (
            f'<wsse:Security xmlns:wsse="{names.WSSE}" xmlns:wsu="{names.WSU}"><wsse:BinarySecurityToken '
            f'wsu:Id="token" ValueType="{names.X509_V3}" EncodingType="{names.BASE64}">{token}'
            f'</wsse:BinarySecurityToken><wsu:Timestamp wsu:Id="timestamp"><wsu:Created>{now.isoformat()}'
            f"</wsu:Created><wsu:Expires>{(now + self.lifetime).isoformat()}</wsu:Expires></wsu:Timestamp>"
            "</wsse:Security>"
        )
