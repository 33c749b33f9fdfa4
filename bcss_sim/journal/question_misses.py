"""Near misses of one question: its service and version, its structure, the person and the time asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from bcss_client import flows
from bcss_client.codec import Style, write
from bcss_client.document import parse
from bcss_client.envelope.xmlite import VERSION
from bcss_client.flow import Soa, Ssdn, Xmlite
from bcss_client.flows.manage_access import ManageAccessRequest, manage_access
from bcss_client.namespaces import CLASSIC, COMMON, SERVICE
from bcss_client.reasons import reasons
from bcss_client.values import Period, Ssin

from ..journal_texts import Sentence
from . import miss_texts as texts
from .circumstances import Circumstances
from .near_miss import NearMiss, fragment, opening
from .reading import Asked, Verdict, by_form, by_service
from .repair import nearest, repairs
from .trail import Integrated
from .treated import Treated

_ANSWERED = frozenset({Verdict.DATA_FOUND, Verdict.NO_DATA_FOUND, Verdict.INCOMPLETE_DATA})
_BEGINS = ("begin", "start", "from")
_ENDS = ("end", "until", "to")


def question_misses(treated: Treated, circumstances: Circumstances) -> Iterator[NearMiss]:
    """What is wrong with a question that was refused or not answered."""
    asked, came = treated.question, treated.came
    if asked is None or came.verdict in _ANSWERED:
        return
    if asked.flow is None:
        yield _unknown(asked)
        return
    wire = asked.flow.wire
    if asked.version is not None and asked.version != wire.version:
        sentence = texts.VERSION_WRONG.filled(name=asked.name, sent=asked.version, version=wire.version)
        sent, right = _version(asked.version, wire), _version(wire.version, wire)
        yield NearMiss(kind="version", sentence=sentence, sent=sent, corrected=right)
        return
    if asked.element is None:
        yield NearMiss(kind="missing", sentence=texts.MISSING_ARGUMENT.filled(name=asked.name), path="/ServiceRequest")
        return
    root = _root(wire)
    if root is not None and asked.element.tag != f"{{{root[0]}}}{root[1]}":
        yield _another_root(asked.element, *root)
        return
    if isinstance(wire, Ssdn) and wire.form:
        _move_user(asked.element, wire.namespace)
    broken = tuple(repairs(asked.element, wire.schema))
    yield from broken
    if not broken:
        yield from _not_answered(asked, treated, circumstances)


# As the gateway does, which understands the user of a form in either namespace.
def _move_user(body: etree._Element, namespace: str) -> None:
    for element in body.iterfind(f"{{{namespace}}}AuthorizedUser/{{{namespace}}}*"):
        element.tag = f"{{{SERVICE}}}{etree.QName(element).localname}"


def _version(version: str, wire: Soa | Ssdn | Xmlite) -> str:
    return f'version="{version}"' if isinstance(wire, Xmlite) else f"<Version>{version}</Version>"


def _unknown(asked: Asked) -> NearMiss:
    if asked.name == "XMLite" and asked.version != VERSION:
        sentence = texts.VERSION_WRONG.filled(name="XMLite", sent=asked.version, version=VERSION)
        sent, right = f"<Version>{asked.version}</Version>", f"<Version>{VERSION}</Version>"
        return NearMiss(kind="version", sentence=sentence, sent=sent, corrected=right)
    elsewhere = next(
        (flow.wire.path for flow in flows.ALL if isinstance(flow.wire, Soa) and asked.name in flow.wire.listed_as), None
    )
    if elsewhere is not None:
        sentence = texts.PATH_WRONG.filled(path=elsewhere)
        return NearMiss(kind="path-wrong", sentence=sentence, corrected=f"POST {elsewhere}")
    is_form = asked.element is not None and etree.QName(asked.element).localname == asked.name
    known = by_form() if is_form else by_service()
    near = nearest(asked.name, list(known)) or next(iter(known))
    if is_form:
        sentence = texts.FORM_UNKNOWN.filled(name=asked.name, nearest=near)
        return NearMiss(kind="form", sentence=sentence, sent=f"<{asked.name}>", corrected=f"<{near}>")
    return NearMiss(
        kind="service",
        sentence=texts.SERVICE_UNKNOWN.filled(name=asked.name, nearest=near),
        sent=f"<ServiceId>{asked.name}</ServiceId>",
        corrected=f"<ServiceId>{near}</ServiceId><Version>{known[near].wire.version}</Version>",
    )


def _root(wire: Soa | Ssdn | Xmlite) -> tuple[str, str] | None:
    """Namespace and name of the element of a question; None where that is what the service was found by."""
    match wire:
        case Ssdn():
            return wire.namespace, wire.request
        case Xmlite():
            return CLASSIC, wire.form
        case Soa():
            return None


def _another_root(element: etree._Element, namespace: str, known: str) -> NearMiss:
    name = etree.QName(element).localname
    right = f'<{known} xmlns="{namespace}">'
    if name == known:
        sentence = texts.ROOT_NAMESPACE.filled(name=name)
        return NearMiss(kind="namespace", sentence=sentence, path=f"/{name}", sent=opening(element), corrected=right)
    sentence = texts.ELEMENT_MISSPELT.filled(name=name, nearest=known)
    return NearMiss(kind="element-misspelt", sentence=sentence, path=f"/{name}", sent=opening(element), corrected=right)


def _not_answered(asked: Asked, treated: Treated, circumstances: Circumstances) -> Iterator[NearMiss]:
    came, integrated = treated.came, treated.look.integrated if treated.look else None
    reason = reasons().by_code(came.code) if came.code else None
    ssin = _number(asked)
    match reason.key if reason else None:
        case "ssin_invalid" | "ssin_problem" if ssin is not None and not _is_valid(ssin.text):
            yield _check_digits(ssin)
        case "ssin_unknown" | "ssin_problem" if ssin is not None:
            right = circumstances.world.persona("P02").applicant
            yield _corrected("number-unknown", texts.NUMBER_UNKNOWN, ssin, right)
        case "ssin_replaced" if ssin is not None:
            yield _corrected("number-replaced", texts.NUMBER_REPLACED, ssin, came.information.get("newSSIN"))
        case "not_integrated" | "integration_too_short" | "insz_unknow_in_legal_context_cbss" if (
            asked.ssin and integrated
        ):
            yield _not_open(asked.ssin, integrated, circumstances)
        case "invalid_data":
            yield from _invalid(asked, came.information)
        case "argument_missing":
            for name in came.information:
                yield NearMiss(kind="missing", sentence=texts.MISSING_ARGUMENT.filled(name=name))
        case _:
            pass


def _number(asked: Asked) -> etree._Element | None:
    assert asked.element is not None
    return next((one for one in asked.element.iter("*") if asked.ssin and (one.text or "").strip() == asked.ssin), None)


def _is_valid(number: str | None) -> bool:
    try:
        Ssin(number or "")
    except ValueError:
        return False
    return True


def _check_digits(sent: etree._Element) -> NearMiss:
    nine = (sent.text or "").strip()[:9]
    possible = [f"{nine}{97 - int(century + nine) % 97:02}" for century in ("", "2")] if nine.isdigit() else []
    # A number that could be somebody's is never shown.
    right = next((number for number in possible if _is_valid(number) and not Ssin(number).could_be_real), None)
    return _corrected("check-digits", texts.CHECK_DIGITS, sent, right)


def _corrected(kind: str, sentence: Sentence, sent: etree._Element, value: str | None) -> NearMiss:
    before = fragment(sent)
    path = f"//{etree.QName(sent).localname}"
    if value is None:
        return NearMiss(kind=kind, sentence=sentence, path=path, sent=before)
    sent.text = value
    return NearMiss(kind=kind, sentence=sentence, path=path, sent=before, corrected=fragment(sent))


def _not_open(number: str, integrated: Integrated, circumstances: Circumstances) -> NearMiss:
    assert isinstance(manage_access.wire, Ssdn)
    world, ssin = circumstances.world, Ssin(number)
    bearer = ssin if world.holds(ssin) else ssin.alias or ssin
    person = world.person(bearer)
    request = ManageAccessRequest(
        ssin=ssin,
        purpose=int(min(integrated.codes, key=int)),
        period=Period(integrated.needed.begin),
        action="REGISTER",
        proof_last_name=person.last_name if person else None,
        proof_birth_date=person.birth if person else None,
    )
    wire = manage_access.wire
    style = Style.of({wire.namespace: "p", COMMON: "common"})
    body = write(request, root=wire.request, namespace=wire.namespace, inner=wire.namespace, style=style)
    return NearMiss(kind="not-integrated", sentence=texts.NOT_OPEN, corrected=fragment(parse(body.encode())))


def _invalid(asked: Asked, information: Mapping[str, str]) -> Iterator[NearMiss]:
    assert asked.element is not None
    for begin, end in _periods(asked.element):
        if (begin.text or "") > (end.text or ""):
            parent = begin.getparent()
            assert parent is not None
            before = fragment(parent)
            begin.text, end.text = end.text, begin.text
            yield NearMiss(
                kind="period-reversed",
                sentence=texts.PERIOD_REVERSED,
                path=f"//{etree.QName(parent).localname}",
                sent=before,
                corrected=fragment(parent),
            )
            return
    for name, rule in information.items():
        yield NearMiss(kind="data", sentence=texts.DATA.filled(name=name, rule=rule), path=f"//{name}", rule=rule)


def _periods(element: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for parent in element.iter("*"):
        named = {etree.QName(child).localname.lower(): child for child in parent}
        begin = next((child for name, child in named.items() if name.startswith(_BEGINS)), None)
        end = next((child for name, child in named.items() if name.startswith(_ENDS)), None)
        if begin is not None and end is not None:
            yield begin, end
