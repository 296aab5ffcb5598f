"""Text: fonts, directions, and setting words in lines."""
