"""Check: a design review for people without a design eye, one rule a file."""
