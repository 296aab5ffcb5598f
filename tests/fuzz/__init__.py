"""Fuzzing: whatever is given, a right picture comes of it or a sentence that says why not."""
