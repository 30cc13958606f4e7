"""Content, annotations and resolution in; one read-only `KnowledgeGraph` out."""

from generator.graph.assembly import assemble

__all__ = ["assemble"]
