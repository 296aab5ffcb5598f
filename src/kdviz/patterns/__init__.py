"""Patterns: the forms that messages come in, for any shapes.

Pick the pattern first and the objects second. Each returns a group that unpacks into the shapes
that were given, where they now stand, and then what was drawn between them.
"""
