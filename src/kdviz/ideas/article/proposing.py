"""Proposals: what a part of an article could say, as a picture of what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from kdviz.ideas.article.keywords import Keyword
from kdviz.ideas.article.verbs import Happening, Weighed, happenings
from kdviz.ideas.deeds import Deed, doing
from kdviz.ideas.offering import Metaphor
from kdviz.ideas.thesaurus import relations
from kdviz.reference.stems import stemmed

METAPHORS = 3
"""How many metaphors are proposed."""

VERBS = 8
"""How many of the things that happen are looked at for metaphors."""

MOST_WORDS, LEAST_WORDS = 18, 4
"""The most and the fewest words of a message."""

EDGES, EDGE = (0.12, 0.92), 1.5
"""What stands at the begin and at the end of an article carries more, and by how much."""

IN_TITLE, IN_HEADING = 12.0, 3.0
"""What a title and a heading carry, beside a sentence of the text."""

PLAIN, KEY = 0.3, 0.5
"""What a sentence carries, and each word in it that keeps appearing."""

LEANS = re.compile(
    r"^(?:and|but|or|so|it|its|this|that|these|those|they|them|he|she|his|her|here|then|also|for"
    r"|however|thus|therefore|yet|if|in addition|as a result|finally|first|second|note)\b"
    r"|https?:|www\.|\bcheck out\b|\bread(?:ing)? more\b|\bclick\b"
    r"|\bwe(?:'|\u2019)?\w*\b|\b(?:I|my)\b",
    re.I,
)
"""What makes a sentence lean on others, or speak of the one who wrote it."""

LEANING = 0.5
"""By how much less such a sentence is a message."""

HALF_AFTER = 3.0
"""With how many earlier objects of a verb one counts half."""

AGAIN = 0.4
"""What a verb still counts that is shown already."""


class Proposal(NamedTuple):
    """What could be drawn for a part of an article.

    Attributes:
        heading: the heading of the part, or the title for the whole.
        message: a sentence of it that could be the message.
        verb: what happens in it most, as the thesaurus calls it, or nothing.
        metaphors: what could show that, the nearest first.
        reasons: why each could, with the sentence that it is taken from.
    """

    heading: str
    message: str
    verb: str
    metaphors: tuple[Metaphor, ...]
    reasons: tuple[str, ...]


def propose(
    heading: str, sentences: Sequence[str], headings: Iterable[str], words: Sequence[Keyword]
) -> Proposal:
    """Return what could be drawn for some sentences.

    Args:
        heading: what stands above them.
        sentences: the sentences, in English and in order.
        headings: the headings among them.
        words: the words that keep appearing in them.
    """
    told = list(weigh(heading, sentences, headings, words))
    keys = frozenset(stem for word in words for stem in word.stems)
    found = happenings(told, keys)[:VERBS]
    metaphors = tuple(_metaphors(found))
    reasons = tuple(_reason(metaphor, found) for metaphor in metaphors)
    verb = found[0].verb if found else ""
    return Proposal(heading, _message(told, found), verb, metaphors, reasons)


def weigh(
    heading: str, sentences: Sequence[str], headings: Iterable[str], words: Sequence[Keyword]
) -> Iterator[Weighed]:
    """Yield each sentence with how much it carries, after the headings."""
    if heading:
        yield Weighed(heading, IN_TITLE)
    for each in headings:
        if each != heading:
            yield Weighed(each, IN_HEADING)
    keys = {stem for word in words for stem in word.stems}
    count = max(1, len(sentences))
    for number, sentence in enumerate(sentences):
        weight = PLAIN + KEY * len(keys.intersection(stemmed(sentence)))
        place = (number + 0.5) / count
        yield Weighed(sentence, weight * (1.0 if EDGES[0] < place < EDGES[1] else EDGE))


def _metaphors(found: Sequence[Happening]) -> Iterator[Metaphor]:
    """Yield what could show most of what happens: other objects, and rather for other verbs."""
    share = {each.verb: each.score for each in found}
    known = {each.verb: doing(relations()[each.verb]) for each in found}
    told: set[str] = set()
    while len(told) < METAPHORS:
        worth: dict[str, float] = defaultdict(float)
        best: dict[str, tuple[float, str, Deed]] = {}
        for verb, deeds in known.items():
            for place, deed in enumerate(deeds):
                name = deed.kind.__name__
                score = share[verb] / (1 + place / HALF_AFTER)
                worth[name] += score
                best[name] = max(
                    best.get(name, (0.0, verb, deed)), (score, verb, deed), key=itemgetter(0)
                )
        left = sorted(worth.keys() - told, key=lambda name: (-worth[name], name))
        if not left:
            return
        _, verb, deed = best[left[0]]
        told.add(left[0])
        share[verb] *= AGAIN
        yield Metaphor(relations()[verb], deed)


def _reason(metaphor: Metaphor, found: Iterable[Happening]) -> str:
    """Return why something could be drawn: what happens, and where that is said."""
    said = next(each for each in found if each.verb == metaphor.relation.name)
    return f"{metaphor.reason} In the text: {shorten(said.sentences[0])!r}."


def shorten(sentence: str, most: int = MOST_WORDS) -> str:
    """Return a sentence in at most so many words."""
    words = sentence.split()
    return sentence if len(words) <= most else f"{' '.join(words[:most]).rstrip(',;:')} …"


def _message(told: Sequence[Weighed], found: Sequence[Happening]) -> str:
    """Return the sentence that carries most and is short enough, or the begin of a longer one."""
    happens = {words: number for number, each in enumerate(found[:3]) for words in each.sentences}
    best, message = 0.0, ""
    for each in told:
        count = len(each.words.split())
        if each.weight >= IN_HEADING and not each.words.rstrip().endswith((".", "!", "?")):
            continue  # a heading that is no sentence is no message
        if not LEAST_WORDS <= count <= MOST_WORDS or each.words.rstrip().endswith((":", "?", ";")):
            continue
        weight = each.weight + (1.0 if each.words in happens else 0.0)
        weight *= LEANING if LEANS.search(each.words) else 1.0
        if weight > best:
            best, message = weight, each.words
    if message or not told:
        return message
    longest = max(told, key=lambda each: each.weight if each.weight < IN_HEADING else 0.0)
    return shorten(longest.words)
