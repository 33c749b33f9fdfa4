<?php
// What PHP's SoapClient makes of a message that does not fit the service: php refused.php URL CBE USER PASSWORD
[, $url, $cbe, $user, $password] = $argv;
$client = new SoapClient(
    "$url/RetrieveTIGroupsService/v2/retrieveTI?wsdl",
    ['login' => $user, 'password' => $password, 'cache_wsdl' => WSDL_CACHE_NONE]
);
try {
    $client->retrieveTI([
        'informationCustomer' => ['customerIdentification' => ['cbeNumber' => $cbe]],
        'legalContext' => 'PCSA:SOCIAL_INQUIRY',
        'searchInformation' => ['ssin' => 'not a number'],
    ]);
} catch (SoapFault $fault) {
    echo json_encode([
        'string' => $fault->faultstring,
        'reason' => $fault->detail->retrieveTIGroupsFault->detail->reasonCode,
    ]);
}
