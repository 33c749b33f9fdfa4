# Makes the client of the WSDLs at an address: sh build.sh ADDRESS
set -e
wsdl -namespace:Register -out:Register.cs "$1/RetrieveTIGroupsService/v2/retrieveTI?wsdl"
wsdl -namespace:Unemployment -out:Unemployment.cs "$1/UnemploymentDataService/v2/consult?wsdl"
wsdl -namespace:Connection -out:Connection.cs "$1/TestConnectionServiceService/v1/sendTestMessage?wsdl"
wsdl -namespace:Gateway -out:Gateway.cs "$1/connectors/webservice/KSZBCSSWebServiceConnectorPort?wsdl"
mcs -r:System.Web.Services -r:System.Web.Extensions Inquiry.cs Register.cs Unemployment.cs Connection.cs Gateway.cs
