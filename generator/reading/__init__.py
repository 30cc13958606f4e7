"""From `content/` to records: articles, curated entities, sources, decisions and the id ledger.

In: the project folder and its settings. Out: `Content`, and an issue for everything that is wrong with it.
"""

from generator.reading.articles.markdown_writer import article_markdown
from generator.reading.content_reader import read_content
from generator.reading.editors.ledger import LEDGER_FILE, ledger_text, published_ids

__all__ = ["LEDGER_FILE", "article_markdown", "ledger_text", "published_ids", "read_content"]
