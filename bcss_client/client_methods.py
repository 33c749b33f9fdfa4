"""The methods of both clients, one line a flow."""

from __future__ import annotations

from . import flows
from .flow import FlowMethod
from .inquiry_method import InquiryMethod, inquiry_of


class Methods:
    """One line a flow: its declaration is the method, imported when first used; and the inquiry over many of them."""

    test_connection = FlowMethod(lambda: flows.test_connection.test_connection)
    manage_access = FlowMethod(lambda: flows.manage_access.manage_access)
    identify_person = FlowMethod(lambda: flows.identify_person.identify_person)
    perform_investigation = FlowMethod(lambda: flows.perform_investigation.perform_investigation)
    consult_other_sectors = FlowMethod(lambda: flows.consult_other_sectors.consult_other_sectors)
    tx25 = FlowMethod(lambda: flows.tx25.tx25)
    health_insurance = FlowMethod(lambda: flows.health_insurance.health_insurance)
    rvv_bim_omnio_status = FlowMethod(lambda: flows.rvv_bim_omnio_status.rvv_bim_omnio_status)
    l950 = FlowMethod(lambda: flows.l950.l950)
    a701 = FlowMethod(lambda: flows.a701.a701)
    l301 = FlowMethod(lambda: flows.l301.l301)
    unemployment_situation = FlowMethod(lambda: flows.unemployment_situation.unemployment_situation)
    unemployment_rights = FlowMethod(lambda: flows.unemployment_rights.unemployment_rights)
    unemployment_payments = FlowMethod(lambda: flows.unemployment_payments.unemployment_payments)
    unemployment_paid_sums = FlowMethod(lambda: flows.unemployment_paid_sums.unemployment_paid_sums)
    unemployment_activation = FlowMethod(lambda: flows.unemployment_activation.unemployment_activation)
    unemployment_scheduled_payment = FlowMethod(
        lambda: flows.unemployment_scheduled_payment.unemployment_scheduled_payment
    )
    career_break = FlowMethod(lambda: flows.career_break.career_break)
    family_allowances = FlowMethod(lambda: flows.family_allowances.family_allowances)
    pension_register_consult = FlowMethod(lambda: flows.pension_register_consult.pension_register_consult)
    consult_patrimony = FlowMethod(lambda: flows.consult_patrimony.consult_patrimony)
    list_of_attestations = FlowMethod(lambda: flows.list_of_attestations.list_of_attestations)
    l036 = FlowMethod(lambda: flows.l036.l036)
    register_attest = FlowMethod(lambda: flows.register_attest.register_attest)
    stop_attest = FlowMethod(lambda: flows.stop_attest.stop_attest)
    a036 = FlowMethod(lambda: flows.a036.a036)
    social_inquiry = InquiryMethod(inquiry_of)
