"""The report of a social inquiry, as HTML, PDF, DOCX or JSON, in French, Dutch or German."""

from .report import Report, ReportRefused

__all__ = ["Report", "ReportRefused"]
