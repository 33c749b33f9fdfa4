"""What the commands say when a signature is refused, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .. import errors
from ..labels import Labels

ERRORS: Mapping[type[errors.BcssError], tuple[Labels, Labels]] = MappingProxyType(
    {
        errors.SignatureNotAccepted: (
            Labels(
                fr="La signature du message n'a pas été acceptée",
                nl="De handtekening van het bericht is niet aanvaard",
                de="Die Signatur der Nachricht wurde nicht angenommen",
            ),
            Labels(
                fr="Vérifiez BCSS_SIGNING_CERTIFICATE, sa clé, et l'heure de cet ordinateur.",
                nl="Controleer BCSS_SIGNING_CERTIFICATE, de sleutel ervan, en de klok van deze computer.",
                de="Prüfen Sie BCSS_SIGNING_CERTIFICATE, dessen Schlüssel und die Uhr dieses Rechners.",
            ),
        ),
        errors.UnsignedReply: (
            Labels(
                fr="La réponse n'est pas signée comme elle doit l'être",
                nl="Het antwoord is niet ondertekend zoals het hoort",
                de="Die Antwort ist nicht so signiert, wie sie es sein muss",
            ),
            Labels(
                fr="Rien n'en a été retenu : vérifiez BCSS_SIGNING_AUTHORITY, et avertissez le conseiller en sécurité.",
                nl="Er is niets van gebruikt: controleer BCSS_SIGNING_AUTHORITY, en verwittig de veiligheidsconsulent.",
                de="Nichts davon wurde verwendet: Prüfen Sie BCSS_SIGNING_AUTHORITY mit dem Sicherheitsberater.",
            ),
        ),
    }
)
"""The errors of signatures: what happened, and what to do next."""
