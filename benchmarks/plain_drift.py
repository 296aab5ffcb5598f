"""``gallery/drift.py`` by hand in plain drawsvg: what kdviz is measured against.

It is written as someone would who knows drawsvg and has pixels in mind: every dot is a circle,
every line an element with its own stroke, every word a text.
"""

from __future__ import annotations

from math import hypot

import drawsvg as draw

SIZE = 1080
BACKGROUND, WHITE, RED, BLUE = "#0f1117", "#ffffff", "#ff5a5f", "#4d96ff"
THIN, REGULAR, BOLD = 5, 9, 13
FONT = "Manrope"


def drawing() -> draw.Drawing:
    """Return the picture: 94 elements that look like those of kdviz."""
    picture = draw.Drawing(SIZE, SIZE)
    picture.append(draw.Rectangle(0, 0, SIZE, SIZE, fill=BACKGROUND))
    text(picture, "Drift", 76, 86, 141, WHITE, weight=800)
    text(picture, "The target moved. The aim did not.", 37, 86, 199, WHITE)
    line(picture, 86, 862, 994, 862, WHITE)
    catapult(picture)
    text(picture, "model", 35, 212, 909, BLUE, text_anchor="middle")
    basket(picture)
    text(picture, "trained on", 35, 562, 909, WHITE, text_anchor="middle")
    hoop(picture)
    text(picture, "deployed on", 35, 890, 909, RED, text_anchor="middle")
    throw(picture)
    picture.append(draw.Circle(464, 436, 30, fill=WHITE))
    line(picture, 648, 726, 777, 622, RED)
    line(picture, 744, 621, 777, 622, RED)
    line(picture, 771, 654, 777, 622, RED)
    return picture


def text(picture, words, size, x, y, ink, weight=500, **more):
    picture.append(
        draw.Text(words, size, x, y, fill=ink, font_family=FONT, font_weight=weight, **more)
    )


def line(picture, x1, y1, x2, y2, ink, width=REGULAR):
    picture.append(
        draw.Line(x1, y1, x2, y2, stroke=ink, stroke_width=width, stroke_linecap="round")
    )


def curve(picture, data, ink, width=REGULAR):
    picture.append(
        draw.Path(data, fill="none", stroke=ink, stroke_width=width, stroke_linecap="round")
    )


def catapult(picture):
    for x in (130, 295):
        picture.append(draw.Circle(x, 821, 33, fill="none", stroke=WHITE, stroke_width=REGULAR))
        picture.append(draw.Circle(x, 821, 7, fill=WHITE))
    line(picture, 91, 788, 334, 788, WHITE)
    line(picture, 144, 788, 217, 669, WHITE)
    line(picture, 290, 788, 217, 669, WHITE)
    line(picture, 201, 731, 255, 518, BLUE, BOLD)
    picture.append(
        draw.Rectangle(
            -28, -28, 56, 56, rx=10, fill=BLUE, transform="translate(201.5 731) rotate(14)"
        )
    )
    curve(picture, "M291 508A38 38 0 0 1 228 469", BLUE, BOLD)
    picture.append(draw.Circle(217, 669, 14, fill=BACKGROUND, stroke=WHITE, stroke_width=REGULAR))


def basket(picture):
    dots(picture, 489, 737, 511, 854, 8)
    dots(picture, 511, 854, 612, 854, 7)
    dots(picture, 612, 854, 635, 737, 8)
    dots(picture, 635, 737, 489, 737, 9)


def dots(picture, x1, y1, x2, y2, count):
    for number in range(count):
        share = number / count
        x, y = x1 + share * (x2 - x1), y1 + share * (y2 - y1)
        picture.append(draw.Circle(round(x), round(y), 3, fill=WHITE))


def hoop(picture):
    curve(picture, "M960 854V640C960 595 944 572 912 572", RED)
    line(picture, 931, 854, 989, 854, RED)
    for top, bottom in ((824, 816), (824, 850), (859, 833), (859, 867)):
        line(picture, top, 621, bottom, 690, RED, THIN)
    for top, bottom in ((790, 833), (790, 816), (893, 850), (893, 867)):
        line(picture, top, 611, bottom, 690, RED, THIN)
    line(picture, 816, 690, 867, 690, RED, THIN)
    picture.append(
        draw.Rectangle(
            895,
            494,
            21,
            146,
            fill=BACKGROUND,
            stroke=RED,
            stroke_width=REGULAR,
            stroke_linejoin="round",
        )
    )
    picture.append(draw.Ellipse(842, 611, 52, 12, fill="none", stroke=RED, stroke_width=REGULAR))


def throw(picture):
    x = 270.0
    while x < 558:
        y = 345 + 0.0111 * (x - 373) ** 2
        if hypot(x - 464, y - 436) > 38:
            picture.append(draw.Circle(round(x), round(y), 5, fill=WHITE))
        x += 20.1 / hypot(1, 0.0222 * (x - 373))
