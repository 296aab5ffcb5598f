"""The primitives: what components are drawn with, and what stands between them."""
