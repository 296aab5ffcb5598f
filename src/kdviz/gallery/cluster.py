"""A dask cluster as an executor: many machines draw one folder."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from kdviz.errors import GalleryError

WAIT = "10s"
"""How long to wait for the scheduler to answer."""


@contextmanager
def connect_cluster(address: str) -> Iterator[Executor]:
    """Connect to a dask cluster whose workers have kdviz, and disconnect at the end.

    Args:
        address: of its scheduler, as in ``"tcp://host:8786"``.

    Raises:
        GalleryError: dask is not installed, nobody answers there, or no worker has kdviz.
    """
    try:
        from distributed import Client
    except ImportError:
        raise GalleryError(
            "To draw on a cluster, kdviz needs dask: pip install 'kdviz[cluster]'."
        ) from None
    try:
        client = Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise GalleryError(
            f"No dask scheduler answers at {address!r}: {error}. An address is like "
            "tcp://host:8786; the scheduler prints its own when it starts."
        ) from None
    with client:
        if not client.scheduler_info().get("workers"):
            raise GalleryError(f"The dask cluster at {address!r} has no workers. Start some.")
        executor: Executor = client.get_executor(pure=False)
        yield executor
