<?php
// Questions on standard input, one a line; what was read on standard output, as JSON:
// php client.php ADDRESS USER PASSWORD ENTERPRISE < questions
[, $address, $user, $password, $cbe] = $argv;
$options = ['login' => $user, 'password' => $password, 'cache_wsdl' => WSDL_CACHE_NONE];
$customer = ['customerIdentification' => ['cbeNumber' => $cbe]];
$context = 'PCSA:SOCIAL_INQUIRY';

$register = new SoapClient("$address/RetrieveTIGroupsService/v2/retrieveTI?wsdl", $options);
$unemployment = new SoapClient("$address/UnemploymentDataService/v2/consult?wsdl", $options);
$connection = new SoapClient("$address/TestConnectionServiceService/v1/sendTestMessage?wsdl", $options);
$gateway = new SoapClient("$address/connectors/webservice/KSZBCSSWebServiceConnectorPort?wsdl", $options);

$ask = [
    'tx25' => fn ($ssin, $language, $history) => $register->retrieveTI([
        'informationCustomer' => $customer,
        'legalContext' => $context,
        'searchInformation' => ['ssin' => $ssin, 'language' => $language, 'history' => $history === 'true'],
    ]),
    'unemployment_situation' => fn ($ssin) => $unemployment->consultSituation([
        'informationCustomer' => $customer,
        'legalContext' => $context,
        'searchCriteria' => ['ssin' => $ssin],
    ]),
    'test_connection' => fn ($text) => $connection->sendTestMessage(['echo' => $text]),
    'gateway' => fn ($file) => $gateway->sendXML(file_get_contents($file)),
];

while (($line = fgets(STDIN)) !== false) {
    [$flow, $words] = [strtok($line, "\t\n"), array_slice(explode("\t", rtrim($line, "\n")), 1)];
    try {
        $told = ['read' => $ask[$flow](...$words)];
    } catch (SoapFault $fault) {
        $detail = current((array) ($fault->detail ?? []));  // retrieveTIGroupsFault, or that of another service
        $told = ['fault' => $fault->getMessage(), 'reason' => $detail->detail->reasonCode ?? null];
    }
    echo json_encode($told, JSON_UNESCAPED_UNICODE), "\n";
}
