"""The text sent comes back."""

from __future__ import annotations

from bcss_client.flows.test_connection import SendTestMessageReply, SendTestMessageRequest

from ..situation import Situation


def answer(asked: SendTestMessageRequest, _situation: Situation) -> SendTestMessageReply:
    """What was sent."""
    return SendTestMessageReply(echo=asked.echo)
