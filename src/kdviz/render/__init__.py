"""Render: marks to SVG and PNG; nothing in here knows an object."""
