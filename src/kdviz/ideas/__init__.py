"""Ideas: from something to say to something to draw; it suggests, and never decides."""
