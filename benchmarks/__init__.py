"""How fast kdviz is, as ratios: each measured side by side with what it is compared to."""
