"""Geometry: points, boxes, similarities, and outlines."""
