<?php
// An operation called with PHP's SoapClient and nothing but the simulator's WSDL:
// php call.php WSDL USER PASSWORD OPERATION < arguments.json
[, $wsdl, $user, $password, $operation] = $argv;
$client = new SoapClient($wsdl, ['login' => $user, 'password' => $password, 'cache_wsdl' => WSDL_CACHE_NONE]);
$given = json_decode(stream_get_contents(STDIN), true);
echo json_encode($client->$operation($given), JSON_UNESCAPED_UNICODE);
