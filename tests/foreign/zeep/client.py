"""Questions on standard input, one a line; what was read on standard output, as JSON.

python client.py ADDRESS USER PASSWORD ENTERPRISE < questions
"""

import json
import sys
from pathlib import Path

import requests
import zeep
from zeep.exceptions import Fault, TransportError
from zeep.helpers import serialize_object

address, user, password, cbe = sys.argv[1:]
session = requests.Session()
session.auth = (user, password)


def client(path: str) -> zeep.Client:
    return zeep.Client(f"{address}{path}?wsdl", transport=zeep.Transport(session=session))


register = client("/RetrieveTIGroupsService/v2/retrieveTI").service
unemployment = client("/UnemploymentDataService/v2/consult").service
connection = client("/TestConnectionServiceService/v1/sendTestMessage").service
gateway = client("/connectors/webservice/KSZBCSSWebServiceConnectorPort").service
inquiry = {"informationCustomer": {"customerIdentification": {"cbeNumber": cbe}}, "legalContext": "PCSA:SOCIAL_INQUIRY"}


def asked(flow: str, *words: str) -> object:
    match flow, words:
        case "tx25", (ssin, language, history):
            search = {"ssin": ssin, "language": language, "history": history == "true"}
            return register.retrieveTI(**inquiry, searchInformation=search)
        case "unemployment_situation", (ssin,):
            return unemployment.consultSituation(**inquiry, searchCriteria={"ssin": ssin})
        case "test_connection", (text,):
            return connection.sendTestMessage(echo=text)
        case _:
            return gateway.sendXML(Path(words[0]).read_text("utf-8"))


for line in sys.stdin:
    try:
        told = {"read": serialize_object(asked(*line.rstrip("\n").split("\t")))}
    except Fault as fault:
        told = {"fault": fault.message, "reason": fault.detail.findtext(".//reasonCode")}
    except TransportError as error:
        told = {"fault": str(error)}
    print(json.dumps(told, default=str), flush=True)
