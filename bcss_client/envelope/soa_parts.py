"""The blocks at the head of every SOA message, its status and its fault (CommonV3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from .. import terms
from ..declaration import At, Message
from ..values import Coded


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InformationCustomer(Message):
    """The caller's own ticket, the time of sending, and the organisation: its CBE number, or sector and institution."""

    ticket: Annotated[str | None, At("ticket", fr="notre ticket", nl="ons ticket", de="unser Ticket")] = None
    timestamp_sent: Annotated[
        datetime | None, At("timestampSent", fr="heure d'envoi", nl="tijd van verzending", de="Zeit der Sendung")
    ] = None
    cbe_number: Annotated[str | None, At("customerIdentification/cbeNumber", *terms.CBE_NUMBER)] = None
    sector: Annotated[int | None, At("customerIdentification/sector", *terms.SECTOR)] = None
    institution: Annotated[
        int | None, At("customerIdentification/institution", fr="institution", nl="instelling", de="Einrichtung")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InformationCbss(Message):
    """The ticket of the BCSS, and when it received the question and sent the reply."""

    ticket_cbss: Annotated[str, At("ticketCBSS", fr="ticket BCSS", nl="KSZ-ticket", de="ZDSS-Ticket")]
    timestamp_receive: Annotated[
        datetime, At("timestampReceive", fr="heure de réception", nl="tijd van ontvangst", de="Zeit des Eingangs")
    ]
    timestamp_reply: Annotated[
        datetime, At("timestampReply", fr="heure de la réponse", nl="tijd van het antwoord", de="Zeit der Antwort")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BriefHead(Message):
    """What a request begins with where no legal context is named."""

    customer: Annotated[
        InformationCustomer, At("informationCustomer", fr="demandeur", nl="aanvrager", de="Anfragender")
    ]
    cbss: Annotated[InformationCbss | None, At("informationCBSS", fr="BCSS", nl="KSZ", de="ZDSS")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FullHead(BriefHead):
    """What a request of the SOA platform begins with; a reply begins with the same and the marks of the BCSS."""

    legal_context: Annotated[
        str, At("legalContext", fr="contexte légal", nl="wettelijke context", de="rechtlicher Kontext")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Field(Message):
    """A name and a value added to a status or fault."""

    name: Annotated[str, At("fieldName", fr="nom du champ", nl="naam van het veld", de="Feldname")]
    value: Annotated[str | None, At("fieldValue", fr="valeur du champ", nl="waarde van het veld", de="Feldwert")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StatusBlock(Message):
    """How the platform treated the question; `value` is DATA_FOUND, NO_DATA_FOUND, NO_RESULT or a service's own."""

    value: Annotated[str, At("value", fr="statut", nl="status", de="Status")]
    code: Annotated[str, At("code", *terms.CODE)]
    description: Annotated[str | None, At("description", fr="description", nl="omschrijving", de="Beschreibung")] = None
    information: Annotated[tuple[Field, ...], At("information", *terms.INFORMATION)] = ()


class FaultSeverity(Coded):
    """How serious the detail of a fault is."""

    INFORMATION = "INFORMATION", "information", "informatie", "Information"
    WARNING = "WARNING", "avertissement", "waarschuwing", "Warnung"
    FATAL = "FATAL", "fatal", "fataal", "fatal"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FaultMessage(Message):
    """One reason of a fault."""

    severity: Annotated[FaultSeverity, At("severity", fr="gravité", nl="ernst", de="Schwere")]
    reason_code: Annotated[str, At("reasonCode", fr="code de motif", nl="redencode", de="Grundcode")]
    diagnostic: Annotated[str, At("diagnostic", fr="diagnostic", nl="diagnose", de="Diagnose")]
    author_code: Annotated[str, At("authorCode", fr="auteur", nl="auteur", de="Urheber")]
    information: Annotated[tuple[Field, ...], At("information", *terms.INFORMATION)] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CbssFault(Message):
    """Why the platform did not treat the message."""

    customer: Annotated[
        InformationCustomer | None, At("informationCustomer", fr="demandeur", nl="aanvrager", de="Anfragender")
    ] = None
    cbss: Annotated[InformationCbss, At("informationCBSS", fr="BCSS", nl="KSZ", de="ZDSS")]
    details: Annotated[tuple[FaultMessage, ...], At("detail", fr="motifs", nl="redenen", de="Gründe")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReplyHead(Message):
    """The head of a reply that is not declared with its flow: marks of the BCSS and status, each where present."""

    cbss: Annotated[InformationCbss | None, At("informationCBSS", fr="BCSS", nl="KSZ", de="ZDSS")] = None
    status: Annotated[StatusBlock | None, At("status", fr="statut", nl="status", de="Status")] = None
