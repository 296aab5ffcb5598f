"""Containment: other people's files run where they hurt nobody, and leave nothing behind."""
