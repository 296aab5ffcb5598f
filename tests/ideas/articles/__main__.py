"""Holds what is read in articles against what a reader took from them beforehand.

    PYTHONPATH=tests python -m ideas.articles FOLDER

The folder has the articles that ``sources.toml`` tells, each as ``NAME.md``. Printed is the table
of ``docs/measured.md``.
"""

import sys
import tomllib
from pathlib import Path

from kdviz.ideas.article.opening import open_article
from kdviz.ideas.article.reading import read_article
from kdviz.reference.stems import stems

HERE = Path(__file__).parent

WORDS, METAPHORS = 4, 1
"""How many of five words, and of three metaphors, have to fit."""


def plain(name):
    """The name of an object without what it is spelt with."""
    return "".join(letter for letter in name.partition("(")[0].lower() if letter.isalnum())


def main(folder):
    judged = tomllib.loads((HERE / "judged.toml").read_text())
    print("| Article | Words, the unfit in brackets | Metaphors, the unfit in brackets | Fits |")
    print("|---|---|---|---|")
    fitting = 0
    for name, accepted in judged.items():
        reading = read_article(open_article(str(folder / f"{name}.md")).document)
        known = {stem for words in accepted["words"] for stem in stems(words)}
        words = [(each.word, not known.isdisjoint(each.stems)) for each in reading.keywords]
        things = set(map(plain, accepted["objects"]))
        shown = [(each.name, plain(each.name) in things) for each in reading.whole.metaphors]
        fits = sum(fit for _, fit in words) >= WORDS and sum(fit for _, fit in shown) >= METAPHORS
        fitting += fits
        print(f"| {name} | {told(words)} | {told(shown)} | {'yes' if fits else 'no'} |")
    print(f"\n{fitting} of {len(judged)}")


def told(found):
    return ", ".join(word if fit else f"({word})" for word, fit in found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
