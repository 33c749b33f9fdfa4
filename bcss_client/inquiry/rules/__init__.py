"""The rules of an inquiry, by theme: each reads the dossier and yields what is worth talking about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..dossier import Dossier
from ..finding import Finding, Theme
from . import (
    admission,
    aid,
    children,
    cohabitants,
    health,
    household,
    identity,
    patrimony,
    pension,
    residence,
    self_employment,
    stay,
    unemployment,
    work,
)

RULES: tuple[Callable[[Dossier], Iterator[Finding]], ...] = (
    identity.number_replaced,
    identity.former_number,
    identity.deceased,
    identity.protected_person,
    household.unrelated_in_household,
    household.partner_in_household,
    household.relatives_in_household,
    household.household_empty,
    household.children_differ,
    household.married_apart,
    cohabitants.cohabitant_resources,
    residence.struck_off,
    residence.registered_elsewhere,
    residence.reference_address,
    stay.stay_after_work,
    stay.procedure_closed,
    stay.urgent_medical_aid,
    stay.recognised_refugee,
    work.undeclared_work,
    work.hours_differ,
    work.declared_work_not_found,
    work.student_exemption,
    work.pay_due,
    self_employment.undeclared_self_employment,
    self_employment.still_affiliated,
    self_employment.complementary_without_main,
    self_employment.bridging_right,
    admission.work_opens_unemployment,
    unemployment.end_of_right,
    unemployment.sanction,
    unemployment.excluded,
    unemployment.unemployment_paid,
    unemployment.unemployment_beginning,
    unemployment.income_guarantee,
    pension.undeclared_pension,
    pension.guaranteed_income,
    patrimony.undeclared_property,
    patrimony.property_given_away,
    patrimony.joint_property,
    children.shared_child_benefit,
    children.single_parent_supplement,
    children.maintenance_for_children,
    children.maintenance_of_parents,
    children.child_benefit_to_student,
    children.child_benefit_supplements,
    health.not_insured,
    health.increased_reimbursement,
    health.indemnities_paid,
    aid.aid_attested,
    aid.spouse_aided,
    aid.disability_file,
)
"""Every rule, in the order of a social report."""


def findings(dossier: Dossier) -> Iterator[Finding]:
    """What all rules find, theme by theme; of a deceased person nothing but that is worth talking about."""
    found = [finding for rule in RULES for finding in rule(dossier)]
    if identity.DECEASED.key in {finding.key for finding in found}:
        found = [finding for finding in found if finding.theme is Theme.IDENTITY]
    order = list(Theme)
    yield from sorted(found, key=lambda finding: order.index(finding.theme))
