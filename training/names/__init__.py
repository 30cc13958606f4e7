"""Training of the name tagger: open corpora in, one ONNX file out (README.md)."""
