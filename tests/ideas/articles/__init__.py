"""Where thirty open articles are from, and what a reader took from twenty of them beforehand."""
