"""The knowledge graph in; files for other programs out: whole for its owner, cut to the sources' rights for all."""

from generator.exports.data_files import export_all, published_data

__all__ = ["export_all", "published_data"]
