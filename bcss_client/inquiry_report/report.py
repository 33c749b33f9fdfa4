"""A report, and the forms it is written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import BcssError
from ..inquiry import SocialInquiry
from ..values import Language
from . import texts
from .document import Document, document

_HERE = Path(__file__).parent


class ReportRefused(BcssError):
    """A report cannot be written; the message says why."""

    next_step = "Choose another file; the inquiry itself is not lost."


@dataclass(frozen=True, kw_only=True, repr=False)
class Report:
    """The report of `inquiry` in `language`; the names of the centre and of the worker stand in its head.

    It holds personal data: keep it where the social file is kept.
    """

    inquiry: SocialInquiry
    language: Language = "fr"
    centre: str | None = None
    worker: str | None = None

    @cached_property
    def document(self) -> Document:
        """The report as head, sections and tables."""
        return document(self.inquiry, self.language, centre=self.centre, worker=self.worker)

    def html(self) -> str:
        """A page that stands alone: it loads nothing, and prints well."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        environment = Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined)
        style = (_HERE / "report.css").read_text(encoding="utf-8")
        return environment.get_template("report.html").render(document=self.document, texts=texts, style=style)

    def pdf(self) -> bytes:
        """The page as a tagged PDF; raises `ReportRefused` where the libraries that draw text are missing."""
        try:
            from weasyprint import HTML
        except OSError as error:  # it looks for Pango when it is imported
            raise ReportRefused(
                f"A PDF needs the library Pango, which this machine does not have ({error})",
                next_step="Install it (Debian: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0), or write DOCX.",
            ) from None
        return HTML(string=self.html()).write_pdf(pdf_variant="pdf/ua-1")

    def docx(self) -> bytes:
        """The report for a word processor."""
        from .docx import written

        return written(self.document)

    def json(self) -> bytes:
        """The report for programs: findings by key, each fact with its consultation."""
        import msgspec

        return msgspec.json.format(msgspec.json.encode(self.document))

    def write(self, file: Path) -> None:
        """Write the file in the form its name ends with: `.html`, `.pdf`, `.docx` or `.json`.

        Raises `ReportRefused` for another ending, and when the file cannot be written.
        """
        forms: Mapping[str, object] = {".html": self.html, ".pdf": self.pdf, ".docx": self.docx, ".json": self.json}
        made = forms.get(file.suffix.lower())
        if made is None:
            raise ReportRefused(f"{file.name} ends with none of {', '.join(forms)}")
        assert callable(made)
        content = made()
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        except OSError as error:
            raise ReportRefused(f"{file} cannot be written ({error.strerror})") from None
