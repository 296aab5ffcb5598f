"""Primitives: what objects are drawn with, and what stands between them."""
