"""Cuttings: a folder of news articles in, a cross-linked and cited knowledge base out.

The stages, in order: reading, recognition, resolution, graph, pages and exports, publishing.
`pipeline` runs them; `cli` and `mkdocs_plugin` are the doors users come through.
"""

__version__ = "0.1.0"
