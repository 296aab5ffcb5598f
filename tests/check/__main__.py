"""Print for each rule what it catches and what it lets pass: ``make check-report``.

Ends with status 1 if a planted fault is missed, a near miss is caught, or anything is found in the
gallery, whose pictures have all been looked at.
"""

import sys
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from check.plants import all_plants, found
from kdviz.check.review import review
from kdviz.gallery.find import collect_visuals

GALLERY = Path(__file__).resolve().parents[2] / "gallery"


def main() -> int:
    """Print the table and return the exit status."""
    visuals = [one.visual for one in collect_visuals(GALLERY).found]
    reviews = [review(visual) for visual in visuals]
    alarms = Counter(finding.rule for one in reviews for finding in one.findings)
    silenced = Counter(one.finding.rule for each in reviews for one in each.silenced)
    table = Table("rule", "faults caught", "near misses passed", "gallery", "silenced")
    faulty = bool(alarms)
    for rule, faults, near_misses in all_plants():
        caught = sum(bool(found(rule, plant)) for plant in faults.values())
        passed = sum(not found(rule, plant) for plant in near_misses.values())
        faulty |= caught < len(faults) or passed < len(near_misses)
        table.add_row(
            rule,
            f"{caught} of {len(faults)}",
            f"{passed} of {len(near_misses)}",
            f"{alarms[rule]} found in {len(visuals)}",
            str(silenced[rule]),
        )
    Console(width=90).print(table)
    return int(faulty)


if __name__ == "__main__":
    sys.exit(main())
