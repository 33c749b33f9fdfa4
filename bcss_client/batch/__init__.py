"""Asking several flows about many people: `Client.batch`, and what `bcss batch` is made of."""

from .question import Question, Result

__all__ = ["Question", "Result"]
