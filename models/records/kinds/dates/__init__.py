"""Dates as sources give them: partly known, about, from … to, one of; in words and as EDTF."""

from models.records.kinds.dates.dates import Date, When
from models.records.kinds.dates.help import DATE_FORMS, edtf_help

__all__ = ["DATE_FORMS", "Date", "When", "edtf_help"]
