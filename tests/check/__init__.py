"""The rules of `kdviz check`, what they must catch, and what they must let pass."""
