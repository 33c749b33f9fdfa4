from lxml import etree

class Fault(Exception):
    message: str
    detail: etree._Element

class TransportError(Exception): ...
