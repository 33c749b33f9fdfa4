"""The README.txt of a test authority, in four languages."""

from __future__ import annotations

from .told import Told
from .wanted import wanted

_INTRODUCTION = Told(
    fr=(
        "Certificats de test pour le simulateur bcss-flux. Aucune autorité réelle ne s'en porte garante et leurs clés\n"
        "ne sont pas protégées : ne les utilisez jamais en acceptation ou en production."
    ),
    nl=(
        "Testcertificaten voor de simulator van bcss-flux. Geen enkele echte autoriteit staat ervoor in en hun\n"
        "sleutels zijn niet beschermd: gebruik ze nooit in acceptatie of productie."
    ),
    de=(
        "Testzertifikate für den Simulator von bcss-flux. Keine echte Zertifizierungsstelle steht dafür ein, und ihre\n"
        "Schlüssel sind nicht geschützt: Verwenden Sie sie nie in Abnahme oder Produktion."
    ),
    en=(
        "Test certificates for the bcss-flux simulator. No real authority vouches for them and their keys are not\n"
        "protected: never use them in acceptance or production."
    ),
)
_AUTHORITY = Told(
    fr="l'autorité ; authority.crl : les certificats révoqués",
    nl="de autoriteit; authority.crl: de ingetrokken certificaten",
    de="die Zertifizierungsstelle; authority.crl: die widerrufenen Zertifikate",
    en="the authority; authority.crl: the certificates that are revoked",
)


def readme() -> str:
    """What is in the folder, and what it is for."""
    return "\n\n".join(
        _part(language, [("authority", _AUTHORITY), *((one.file, one.about) for one in wanted())])
        for language in ("fr", "nl", "de", "en")
    )


def _part(language: str, files: list[tuple[str, Told]]) -> str:
    width = max(len(file) for file, _ in files)
    listed = "".join(f"  {file:{width}}  {getattr(about, language)}\n" for file, about in files)
    return f"{getattr(_INTRODUCTION, language)}\n\n{listed}"
