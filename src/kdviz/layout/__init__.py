"""Layout: rows and columns of shapes, and arrows between them."""
