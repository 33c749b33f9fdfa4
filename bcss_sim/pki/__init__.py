"""A certificate authority for tests: certificates that are right, and one for each way to be wrong."""

from .folder import AlreadyThere, write_authority

__all__ = ["AlreadyThere", "write_authority"]
