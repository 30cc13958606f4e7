"""Annotations of all articles and the editors' decisions in; one `Resolution` (which entities there are) out."""

from generator.resolution.resolver import resolve

__all__ = ["resolve"]
