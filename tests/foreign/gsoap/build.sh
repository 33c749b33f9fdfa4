# Makes the client of the WSDLs at an address: sh build.sh ADDRESS
set -e
wsdl2h -o service.h "$1/RetrieveTIGroupsService/v2/retrieveTI?wsdl" "$1/UnemploymentDataService/v2/consult?wsdl" \
    "$1/TestConnectionServiceService/v1/sendTestMessage?wsdl" \
    "$1/connectors/webservice/KSZBCSSWebServiceConnectorPort?wsdl"
soapcpp2 -j -C -x -w -I/usr/share/gsoap/import service.h
g++ inquiry.cpp soapC.cpp soap*Proxy.cpp -lgsoapssl++ -lgsoap++ -lssl -lcrypto -o inquiry
