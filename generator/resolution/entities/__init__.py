"""Clusters into entities: ids that stay, the names their pages bear, and where places lie."""
