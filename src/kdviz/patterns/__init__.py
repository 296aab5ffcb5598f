"""Patterns: the forms that messages come in, for any shapes."""
