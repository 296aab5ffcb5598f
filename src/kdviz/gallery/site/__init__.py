"""A gallery as static pages: a wall of all visuals, a page for each, and one of all objects."""
