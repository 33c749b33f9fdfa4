"""WS-Security: X.509 signatures of SOAP messages, made (`signing`) and verified (`verifying`)."""
