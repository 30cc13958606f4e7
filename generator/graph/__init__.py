"""Content, annotations and resolution in; one read-only `KnowledgeGraph` out."""
