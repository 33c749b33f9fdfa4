# Makes the client of the WSDLs at an address: sh build.sh ADDRESS
set -e
wsdl2perl -b lib -p Register "$1/RetrieveTIGroupsService/v2/retrieveTI?wsdl"
wsdl2perl -b lib -p Unemployment "$1/UnemploymentDataService/v2/consult?wsdl"
wsdl2perl -b lib -p Connection "$1/TestConnectionServiceService/v1/sendTestMessage?wsdl"
wsdl2perl -b lib -p Gateway "$1/connectors/webservice/KSZBCSSWebServiceConnectorPort?wsdl"
