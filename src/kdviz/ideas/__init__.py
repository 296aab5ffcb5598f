"""Ideas: from something to say to something to draw; it suggests, and never decides."""

from kdviz.ideas.metaphors import Metaphor, Metaphors, metaphors

__all__ = ["Metaphor", "Metaphors", "metaphors"]
