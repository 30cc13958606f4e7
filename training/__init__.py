"""Training of the parts of Cuttings that are learned. Nothing here is needed to run it."""
