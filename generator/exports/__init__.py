"""The knowledge graph in; files for other programs out: whole for its owner, cut to the sources' rights for all."""

from generator.exports.data_files import export_all, published_data
from generator.exports.knowledge_diff import Change, Difference, compare_knowledge

__all__ = ["Change", "Difference", "compare_knowledge", "export_all", "published_data"]
