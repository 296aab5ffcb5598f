"""Concepts: building blocks of machine learning, one a file."""
