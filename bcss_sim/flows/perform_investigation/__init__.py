"""PerformInvestigation: what the registers hold of a person, and of the household where it is asked for.

It is told from the file that Tx25 gives, in modules that mirror those of the declaration: the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable

from bcss_client.flows.perform_investigation import PerformInvestigationReply, PerformInvestigationRequest
from bcss_client.flows.perform_investigation.reply import FamilyMember
from bcss_client.flows.person import HouseholdRole

from ...situation import Situation
from ...world.facts import Membership, Person
from .citizen import citizen
from .file import File
from .places import address_history
from .waiting_register import wait_register


def answer(asked: PerformInvestigationRequest, situation: Situation) -> PerformInvestigationReply:
    """The groups asked for, of the person first and then of the others in the household when that is asked for."""
    groups = (
        asked.family_composition_group,
        asked.citizen_group,
        asked.address_history_group,
        asked.wait_register_group,
    )
    everything = all(group is None for group in groups)
    household, legal, addresses, waiting = (everything or bool(group) for group in groups)
    person = situation.known(asked.ssin)
    members = situation.world.household(person, situation.today) if household else ()
    others = [member.ssin for member, _ in members if member.ssin != person.ssin and (legal or addresses or waiting)]
    files = [File.of(ssin, situation) for ssin in (person.ssin, *others)]
    return PerformInvestigationReply(
        ssin=person.ssin,
        family_origin=files[0].origin if members else None,
        family_members=_family_members(members),
        citizens=tuple(map(citizen, files)) if legal else (),
        address_histories=tuple(map(address_history, files)) if addresses else (),
        wait_registers=tuple(filter(None, map(wait_register, files))) if waiting else (),
    )


def _family_members(members: Iterable[tuple[Person, Membership]]) -> tuple[FamilyMember, ...]:
    return tuple(
        FamilyMember(
            ssin=member.ssin, relation_ship=HouseholdRole(str(int(membership.role))), entry_date=membership.period.begin
        )
        for member, membership in members
    )
