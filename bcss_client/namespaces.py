"""The XML namespaces of the network, and the prefixes declarations use for them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
CONNECTOR = "http://ksz-bcss.fgov.be/connectors/WebServiceConnector"
SSDN = "http://www.ksz-bcss.fgov.be/XSD/SSDN"
SERVICE = f"{SSDN}/Service"
COMMON = f"{SSDN}/Common"
PERSON = f"{SSDN}/Person"
MESSAGE = "http://www.ksz-bcss.fgov.be/XSD/Message"
CLASSIC = "http://www.ksz-bcss.fgov.be/XmlSchema"
SOA_INTERFACE = "http://kszbcss.fgov.be/intf"
REGISTER = "http://www.ibz.rrn.fgov.be/XSD/xm25/rn25Schema"

PREFIXES: Mapping[str, str] = MappingProxyType({"service": SERVICE, "common": COMMON, "person": PERSON, "r": REGISTER})
"""Prefixes that may stand in the paths of a declaration."""
