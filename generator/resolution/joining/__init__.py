"""Chains into clusters, each one entity: equal names first, then evidence, and last the lone surnames."""
