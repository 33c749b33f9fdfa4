"""Questions on standard input, one a line; what was read on standard output, as JSON.

python client.py ADDRESS USER PASSWORD ENTERPRISE < questions
"""

import json
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from suds import WebFault
from suds.client import Client, ServiceSelector
from suds.sudsobject import Object, asdict
from suds.transport.http import HttpAuthenticated

address, user, password, cbe = sys.argv[1:]


def service(path: str) -> ServiceSelector:
    signed_in = HttpAuthenticated(username=user, password=password)
    return Client(f"{address}{path}?wsdl", transport=signed_in, cache=None).service


register = service("/RetrieveTIGroupsService/v2/retrieveTI")
unemployment = service("/UnemploymentDataService/v2/consult")
connection = service("/TestConnectionServiceService/v1/sendTestMessage")
gateway = service("/connectors/webservice/KSZBCSSWebServiceConnectorPort")
inquiry = {"informationCustomer": {"customerIdentification": {"cbeNumber": cbe}}, "legalContext": "PCSA:SOCIAL_INQUIRY"}


def asked(flow: str, *words: str) -> object:
    match flow, words:
        case "tx25", (ssin, language, history):
            search = {"ssin": ssin, "language": language, "history": history == "true"}
            return register.retrieveTI(**inquiry, searchInformation=search)
        case "unemployment_situation", (ssin,):
            return unemployment.consultSituation(**inquiry, searchCriteria={"ssin": ssin})
        case "test_connection", (text,):
            return connection.sendTestMessage(echo=escape(text))  # suds takes `&amp;` in a text for escaped already
        case _:
            return gateway.sendXML(escape(Path(words[0]).read_text("utf-8")))


def plain(value: object) -> object:
    return asdict(value) if isinstance(value, Object) else str(value)


for line in sys.stdin:
    try:
        told = {"read": asked(*line.rstrip("\n").split("\t"))}
    except WebFault as error:
        [detail] = asdict(error.fault.detail).values()
        told = {"fault": error.fault.faultstring, "reason": detail.detail.reasonCode}
    except Exception as error:  # noqa: BLE001, for HTTP 401 suds raises nothing narrower
        told = {"fault": str(error)}
    print(json.dumps(told, default=plain), flush=True)
