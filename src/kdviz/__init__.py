"""kdviz: pictures that say one thing.

The names, and where each lives, are in ``__init__.pyi``; each is loaded when
it is first used, so that ``import kdviz`` costs next to nothing.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
