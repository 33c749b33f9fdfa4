# Makes the client of the WSDLs at an address: sh build.sh ADDRESS
set -e
mkdir made classes
for path in RetrieveTIGroupsService/v2/retrieveTI UnemploymentDataService/v2/consult \
    TestConnectionServiceService/v1/sendTestMessage connectors/webservice/KSZBCSSWebServiceConnectorPort; do
    case $path in Retrieve*) binding='-b binding.xml' ;; *) binding= ;; esac
    wsimport -quiet $binding -keep -Xnocompile -s made "$1/$path?wsdl"
done
# package-info.java included: that is where the namespaces are.
javac -nowarn -cp '/usr/share/java/jaxws-tools.jar:/usr/share/java/jaxws-rt.jar' -d classes \
    $(find made -name '*.java') Inquiry.java
