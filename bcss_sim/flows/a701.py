"""An employer, by one of its numbers."""

from __future__ import annotations

from bcss_client.flows.a701 import A701Reply, A701Request, Employer, Firm, Transfer
from bcss_client.reply import NOTHING_FOUND
from bcss_client.values import CbeNumber, OnssNumber

from ..situation import Situation
from ..world import facts


def answer(asked: A701Request, situation: Situation) -> A701Reply:
    """The employer as it is today, wherever its number was found."""
    employer = _found(asked, situation)
    known = employer.known_on(situation.today) if employer else None
    return A701Reply(employer=_told(known, situation)) if known else A701Reply(status=NOTHING_FOUND)


def _found(asked: A701Request, situation: Situation) -> facts.Employer | None:
    employers = situation.world.employers
    if asked.cbe_number is not None:
        return employers.by_cbe(CbeNumber.received(asked.cbe_number))
    assert asked.onss_number is not None  # the schema has one of the two
    return employers.by_onss(OnssNumber.received(asked.onss_number))


def _told(employer: facts.Employer, situation: Situation) -> Employer:
    address = employer.address
    place = situation.world.geography.municipality(address.municipality)
    return Employer(
        numbers=Firm(onss_number=employer.onss, cbe_number=employer.cbe),
        name=employer.name,
        street=address.street,
        house_number=address.house_number,
        box=address.box,
        postal_code=address.postal_code,
        city=place.name(place.language),
        employer_class=employer.category,
        nace_code=employer.nace,
        joint_commissions=employer.joint_committees,
        trusteeship=employer.trusteeship,
        minor_trusteeship=employer.minor_trusteeship,
        transfer=_transfer(employer.transfer) if employer.transfer else None,
    )


def _transfer(transfer: facts.Transfer) -> Transfer:
    (old_onss, old_cbe), (new_onss, new_cbe) = transfer.initial, transfer.final
    return Transfer(
        initial=Firm(onss_number=old_onss, cbe_number=old_cbe), final=Firm(onss_number=new_onss, cbe_number=new_cbe)
    )
