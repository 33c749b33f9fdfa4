from lxml import etree

class Fault(Exception):
    detail: etree._Element
