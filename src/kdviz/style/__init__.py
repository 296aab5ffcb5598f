"""Style: inks, themes with the rules that they keep, and frames."""
