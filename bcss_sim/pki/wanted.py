"""Which certificates the test authority makes, and what is the matter with each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bcss_client.config import organisations

from .told import Told

_UNKNOWN_CENTRE = "1999999943"  # a number nobody can have, of no organisation the simulator knows


class Validity(Enum):
    """When a certificate is valid, seen from the day it is made."""

    NOW = "now"
    PAST = "past"
    FUTURE = "future"


class Issuer(Enum):
    """Who signed a certificate."""

    AUTHORITY = "authority"
    ANOTHER_AUTHORITY = "another authority"
    ITSELF = "itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A certificate to make: `file` without its ending, who it names, and for a server under which hosts."""

    file: str
    common_name: str
    about: Told
    organisation: str = "bcss-flux test"
    cbe: str | None = None
    hosts: tuple[str, ...] = ()
    validity: Validity = Validity.NOW
    issuer: Issuer = Issuer.AUTHORITY
    bits: int = 2048
    revoked: bool = False


def wanted() -> Iterator[Wanted]:
    """All of them, in the order of the README."""
    yield _server("server", about=_SERVER)
    for centre in organisations():
        yield Wanted(
            file=f"organisations/{centre.user}",
            common_name=centre.user,
            organisation=centre.fr,
            cbe=centre.cbe,
            about=_CENTRE,
        )
    yield _refused("expired", _EXPIRED, validity=Validity.PAST)
    yield _refused("not-yet-valid", _NOT_YET_VALID, validity=Validity.FUTURE)
    yield _refused("revoked", _REVOKED, revoked=True)
    yield _refused("unknown-organisation", _UNKNOWN_ORGANISATION, cbe=_UNKNOWN_CENTRE)
    yield _refused("weak-key", _WEAK_KEY, bits=1024)
    yield _refused("self-signed", _SELF_SIGNED, issuer=Issuer.ITSELF)
    yield _refused("other-authority", _OTHER_AUTHORITY, issuer=Issuer.ANOTHER_AUTHORITY)
    yield _server("refused/server-expired", about=_EXPIRED, validity=Validity.PAST)
    yield _server("refused/server-not-yet-valid", about=_NOT_YET_VALID, validity=Validity.FUTURE)
    yield _server("refused/server-elsewhere", about=_ELSEWHERE, hosts=("elsewhere.example.org",))
    yield _server("refused/server-self-signed", about=_SELF_SIGNED, issuer=Issuer.ITSELF)


def _server(
    file: str,
    *,
    about: Told,
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "::1"),
    validity: Validity = Validity.NOW,
    issuer: Issuer = Issuer.AUTHORITY,
) -> Wanted:
    return Wanted(file=file, common_name=hosts[0], hosts=hosts, validity=validity, issuer=issuer, about=about)


def _refused(
    name: str,
    about: Told,
    *,
    cbe: str | None = None,
    validity: Validity = Validity.NOW,
    issuer: Issuer = Issuer.AUTHORITY,
    bits: int = 2048,
    revoked: bool = False,
) -> Wanted:
    """A certificate of the demonstration organisation, unless another number is named, that must not let anybody in."""
    return Wanted(
        file=f"refused/{name}",
        common_name=name,
        organisation="bcss-flux test, refused",
        cbe=cbe or organisations()[0].cbe,
        about=about,
        validity=validity,
        issuer=issuer,
        bits=bits,
        revoked=revoked,
    )


_SERVER = Told(
    fr="serveur, pour localhost, 127.0.0.1 et ::1",
    nl="server, voor localhost, 127.0.0.1 en ::1",
    de="Server, für localhost, 127.0.0.1 und ::1",
    en="server, for localhost, 127.0.0.1 and ::1",
)
_CENTRE = Told(
    fr="organisation de démonstration, accepté",
    nl="demonstratieorganisatie, aanvaard",
    de="Demonstrationsorganisation, angenommen",
    en="demonstration organisation, accepted",
)
_EXPIRED = Told(fr="expiré", nl="verlopen", de="abgelaufen", en="expired")
_NOT_YET_VALID = Told(fr="pas encore valable", nl="nog niet geldig", de="noch nicht gültig", en="not yet valid")
_REVOKED = Told(
    fr="révoqué, dans authority.crl",
    nl="ingetrokken, in authority.crl",
    de="widerrufen, in authority.crl",
    en="revoked, in authority.crl",
)
_UNKNOWN_ORGANISATION = Told(
    fr="organisation inconnue du simulateur",
    nl="organisatie die de simulator niet kent",
    de="Organisation, die der Simulator nicht kennt",
    en="an organisation the simulator does not know",
)
_WEAK_KEY = Told(
    fr="clé trop faible : RSA de 1024 bits",
    nl="te zwakke sleutel: RSA van 1024 bits",
    de="zu schwacher Schlüssel: RSA mit 1024 Bit",
    en="key too weak: RSA of 1024 bits",
)
_SELF_SIGNED = Told(
    fr="signé par lui-même : aucune autorité ne s'en porte garante",
    nl="door zichzelf ondertekend: geen enkele autoriteit staat ervoor in",
    de="von sich selbst signiert: Keine Zertifizierungsstelle steht dafür ein",
    en="signed by itself: no authority vouches for it",
)
_OTHER_AUTHORITY = Told(
    fr="émis par une autorité du même nom dont la clé est une autre",
    nl="uitgegeven door een gelijknamige autoriteit met een andere sleutel",
    de="ausgestellt von einer gleichnamigen Stelle mit einem anderen Schlüssel",
    en="issued by an authority of the same name with another key",
)
_ELSEWHERE = Told(
    fr="pour un autre serveur que celui qui le présente",
    nl="voor een andere server dan die het voorlegt",
    de="für einen anderen Server als den, der es vorlegt",
    en="for another server than the one that presents it",
)
