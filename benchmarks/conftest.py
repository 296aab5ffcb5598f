"""Collects the ratios and prints them as one table."""

from __future__ import annotations

from typing import NamedTuple

import pytest


class Ratio(NamedTuple):
    """What was compared, and how it came out."""

    what: str
    ratio: float
    most: float | None
    detail: str


class Ratios(list[Ratio]):
    """All ratios of a run."""

    def add(self, what: str, ratio: float, most: float | None, detail: str) -> None:
        """Enter a ratio.

        Args:
            what: the two sides.
            ratio: the first by the second.
            most: the target, or None if there is none.
            detail: the figures of both sides, which hold for one machine only.
        """
        self.append(Ratio(what, ratio, most, detail))


RATIOS = pytest.StashKey[Ratios]()


def pytest_configure(config):
    config.stash[RATIOS] = Ratios()


@pytest.fixture
def ratios(request) -> Ratios:
    return request.config.stash[RATIOS]


def pytest_terminal_summary(terminalreporter, config):
    rows = [_row(ratio) for ratio in config.stash[RATIOS]]
    if not rows:
        return
    rows.insert(0, ("what / against what", "ratio", "target", "", "on this machine"))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    terminalreporter.write_line("")
    for row in rows:
        what, ratio, target, verdict, detail = map(str.ljust, row, widths)
        terminalreporter.write_line(f"{what}  {ratio}  {target}  {verdict}  {detail}".rstrip())


def _row(row: Ratio) -> tuple[str, str, str, str, str]:
    what, ratio, most, detail = row
    if most is None:
        return what, f"{ratio:.2f}", "", "", detail
    return what, f"{ratio:.2f}", f"<= {most:g}", "met" if ratio <= most else "missed", detail
