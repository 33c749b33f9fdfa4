"""What comes back from the simulator, taken apart; what is read of it must be valid under its schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from lxml import etree

from bcss_client.document import parse, parse_text
from bcss_client.envelope.soap import payload
from bcss_client.flow import Flow, Soa, Ssdn
from bcss_client.flows import ALL
from bcss_client.namespaces import CLASSIC, COMMON, CONNECTOR, MESSAGE, SERVICE, SOAP
from bcss_client.reply import Reply
from bcss_client.schema import violations

_BY_NAMESPACE: Mapping[str, Flow[..., Reply]] = {
    flow.wire.namespace: flow for flow in ALL if isinstance(flow.wire, Soa | Ssdn)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back over HTTP. What is read of it must be valid under its schema."""

    status: int
    content_type: str
    body: bytes

    @property
    def content(self) -> etree._Element:
        """The element in the SOAP body, valid if it is that of a service."""
        content = payload(parse(self.body))
        _assert_valid(content)
        return content

    @property
    def fault(self) -> Fault:
        """The SOAP fault, whose detail is valid if there is one."""
        fault = payload(parse(self.body))
        assert fault.tag == f"{{{SOAP}}}Fault"
        detail = fault.find("detail/*")
        if detail is not None:
            _assert_valid(detail)
        return Fault(
            code=fault.findtext("faultcode"),
            sentence=fault.findtext("faultstring"),
            detail=etree.QName(detail).localname if detail is not None else None,
            reason_code=fault.findtext("detail/*/detail/reasonCode"),
            ticket=fault.findtext("detail/*/informationCBSS/ticketCBSS"),
        )

    @property
    def document(self) -> etree._Element:
        """The SSDN document of the gateway, valid with all the bodies in it."""
        assert self.status == 200
        document = parse_text(payload(parse(self.body)).text or "")
        assert [str(wrong) for wrong in violations(document, "ssdn/Service/Service.xsd")] == []
        for element in document.iterfind(f"{{{SERVICE}}}ServiceReply/*"):
            _assert_valid(element)
        return document

    @property
    def context(self) -> Summary:
        """The outcome of the whole document."""
        return summary(self.document.find(f"{{{SERVICE}}}ReplyContext"))

    @property
    def services(self) -> list[Summary]:
        """The outcome of each request in the document."""
        return [summary(reply) for reply in self.document.iterfind(f"{{{SERVICE}}}ServiceReply")]

    @property
    def return_code(self) -> str | None:
        """Why a classic form was not answered."""
        return self.document.findtext(f".//{{{CLASSIC}}}ReturnCode")

    @property
    def refusal(self) -> Mapping[str, str]:
        """What a classic form was refused with: each text by the path to it from the form."""
        [form] = self.document.iterfind(f".//{{{MESSAGE}}}XML/*")
        return {_path(element, form): element.text for element in form.iter() if element.text}

    @property
    def told(self) -> Told:
        """The status of a reply of the SOA platform."""
        assert self.status == 200
        status = self.content.find("status")
        assert status is not None
        return Told(
            value=status.findtext("value"),
            code=status.findtext("code"),
            information={
                name: item.findtext("fieldValue")
                for item in status.iterfind("information")
                if (name := item.findtext("fieldName"))
            },
        )

    @property
    def data(self) -> list[bytes]:
        """The answer without tickets and times, for comparing one with another."""
        content = self.content
        if content.tag == f"{{{CONNECTOR}}}xmlString":
            replies: Iterator[etree._Element] = self.document.iterfind(f"{{{SERVICE}}}ServiceReply")
        else:
            replies = (child for child in content if child.tag != "informationCBSS")
        return [etree.tostring(reply, method="c14n", exclusive=True) for reply in replies]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A SOAP fault."""

    code: str | None
    sentence: str | None
    detail: str | None = None
    reason_code: str | None = None
    ticket: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An outcome as the gateway tells it."""

    ok: str | None
    return_code: str | None
    severity: str | None = None
    reason_code: str | None = None
    author: str | None = None
    information: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An outcome as the SOA platform tells it."""

    value: str | None
    code: str | None
    information: Mapping[str, str | None] = field(default_factory=dict)


class Post(Protocol):
    """Sends bytes to a path, in process or over HTTP."""

    def __call__(self, path: str, body: bytes, headers: Mapping[str, str] = ...) -> Answer:
        """What came back."""
        ...


TREATED = Summary(ok="YES", return_code="0")
ONE_FAILED = Summary(ok="NO", return_code="10000", severity="ERROR", reason_code="30000001", author="CBSS")


def refused(reason_code: str, **information: str | None) -> Summary:
    """The outcome of a request that the gateway refuses."""
    return Summary(
        ok="NO", return_code="10000", severity="ERROR", reason_code=reason_code, author="CBSS", information=information
    )


def summary(element: etree._Element | None) -> Summary:
    """The outcome in a context or a service reply."""
    assert element is not None
    result = element.find(f"{{{COMMON}}}ResultSummary")
    assert result is not None
    detail = f"{{{COMMON}}}Detail"
    return Summary(
        ok=result.get("ok"),
        return_code=result.findtext(f"{{{COMMON}}}ReturnCode"),
        severity=result.findtext(f"{detail}/{{{COMMON}}}Severity"),
        reason_code=result.findtext(f"{detail}/{{{COMMON}}}ReasonCode"),
        author=result.findtext(f"{detail}/{{{COMMON}}}AuthorCodeList"),
        information={
            name: item.findtext(f"{{{COMMON}}}FieldValue")
            for item in result.iterfind(f"{detail}/{{{COMMON}}}Information")
            if (name := item.findtext(f"{{{COMMON}}}FieldName"))
        },
    )


def _path(element: etree._Element, form: etree._Element) -> str:
    steps = [element, *element.iterancestors()]
    return "/".join(etree.QName(step).localname for step in reversed(steps[: steps.index(form)]))


def _assert_valid(element: etree._Element) -> None:
    flow = _BY_NAMESPACE.get(etree.QName(element).namespace or "")
    if flow is not None:
        assert [str(wrong) for wrong in violations(element, flow.wire.schema)] == []
