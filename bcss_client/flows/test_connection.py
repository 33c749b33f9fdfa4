"""TestConnectionService v1: a text that comes back proves that address, certificate and credentials work."""

from dataclasses import dataclass
from typing import Annotated

from .. import opening
from ..declaration import At, Message
from ..flow import Evidence, Flow, Head, Soa
from ..labels import Labels
from ..reply import Reply


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SendTestMessageRequest(Message):
    """Send `echo` and get it back; no person is concerned and nobody needs to be integrated."""

    echo: Annotated[str, At("echo", fr="texte envoyé", nl="verzonden tekst", de="gesendeter Text")] = "bcss"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SendTestMessageReply(Reply):
    """The text sent, and the name in the client certificate if there was one."""

    echo: Annotated[str, At("echo", fr="texte renvoyé", nl="teruggezonden tekst", de="zurückgesandter Text")] = ""
    ssl_certificate: Annotated[
        str | None, At("sslCertificate", fr="certificat du client", nl="clientcertificaat", de="Client-Zertifikat")
    ] = None


test_connection = Flow(
    slug="test_connection",
    wire=Soa(
        service="TestConnectionServiceService",
        version="v1",
        operation="sendTestMessage",
        action="http://kszbcss.fgov.be/TestConnectionServiceService/sendTestMessage",
        namespace="http://kszbcss.fgov.be/intf/TestConnectionServiceService/v1",
        path="/TestConnectionServiceService/v1/sendTestMessage",
        wsdl="soa/be/fgov/kszbcss/intf/TestConnectionService/TestConnectionServiceV1.wsdl",
        schema="soa/be/fgov/kszbcss/intf/TestConnectionService/TestConnectionServiceServiceV1.xsd",
        request="sendTestMessageRequest",
        reply="sendTestMessageResponse",
        fault="sendTestMessageFault",
        head=Head.NONE,
    ),
    request=SendTestMessageRequest,
    reply=SendTestMessageReply,
    title=Labels(fr="Test de connexion", nl="Verbindingstest", de="Verbindungstest"),
    purpose=Labels(
        fr="Vérifier que la connexion avec la BCSS fonctionne.",
        nl="Nagaan of de verbinding met de KSZ werkt.",
        de="Prüfen, ob die Verbindung mit der ZDSS funktioniert.",
    ),
    evidence=Evidence.OBSERVED,
    sources=(
        "Operation, namespaces, types and their elements: seen in a client's account of the published WSDL.",
        "Root elements, fault and cardinalities: reconstructed on the pattern of the family.",
    ),
    opened_by=opening.NOBODY,
)
