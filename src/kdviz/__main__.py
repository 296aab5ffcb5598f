"""The command ``kdviz``, for where only Python is on the path: ``python -m kdviz``."""

from kdviz.cli import main

main()
