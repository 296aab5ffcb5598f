"""Ideas: from something to say to something to draw; it suggests, and never decides."""

from kdviz.ideas.article.keywords import Keyword, keywords
from kdviz.ideas.metaphors import Metaphor, Metaphors, metaphors

__all__ = ["Keyword", "Metaphor", "Metaphors", "keywords", "metaphors"]
