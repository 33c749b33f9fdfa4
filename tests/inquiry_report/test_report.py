"""The report of an inquiry: what a social worker files, and an inspector reads."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import get_args

import docx
import msgspec
import pytest
from lxml import etree, html
from pypdf import PdfReader

from bcss_client.inquiry import SocialInquiry, Theme
from bcss_client.inquiry_report import Report, ReportRefused
from bcss_client.values import LANGUAGES, Language


def page(made: SocialInquiry, language: Language = "fr") -> etree._Element:
    return html.document_fromstring(Report(inquiry=made, language=language).html())


def text_of(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def words_of_pdf(made: SocialInquiry, language: Language) -> str:
    reader = PdfReader(BytesIO(Report(inquiry=made, language=language).pdf()))
    return " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_told_with_its_facts_its_question_and_the_rules_it_serves(
    mother: SocialInquiry, language: Language
) -> None:
    told = text_of(page(mother, language))
    assert len(mother.findings) == 3
    for finding in mother.findings:
        assert finding.title.text(language) in told
        assert finding.question.text(language) in told
        assert all(basis.label(language) in told for basis in finding.bases)
        for fact in finding.facts:
            said = fact.said.text(language)
            assert said[0].upper() + said[1:] in told


def test_every_statement_names_a_consultation_that_is_in_the_table_with_its_ticket(mother: SocialInquiry) -> None:
    read = page(mother)
    sources = {str(link.get("href")).removeprefix("#") for link in read.iterfind(".//a[@class='source']")}
    rows = {row.get("id"): text_of(row) for row in read.iterfind(".//tbody/tr")}
    assert sources
    assert sources <= rows.keys()
    assert len(rows) == len(mother.consultations)
    for row, consultation in zip(rows.values(), mother.consultations, strict=True):
        assert consultation.reply is not None
        assert consultation.reply.ticket in row
        assert consultation.question.reason.fr in row


def test_the_sections_stand_in_the_order_of_a_social_report(mother: SocialInquiry) -> None:
    headings = [section.heading for section in Report(inquiry=mother).document.sections]
    assert headings == [theme.fr for theme in Theme if theme.fr in headings]
    assert headings[:4] == ["Identification", "Ménage", "Résidence et compétence", "Séjour"]


def test_a_flow_that_holds_nothing_is_reported_as_consulted(mother: SocialInquiry) -> None:
    told = text_of(page(mother))
    assert "Répertoire des indépendants (INASTI) : consulté, ne contient rien sur la personne." in told


def test_a_flow_that_did_not_answer_says_nothing_of_the_person(husband: SocialInquiry) -> None:
    assert husband.unanswered
    told = text_of(page(husband))
    assert "Consultation de l'attestation A036 (époux ou épouse, Nele Claessens) : pas de réponse." in told
    assert "Cela ne dit rien de la personne." in told


def test_what_was_not_consulted_stands_there_with_the_reason(mother: SocialInquiry) -> None:
    [lodger] = [line for line in Report(inquiry=mother).document.left_out if "Maréchal" in line]
    assert "le registre ne prouve aucune cohabitation" in lodger


def test_there_is_room_for_the_hearing_the_home_visit_and_two_signatures(mother: SocialInquiry) -> None:
    fields = [text_of(field) for field in page(mother).iterfind(".//div[@class='field']")]
    assert any("Visite à domicile" in field for field in fields)
    assert sum("signature" in field for field in fields) == 2


def test_the_report_of_a_person_who_does_not_exist_says_so(mother: SocialInquiry) -> None:
    assert "cette personne n'existe pas" in text_of(page(mother))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone_and_reads_well_without_eyes(mother: SocialInquiry, language: Language) -> None:
    read = page(mother, language)
    assert read.get("lang") == language
    assert read.findtext(".//title")
    assert not read.xpath("//script | //link | //img | //iframe")
    assert "http" not in Report(inquiry=mother, language=language).html()
    levels = [int(str(heading.tag)[1]) for heading in read.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(cell.get("scope") for cell in read.iterfind(".//th"))
    identifiers = [element.get("id") for element in read.iterfind(".//*[@id]")]
    assert len(identifiers) == len(set(identifiers))
    assert {str(link.get("href"))[1:] for link in read.iterfind(".//a[@href]")} <= set(identifiers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_and_says_the_same(mother: SocialInquiry, language: Language) -> None:
    catalogue = PdfReader(BytesIO(Report(inquiry=mother, language=language).pdf())).root_object
    assert str(catalogue["/MarkInfo"]) == "{'/Marked': True}"
    assert str(catalogue["/Lang"]) == language
    words = re.sub(r"\W", "", words_of_pdf(mother, language))
    for finding in mother.findings:
        assert re.sub(r"\W", "", finding.title.text(language)) in words
    assert "12" in words_of_pdf(mother, language)


def test_each_page_of_the_pdf_bears_its_number_and_professional_secrecy(mother: SocialInquiry) -> None:
    sheets = PdfReader(BytesIO(Report(inquiry=mother).pdf())).pages
    for number, sheet in enumerate(sheets, 1):
        assert f"{number} / {len(sheets)}" in sheet.extract_text()
        assert "article 458" in sheet.extract_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_processor_gets_the_same_findings_and_consultations(mother: SocialInquiry, language: Language) -> None:
    read = docx.Document(BytesIO(Report(inquiry=mother, language=language).docx()))
    paragraphs = [paragraph.text for paragraph in read.paragraphs]
    assert all(finding.title.text(language) in paragraphs for finding in mother.findings)
    [consultations] = [table for table in read.tables if len(table.columns) == 6]
    assert len(consultations.rows) == len(mother.consultations) + 1


def test_a_program_reads_findings_by_key(mother: SocialInquiry) -> None:
    read = msgspec.json.decode(Report(inquiry=mother).json())
    keys = [item["key"] for section in read["sections"] for item in section["found"]]
    assert keys == list(mother.keys)


def test_centre_worker_and_file_stand_in_the_head_when_they_are_known(mother: SocialInquiry) -> None:
    head = dict(Report(inquiry=mother, centre="CPAS de Charleroi", worker="A. Dupont").document.head)
    assert (head["Centre"], head["Travailleur social"], head["Dossier"]) == (
        "CPAS de Charleroi",
        "A. Dupont",
        "2022-0457",
    )
    assert "Centre" not in dict(Report(inquiry=mother).document.head)


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx", ".json"])
def test_a_report_is_written_in_the_form_its_name_ends_with(mother: SocialInquiry, tmp_path: Path, ending: str) -> None:
    file = tmp_path / "new folder" / f"report{ending}"
    Report(inquiry=mother).write(file)
    begins = {".html": b"<!doctype html>", ".pdf": b"%PDF-", ".docx": b"PK", ".json": b"{"}
    assert file.read_bytes().startswith(begins[ending])


def test_another_ending_is_refused_and_a_file_that_cannot_be_written_is_told(
    mother: SocialInquiry, tmp_path: Path
) -> None:
    with pytest.raises(ReportRefused, match=r"\.txt ends with none of"):
        Report(inquiry=mother).write(tmp_path / "report.txt")
    (tmp_path / "file").touch()
    with pytest.raises(ReportRefused, match="cannot be written"):
        Report(inquiry=mother).write(tmp_path / "file" / "report.html")
    assert set(tmp_path.iterdir()) == {tmp_path / "file"}


def test_neither_the_report_nor_the_inquiry_shows_anybody_in_its_repr(mother: SocialInquiry) -> None:
    shown = repr((Report(inquiry=mother), mother, mother.findings, mother.statements, mother.left_out))
    for personal in (*mother.names.values(), mother.ssin, "Maréchal", "2025"):
        assert str(personal) not in shown


def test_every_language_of_the_project_has_a_report() -> None:
    assert get_args(Language) == LANGUAGES
