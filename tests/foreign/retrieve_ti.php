<?php
// Tx25 with nothing but PHP's SoapClient and the simulator's WSDL: php retrieve_ti.php URL CBE USER PASSWORD SSIN
[, $url, $cbe, $user, $password, $ssin] = $argv;
$client = new SoapClient(
    "$url/RetrieveTIGroupsService/v2/retrieveTI?wsdl",
    ['login' => $user, 'password' => $password, 'cache_wsdl' => WSDL_CACHE_NONE]
);
$reply = $client->retrieveTI([
    'informationCustomer' => ['customerIdentification' => ['cbeNumber' => $cbe]],
    'legalContext' => 'PCSA:SOCIAL_INQUIRY',
    'searchInformation' => ['ssin' => $ssin, 'language' => 'fr', 'history' => true],
]);
echo json_encode($reply, JSON_UNESCAPED_UNICODE);
