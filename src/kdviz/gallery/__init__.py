"""A folder of visuals: finding them, and building their pictures."""
