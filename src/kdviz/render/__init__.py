"""Marks to SVG, and SVG to PNG; nothing in here knows a component."""
