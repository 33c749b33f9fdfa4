"""OCMWCPASPerformInvestigation 20080604: legal data, household, addresses and waiting register in one answer.

What the groups hold stands in `citizen`, `places` and `waiting_register`; `reply` puts them together.
"""

from ... import opening
from ...flow import Evidence, Flow, Ssdn
from ...labels import Labels
from ...namespaces import SSDN
from .reply import PerformInvestigationReply
from .request import PerformInvestigationRequest

__all__ = ["PerformInvestigationReply", "PerformInvestigationRequest", "perform_investigation"]

perform_investigation = Flow(
    slug="perform_investigation",
    wire=Ssdn(
        service_id="OCMWCPASPerformInvestigation",
        version="20080604",
        namespace=f"{SSDN}/OCMW_CPAS/PerformInvestigation",
        schema="ssdn/OCMW_CPAS/PerformInvestigation/PerformInvestigation.xsd",
        request="PerformInvestigationRequest",
        reply="PerformInvestigationReply",
    ),
    request=PerformInvestigationRequest,
    reply=PerformInvestigationReply,
    title=Labels(
        fr="Données légales, ménage et adresses d'une personne",
        nl="Wettelijke gegevens, gezin en adressen van een persoon",
        de="Amtliche Daten, Haushalt und Anschriften einer Person",
    ),
    purpose=Labels(
        fr="Voir en une fois l'identité, le ménage, l'historique des adresses et le registre d'attente.",
        nl="In een keer de identiteit, het gezin, de adreshistoriek en het wachtregister zien.",
        de="Identität, Haushalt, Verlauf der Anschriften und Warteregister auf einmal einsehen.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=(
        "Published schema of PerformInvestigation and of the Person types.",
        "That the groups come for every member of the household: our reading of the schema's note on the household.",
        "Which data of the National Register the elements of the waiting register hold: our reading of their names.",
    ),
    opened_by=opening.HOUSEHOLD,
)
