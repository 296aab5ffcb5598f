"""Metaphors: everyday objects, one a file, whose states mean something."""
