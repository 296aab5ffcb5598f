"""A design review for people without a design eye: rules that every picture is held to."""
