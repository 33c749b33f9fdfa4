"""Tx25: the file of a person in the National Register (RetrieveTIGroups, version 2).

The information types stand in modules by subject: `identity`, `death`, `residence`, `addresses`, `family`, `unions`,
`status`, `service_record`, `documents`, `permits`, `foreigners`, `stay`, `voting`, `verification`, `file_data`; what
they share in `shared` and `split_date`. `reply` puts them together.
"""

from ... import opening
from ...flow import Evidence, Flow, Soa
from ...labels import Labels
from .reply import Tx25Reply
from .request import RegisterLanguage, Tx25Request

__all__ = ["RegisterLanguage", "Tx25Reply", "Tx25Request", "tx25"]

tx25 = Flow(
    slug="tx25",
    wire=Soa(
        service="RetrieveTIGroupsService",
        version="v2",
        operation="retrieveTI",
        action="http://kszbcss.fgov.be/RetrieveTIGroupsService/retrieveTI",
        namespace="http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v2",
        path="/RetrieveTIGroupsService/v2/retrieveTI",
        wsdl="soa/be/fgov/kszbcss/intf/RetrieveTIGroupsService/RetrieveTIGroupsV2.wsdl",
        schema="soa/be/fgov/kszbcss/intf/RetrieveTIGroupsService/RetrieveTIGroupsServiceV2.xsd",
        request="retrieveTIGroupsRequest",
        reply="retrieveTIGroupsResponse",
        fault="retrieveTIGroupsFault",
    ),
    request=Tx25Request,
    reply=Tx25Reply,
    title=Labels(
        fr="Données du Registre national", nl="Gegevens van het Rijksregister", de="Daten des Nationalregisters"
    ),
    purpose=Labels(
        fr="Identité, adresse, ménage, état civil, nationalité et titre de séjour d'une personne.",
        nl="Identiteit, adres, gezin, burgerlijke staat, nationaliteit en verblijfstitel van een persoon.",
        de="Identität, Adresse, Haushalt, Personenstand, Staatsangehörigkeit, Aufenthaltstitel einer Person.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=(
        "RetrieveTIGroups version 2, published WSDL and schemas: names, order, cardinalities, namespaces.",
        "xm25, the National Register's own schema inside it: the information types.",
        "Recorded replies: months and days may be written with one digit.",
        "No public document tells what the attributes Status, Structure, UsedFirstName and Group1 mean.",
        "Which information types a centre receives is not public either: the table the simulator goes by is ours.",
    ),
    opened_by=opening.HOUSEHOLD | {"6", "7", "9", "40"},
)
