from collections.abc import Mapping

import xmlsec
from lxml import etree

class BinarySignature:
    key_data: bytes
    cert_data: bytes
    def __init__(
        self,
        key_file: str,
        certfile: str,
        *,
        signature_method: xmlsec.constants.__Transform = ...,
        digest_method: xmlsec.constants.__Transform = ...,
    ) -> None: ...
    def apply(
        self, envelope: etree._Element, headers: Mapping[str, str]
    ) -> tuple[etree._Element, Mapping[str, str]]: ...

def verify_envelope(envelope: etree._Element, certfile: str) -> None: ...
def _sign_node(
    ctx: xmlsec.SignatureContext,
    signature: etree._Element,
    target: etree._Element,
    digest_method: xmlsec.constants.__Transform,
) -> None: ...
