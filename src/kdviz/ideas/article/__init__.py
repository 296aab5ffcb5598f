"""Article: what somebody has written, read for what could be drawn."""
