<?php
// As programs of 2012 do it: no WSDL, the message written by hand, the answer as PHP makes it out.
// Questions on standard input, one a line; what was read on standard output, as JSON:
// php client.php ADDRESS USER PASSWORD ENTERPRISE < questions
define('SERVICES', 'http://kszbcss.fgov.be/intf');
define('CONNECTOR', 'http://ksz-bcss.fgov.be/connectors/WebServiceConnector');
list(, $address, $user, $password, $cbe) = $argv;

function service($path, $namespace)
{
    global $address, $user, $password;
    $options = array('location' => $address . $path, 'uri' => $namespace, 'login' => $user, 'password' => $password);
    return new SoapClient(null, $options + array('trace' => 1));
}

// The root element is the name of the call, its content a text.
function called($client, $root, $content)
{
    return $client->__soapCall($root, array(new SoapVar($content, XSD_ANYXML)));
}

function inquiry($content)
{
    global $cbe;
    return "<informationCustomer><customerIdentification><cbeNumber>$cbe</cbeNumber></customerIdentification>"
        . "</informationCustomer><legalContext>PCSA:SOCIAL_INQUIRY</legalContext>$content";
}

// The gateway's answer is a text, in which SoapClient looks for elements and finds none: it is taken out by hand.
function sent($file)
{
    $client = service('/connectors/webservice/KSZBCSSWebServiceConnectorPort', CONNECTOR);
    called($client, 'xmlString', htmlspecialchars(file_get_contents($file), ENT_XML1));
    $envelope = simplexml_load_string($client->__getLastResponse());
    $body = $envelope->children('http://schemas.xmlsoap.org/soap/envelope/')->Body;
    return (string) $body->children(CONNECTOR)->xmlString;
}

function ask($flow, $words)
{
    switch ($flow) {
        case 'tx25':
            list($ssin, $language, $history) = $words;
            $client = service('/RetrieveTIGroupsService/v2/retrieveTI', SERVICES . '/RetrieveTIGroupsService/v2');
            $search = "<ssin>$ssin</ssin><language>$language</language><history>$history</history>";
            $content = inquiry("<searchInformation>$search</searchInformation>");
            return called($client, 'retrieveTIGroupsRequest', $content);
        case 'unemployment_situation':
            $client = service('/UnemploymentDataService/v2/consult', SERVICES . '/UnemploymentDataService/v2');
            $content = inquiry("<searchCriteria><ssin>$words[0]</ssin></searchCriteria>");
            return called($client, 'consultSituationRequest', $content);
        case 'test_connection':
            $path = '/TestConnectionServiceService/v1';
            $client = service("$path/sendTestMessage", SERVICES . $path);
            return called($client, 'sendTestMessageRequest', '<echo>' . htmlspecialchars($words[0], ENT_XML1) . '</echo>');
        default:
            return sent($words[0]);
    }
}

while (($line = fgets(STDIN)) !== false) {
    $words = explode("\t", rtrim($line, "\n"));
    try {
        $told = array('read' => ask(array_shift($words), $words));
    } catch (SoapFault $fault) {
        $details = isset($fault->detail) ? array_values((array) $fault->detail) : array();
        $reason = $details ? $details[0]->detail->reasonCode : null;
        $told = array('fault' => $fault->getMessage(), 'reason' => $reason);
    }
    echo json_encode($told, JSON_UNESCAPED_UNICODE), "\n";
}
