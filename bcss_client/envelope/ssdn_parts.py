"""The blocks of an SSDN document around the body of each service (schemas/ssdn/Service)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from .. import terms
from ..declaration import At, Message
from ..values import Coded, TokenLike


class Ok(StrEnum):
    """Whether a request was treated."""

    YES = "YES"
    NO = "NO"
    WARNING = "WARNING"


class Severity(Coded):
    """How serious a remark is."""

    INFORMATION = "INFORMATION", "information", "informatie", "Information"
    WARNING = "WARNING", "avertissement", "waarschuwing", "Warnung"
    ERROR = "ERROR", "erreur", "fout", "Fehler"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FieldInformation(Message):
    """A field that caused a remark, and its value."""

    name: Annotated[TokenLike | None, At("FieldName", fr="nom du champ", nl="naam van het veld", de="Feldname")] = None
    value: Annotated[
        TokenLike | None, At("FieldValue", fr="valeur du champ", nl="waarde van het veld", de="Feldwert")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Detail(Message):
    """One remark on the treatment of a request."""

    severity: Annotated[Severity, At("Severity", fr="gravité", nl="ernst", de="Schwere")]
    reason_code: Annotated[TokenLike | None, At("ReasonCode", fr="code de motif", nl="redencode", de="Grundcode")] = (
        None
    )
    diagnostic: Annotated[TokenLike | None, At("Diagnostic", fr="diagnostic", nl="diagnose", de="Diagnose")] = None
    author: Annotated[TokenLike | None, At("AuthorCodeList", fr="auteur", nl="auteur", de="Urheber")] = None
    information: Annotated[tuple[FieldInformation, ...], At("Information", *terms.INFORMATION)] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ResultSummary(Message):
    """The outcome of a message or of one request: return code 0 ok, 1 warning, 10000 error."""

    ok: Annotated[Ok, At("@ok", *terms.RESULT)]
    return_code: Annotated[int, At("ReturnCode", *terms.RETURN_CODE)]
    details: Annotated[tuple[Detail, ...], At("Detail", fr="remarques", nl="opmerkingen", de="Anmerkungen")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AuthorizedUser(Message):
    """Who asks."""

    user_id: Annotated[TokenLike, At("UserID", *terms.USER)]
    email: Annotated[TokenLike, At("Email", fr="courriel", nl="e-mail", de="E-Mail")]
    org_unit: Annotated[str | None, At("OrgUnit", *terms.ORGANISATION)] = None
    matrix_id: Annotated[int, At("MatrixID", *terms.SECTOR)]
    matrix_sub_id: Annotated[
        int | None, At("MatrixSubID", fr="type d'institution", nl="soort instelling", de="Art der Einrichtung")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequestMessage(Message):
    """The sender's own marks on a message; `time_request` is yyyyMMddThhmmss."""

    reference: Annotated[str | None, At("Reference", *terms.REFERENCE)] = None
    time_request: Annotated[
        str | None, At("TimeRequest", fr="heure de la demande", nl="tijd van de vraag", de="Zeit der Anfrage")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReplyMessage(Message):
    """The marks of sender and BCSS on a reply; times are yyyyMMddThhmmss."""

    reference: Annotated[str | None, At("Reference", *terms.REFERENCE)] = None
    ticket: Annotated[str, At("Ticket", fr="ticket BCSS", nl="KSZ-ticket", de="ZDSS-Ticket")]
    time_request: Annotated[
        str | None, At("TimeRequest", fr="heure de la demande", nl="tijd van de vraag", de="Zeit der Anfrage")
    ] = None
    time_receive: Annotated[
        str, At("TimeReceive", fr="heure de réception", nl="tijd van ontvangst", de="Zeit des Eingangs")
    ]
    time_response: Annotated[
        str, At("TimeResponse", fr="heure de la réponse", nl="tijd van het antwoord", de="Zeit der Antwort")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequestContext(Message):
    """Who asks, and the sender's marks."""

    user: Annotated[AuthorizedUser, At("AuthorizedUser", *terms.USER)]
    message: Annotated[RequestMessage | None, At("Message", fr="message", nl="bericht", de="Nachricht")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReplyContext(Message):
    """The outcome of the whole message, its sender and its marks."""

    result: Annotated[ResultSummary, At("common:ResultSummary", *terms.RESULT)]
    user: Annotated[AuthorizedUser | None, At("AuthorizedUser", *terms.USER)] = None
    message: Annotated[ReplyMessage | None, At("Message", fr="message", nl="bericht", de="Nachricht")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ServiceName(Message):
    """Which service, in which version: a date of eight digits."""

    service_id: Annotated[str, At("ServiceId", fr="service", nl="dienst", de="Dienst")]
    version: Annotated[str, At("Version", fr="version", nl="versie", de="Version")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ServiceReply(Message):
    """The outcome of one request; its body stands beside these in the document."""

    result: Annotated[ResultSummary, At("common:ResultSummary", *terms.RESULT)]
    service_id: Annotated[str, At("ServiceId", fr="service", nl="dienst", de="Dienst")]
    version: Annotated[str, At("Version", fr="version", nl="versie", de="Version")]
