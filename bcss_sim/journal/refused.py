"""Near misses of the sender: organisation, user, legal context."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from bcss_client.namespaces import SERVICE
from bcss_client.reasons import reasons

from ..journal_texts import Sentence
from . import miss_texts as texts
from .circumstances import Circumstances
from .entry import Entry
from .near_miss import NearMiss, fragment

_USER = f"{{{SERVICE}}}RequestContext/{{{SERVICE}}}AuthorizedUser"
_ORGANISATIONS = ("informationCustomer/customerIdentification/cbeNumber", f"{_USER}/{{{SERVICE}}}OrgUnit")
_CONTEXT = "PCSA:SOCIAL_INQUIRY"
_SECTOR = "17"


def refused_misses(entry: Entry, content: etree._Element, circumstances: Circumstances) -> Iterator[NearMiss]:
    """What of the sender was not accepted in a message that is valid."""
    reason = reasons().by_code(entry.code) if entry.code else None
    match reason.key if reason else None:
        case "organisation_differs":
            yield from _organisation(entry, content, circumstances)
        case "user_not_authorised":
            yield from _user(entry, content, circumstances)
        case "legal_context":
            sent = content.find("legalContext")
            if sent is not None:
                yield _corrected("legal-context", texts.LEGAL_CONTEXT, sent, _CONTEXT)
        case _:
            pass


def _organisation(entry: Entry, content: etree._Element, circumstances: Circumstances) -> Iterator[NearMiss]:
    right = circumstances.organisation(entry.organisation) or circumstances.organisations[0]
    name = Sentence(fr=right.fr, nl=right.nl, de=right.de, en=right.fr)
    sentence = texts.ORGANISATION.filled(cbe=right.cbe, name=name)
    sent = next((found for path in _ORGANISATIONS if (found := content.find(path)) is not None), None)
    if sent is None:
        yield NearMiss(kind="organisation", sentence=sentence, corrected=f"<cbeNumber>{right.cbe}</cbeNumber>")
    else:
        yield _corrected("organisation", sentence, sent, right.cbe)


def _user(entry: Entry, content: etree._Element, circumstances: Circumstances) -> Iterator[NearMiss]:
    right = circumstances.organisation(entry.organisation) or circumstances.organisations[0]
    user = content.find(_USER)
    if user is None:
        return
    sent = fragment(user)
    for element, value in (("UserID", right.user_id), ("MatrixID", _SECTOR)):
        found = user.find(f"{{{SERVICE}}}{element}")
        if found is not None:
            found.text = value
    name = Sentence(fr=right.fr, nl=right.nl, de=right.de, en=right.fr)
    yield NearMiss(kind="user", sentence=texts.USER.filled(name=name), sent=sent, corrected=fragment(user))


def _corrected(kind: str, sentence: Sentence, sent: etree._Element, value: str) -> NearMiss:
    before = fragment(sent)
    sent.text = value
    return NearMiss(kind=kind, sentence=sentence, sent=before, corrected=fragment(sent))
