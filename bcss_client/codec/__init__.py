"""Messages and XML, each way, by functions compiled once per class from the declarations."""

from .plan import NOTHING
from .reader import read
from .writer import Style, escaped, write, write_content

__all__ = ["NOTHING", "Style", "escaped", "read", "write", "write_content"]
