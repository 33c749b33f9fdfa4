"""What the commands say when TLS fails, in French, Dutch and German."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .. import errors
from ..labels import Labels
from ..tls import TlsProblem

PROBLEMS: Mapping[str, Labels] = MappingProxyType(
    {
        TlsProblem.SERVER_EXPIRED: Labels(
            fr="le certificat du serveur a expiré",
            nl="het certificaat van de server is verlopen",
            de="das Zertifikat des Servers ist abgelaufen",
        ),
        TlsProblem.SERVER_NOT_YET_VALID: Labels(
            fr="le certificat du serveur n'est pas encore valable",
            nl="het certificaat van de server is nog niet geldig",
            de="das Zertifikat des Servers ist noch nicht gültig",
        ),
        TlsProblem.SERVER_UNKNOWN_AUTHORITY: Labels(
            fr="aucune autorité reconnue ici ne garantit le certificat du serveur",
            nl="geen enkele hier vertrouwde autoriteit staat in voor het certificaat van de server",
            de="keine hier anerkannte Zertifizierungsstelle steht für das Zertifikat des Servers ein",
        ),
        TlsProblem.SERVER_ELSEWHERE: Labels(
            fr="le certificat du serveur vaut pour un autre hôte que cette adresse",
            nl="het certificaat van de server geldt voor een andere host dan dit adres",
            de="das Zertifikat des Servers gilt für einen anderen Host als diese Adresse",
        ),
        TlsProblem.SERVER_TOO_WEAK: Labels(
            fr="la clé ou la signature du certificat du serveur est trop faible",
            nl="de sleutel of de handtekening van het certificaat van de server is te zwak",
            de="der Schlüssel oder die Signatur des Serverzertifikats ist zu schwach",
        ),
        TlsProblem.SERVER_REFUSED: Labels(
            fr="le certificat du serveur n'est pas accepté",
            nl="het certificaat van de server wordt niet aanvaard",
            de="das Zertifikat des Servers wird nicht angenommen",
        ),
        TlsProblem.REQUIRED: Labels(
            fr="le serveur demande un certificat et aucun n'a été envoyé",
            nl="de server vraagt een certificaat en er is geen verzonden",
            de="der Server verlangt ein Zertifikat und keines wurde gesendet",
        ),
        TlsProblem.EXPIRED: Labels(
            fr="selon le serveur, notre certificat a expiré ou n'est pas encore valable",
            nl="volgens de server is ons certificaat verlopen of nog niet geldig",
            de="laut Server ist unser Zertifikat abgelaufen oder noch nicht gültig",
        ),
        TlsProblem.REVOKED: Labels(
            fr="selon le serveur, notre certificat a été révoqué",
            nl="volgens de server is ons certificaat ingetrokken",
            de="laut Server wurde unser Zertifikat widerrufen",
        ),
        TlsProblem.UNKNOWN_AUTHORITY: Labels(
            fr="le serveur ne reconnaît pas l'autorité de notre certificat",
            nl="de server vertrouwt de autoriteit van ons certificaat niet",
            de="der Server erkennt die Zertifizierungsstelle unseres Zertifikats nicht an",
        ),
        TlsProblem.REFUSED: Labels(
            fr="le serveur n'accepte pas notre certificat",
            nl="de server aanvaardt ons certificaat niet",
            de="der Server nimmt unser Zertifikat nicht an",
        ),
    }
)
"""What is the matter with a certificate."""

ERRORS: Mapping[type[errors.BcssError], tuple[Labels, Labels]] = MappingProxyType(
    {
        errors.ServerNotTrusted: (
            Labels(
                fr="Le serveur n'a pas pu prouver qui il est",
                nl="De server kon niet bewijzen wie hij is",
                de="Der Server konnte sich nicht ausweisen",
            ),
            Labels(
                fr="Rien n'a été envoyé : vérifiez l'adresse, et l'autorité que désigne BCSS_AUTHORITY.",
                nl="Er is niets verzonden: controleer het adres, en de autoriteit in BCSS_AUTHORITY.",
                de="Nichts wurde gesendet: Prüfen Sie die Adresse und die Zertifizierungsstelle in BCSS_AUTHORITY.",
            ),
        ),
        errors.CertificateRefused: (
            Labels(
                fr="Le certificat n'ouvre pas la connexion",
                nl="Het certificaat opent de verbinding niet",
                de="Das Zertifikat öffnet die Verbindung nicht",
            ),
            Labels(
                fr="Vérifiez BCSS_CERTIFICATE et BCSS_KEY avec le conseiller en sécurité.",
                nl="Controleer BCSS_CERTIFICATE en BCSS_KEY met de veiligheidsconsulent.",
                de="Prüfen Sie BCSS_CERTIFICATE und BCSS_KEY mit dem Sicherheitsberater.",
            ),
        ),
    }
)
"""The errors of TLS: what happened, and what to do next."""
