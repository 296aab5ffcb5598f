"""Reference: what every object takes, has and does, read once."""
