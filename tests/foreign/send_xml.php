<?php
// The SSDN gateway as clients of the first hour use it: a document on standard input, and elements of the answer
// selected by the prefixes recorded of the real one. php send_xml.php URL USER PASSWORD < request.xml
[, $url, $user, $password] = $argv;
$client = new SoapClient(
    "$url/connectors/webservice/KSZBCSSWebServiceConnectorPort?wsdl",
    ['login' => $user, 'password' => $password, 'cache_wsdl' => WSDL_CACHE_NONE]
);
$reply = simplexml_load_string($client->sendXML(stream_get_contents(STDIN)));
$context = $reply->ReplyContext;
$body = $reply->ServiceReply->children('ns3', true);
$form = $body->children('ns3', true);
echo json_encode([
    'ok' => (string) $context->children('ns1', true)->ResultSummary->attributes()['ok'],
    'return_code' => (string) $reply->ServiceReply->children('ns2', true)->ResultSummary->ReturnCode,
    'ticket' => (string) $context->Message->Ticket,
    'mutuality' => (string) $body->HealthInsuranceReply->Insurance->InsurancePart->HealthServiceIdentification,
    'employers' => count($reply->xpath('//*[local-name()="Activity"]/*[local-name()="Employer"]')),
    'first_onss' => (string) ($body->Message->Data->XML ?? null)?->children('ns4', true)->L950->AnswerOK->Activity[0]->Employer->FirmID->NLOSSRegistrationNbr,
], JSON_UNESCAPED_UNICODE);
