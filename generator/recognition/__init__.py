"""Recognition: one article in, what it names, says and dates out. The only room that uses spaCy.

In: an `Article`, the names editors vouch for, and the settings. Out: `Annotations` (sentences, mentions,
chains, roles, quotations, claims, dates) and issues. A pure function of its arguments, so results can be
cached by content and computed in any process.
"""

from generator.recognition.annotator import annotate

__all__ = ["annotate"]
