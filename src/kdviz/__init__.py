"""kdviz: pictures that say one thing.

The names, and where each lives, are in ``__init__.pyi`` for editors and in ``names.py`` for Python;
each is loaded when it is first used, so that ``import kdviz`` costs next to nothing.
"""

import gc

import lazy_loader

from kdviz import hooks
from kdviz.names import HOMES, ROOMS

_load, __dir__, __all__ = lazy_loader.attach(__name__, ROOMS, HOMES)


def __getattr__(name: str) -> object:
    if name.startswith("_") or name in __all__:
        # What a module defines stays: to look for garbage in it takes a twentieth of the start.
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return _load(name)
        finally:
            if was_enabled:
                gc.enable()
    from kdviz.errors import did_you_mean

    raise AttributeError(f"kdviz has no {name!r}.{did_you_mean(name, __all__)}")


hooks.public_names = __all__
hooks.load_public = __getattr__
