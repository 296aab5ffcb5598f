"""Surfaces: what marks are painted onto, one a file."""
