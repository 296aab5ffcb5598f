"""Scene: shapes in their places, and the marks that they come down to."""
