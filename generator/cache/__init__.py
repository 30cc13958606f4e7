"""Recognition results kept on disk by content: articles that did not change are not recognised again."""

from generator.cache.annotation_store import AnnotationStore
from generator.cache.fingerprint import fingerprint_of
from generator.cache.known_names import NameIndex

__all__ = ["AnnotationStore", "NameIndex", "fingerprint_of"]
