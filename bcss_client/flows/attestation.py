"""What A036 and L036 share: the attestation itself, and what a form repeats of its envelope."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from .. import terms
from ..declaration import At, Message
from ..sender import Sender
from ..values import Coded


class AttestationStatus(Coded):
    """What an attestation is to those before it."""

    ORIGINAL = "0", "original", "origineel", "Original"
    CORRECTION = "1", "correction", "verbetering", "Berichtigung"
    CANCELLATION = "3", "annulation", "annulering", "Annullierung"
    REACTIVATION = "4", "réactivation", "heractivering", "Reaktivierung"


class AidCategory(Coded):
    """What is attested: never how much."""

    INTEGRATION_INCOME = "7", "revenu d'intégration", "leefloon", "Eingliederungseinkommen"
    EQUIVALENT = "8", "équivalent du revenu d'intégration", "equivalent leefloon", "gleichgestellte Sozialhilfe"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormUser(Message):
    """The user, as the envelope names him or her; the elements stand in the namespace of the envelope."""

    user_id: Annotated[str, At("service:UserID", *terms.USER)]
    email: Annotated[str, At("service:Email", fr="courriel", nl="e-mail", de="E-Mail")]
    org_unit: Annotated[str | None, At("service:OrgUnit", *terms.ORGANISATION)] = None
    matrix_id: Annotated[int, At("service:MatrixID", *terms.SECTOR)]
    matrix_sub_id: Annotated[
        int | None, At("service:MatrixSubID", fr="type d'institution", nl="soort instelling", de="Art der Einrichtung")
    ] = None


def of_envelope(sender: Sender, reference: str) -> Mapping[str, object]:
    """The fields of a form that repeat its envelope: our reference, and the user."""
    user = FormUser(
        user_id=sender.user_id, email=sender.email, matrix_id=sender.matrix_id, matrix_sub_id=sender.matrix_sub_id
    )
    return {"unique_reference": reference, "user": user}
