"""Measure everything and print the table of ratios: ``python -m benchmarks``."""

import sys
from pathlib import Path

import pytest

sys.exit(pytest.main([str(Path(__file__).parent), "--benchmark-quiet", "--tb=line"]))
