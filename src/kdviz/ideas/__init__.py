"""Ideas: from something to say to something to draw; it suggests, and never decides.

What is public is told in ``__init__.pyi`` for editors; it is loaded when it is first used, so that
the list of ideas is read without what draws.
"""

import lazy_loader

PUBLIC = {
    "article.keywords": ["Keyword", "keywords"],
    "offering": ["Metaphor", "Metaphors", "metaphors"],
}
"""The public names by the module where each lives."""

__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs=PUBLIC)
