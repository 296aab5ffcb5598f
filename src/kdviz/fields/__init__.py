"""Fields: the frozen base of every value, checked calls, and the types of parameters."""
