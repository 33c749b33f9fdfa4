"""What stands between HTTP and the answers: envelopes, validation, tickets, access, faults."""
