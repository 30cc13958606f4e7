"""Pages in; files under docs/ out, written only where their bytes change, and never over what people wrote."""

from generator.publishing.atomic_write import write_text
from generator.publishing.citation_record import record_citations, verify_citations
from generator.publishing.docs_writer import WriteReport, write_pages

__all__ = ["WriteReport", "record_citations", "verify_citations", "write_pages", "write_text"]
