"""From `content/` to records: articles, curated entities, sources, decisions and the id ledger.

In: the project folder and its settings. Out: `Content`, and an issue for everything that is wrong with it.
"""

from generator.reading.content_reader import read_content
from generator.reading.ledger import LEDGER_FILE, ledger_text
from generator.reading.markdown_writer import article_markdown

__all__ = ["LEDGER_FILE", "article_markdown", "ledger_text", "read_content"]
