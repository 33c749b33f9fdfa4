"""Where the schemas and fixtures that travel with the package are found."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

SCHEMAS = _ROOT / "schemas"
FIXTURES = _ROOT / "fixtures"
