"""``make fuzz``: run cases from a seed, on all cores, and tell what escaped.

SEED, CASES and JOBS can be given, as in ``make fuzz SEED=7 CASES=1000000``.
"""

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from fuzz.accepts import find_differences
from fuzz.cases import Case
from fuzz.judging import EscapeError

PIECE = 500
"""How many cases a process runs before it tells what came of them."""


def run_piece(seed, first, last):
    """Run some cases and return what escaped, with what was done."""
    escaped = []
    for number in range(first, last):
        case = Case(seed, number)
        try:
            case.run()
        except EscapeError as escape:
            escaped.append((number, case.told, str(escape)))
    return escaped


def fuzz(seed, cases, jobs=1):
    """Run cases, and yield what escaped, as it comes.

    Args:
        seed: any text or number.
        cases: how many.
        jobs: how many processes.
    """
    pieces = [(seed, n, min(n + PIECE, cases)) for n in range(0, cases, PIECE)]
    if jobs == 1:
        for piece in pieces:
            yield from run_piece(*piece)
        return
    with ProcessPoolExecutor(jobs) as pool:
        for came in pool.map(run_piece, *zip(*pieces, strict=True)):
            yield from came


def main():
    """Fuzz as asked on the command line."""
    asked = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    asked.add_argument("--seed", default="1")
    asked.add_argument("--cases", type=int, default=100_000)
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--one", type=int, help="the number of the only case to run, with its error")
    asked.add_argument("--short", action="store_true", help="end at the first thing that is wrong")
    given = asked.parse_args()
    if given.one is not None:
        case = Case(given.seed, given.one)
        try:
            case.run()
        finally:
            print(case.told)
        return
    if given.short:
        wrong = next(find_differences(), None) or next(fuzz(given.seed, given.cases), None)
        sys.exit(f"{wrong}" if wrong else 0)
    begun = time.monotonic()
    kinds = Counter()
    for number, told, escape in fuzz(given.seed, given.cases, given.jobs):
        kinds[escape[:80]] += 1
        if kinds[escape[:80]] <= 3:
            print(f"{number}: {escape}\n    {told}", flush=True)
    took = time.monotonic() - begun
    print(f"{given.cases:,} cases in {took:.0f} s, seed {given.seed}: {kinds.total()} escapes.")
    sys.exit(bool(kinds))


if __name__ == "__main__":
    main()
