"""The learned name tagger: a small encoder run by onnxruntime, and the rules that make its answers agree in one article."""

from generator.recognition.name_tagger.name_span import NameSpan
from generator.recognition.name_tagger.tagger import NameTagger

__all__ = ["NameSpan", "NameTagger"]
