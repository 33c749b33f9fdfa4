"""The text sent comes back, and the subject of the certificate it was sent with."""

from __future__ import annotations

from bcss_client.flows.test_connection import SendTestMessageReply, SendTestMessageRequest

from ..situation import Situation


def answer(asked: SendTestMessageRequest, situation: Situation) -> SendTestMessageReply:
    """What was sent, and with what."""
    return SendTestMessageReply(echo=asked.echo, ssl_certificate=situation.caller.certificate)
