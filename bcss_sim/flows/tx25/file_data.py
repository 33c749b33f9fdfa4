"""When the file was made and last changed (information types 253, 254)."""

from __future__ import annotations

from datetime import date

from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.file_data import CreationDate, LastUpdateDate
from bcss_client.flows.tx25.shared import DatedInformationType
from bcss_client.flows.tx25.split_date import SplitDate

from .register_file import RegisterFile, stamped


def creation_date(file: RegisterFile) -> CreationDate:
    """IT 253."""
    return stamped(CreationDate(date=SplitDate.of(file.person.created)))


def last_update_date(whole: Tx25Reply) -> LastUpdateDate:
    """IT 254: the latest day on which something in the whole file begins or is deleted."""
    return stamped(LastUpdateDate(date=SplitDate.of(max(_changes(whole)))))


def _changes(whole: Tx25Reply) -> list[date]:
    records = [record for record in whole.information_types if isinstance(record, DatedInformationType)]
    days = [day.complete for record in records for day in (record.date, record.deleted) if day is not None]
    return [day for day in days if day is not None]
