"""Articles with an open licence, and what a reader took from twenty of them beforehand."""
