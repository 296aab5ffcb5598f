"""Pictures that move, and the frames of their files."""

import io

import numpy as np
from PIL import Image, ImageSequence

import kdviz as kd


@kd.varying
def choice(value=0.5, word="few"):
    slider = kd.Slider(value, low=word, high="many")
    return kd.Visual("Choose", "Between.", [slider, kd.Ball(ink="red").at(slider.knob, "bottom")])


@kd.varying
def throw(share=1.0, shape="ball"):
    ball = kd.Ball() if shape == "ball" else kd.Star()
    flown = ball.at((60 * share, -120 * share * (1 - share)))
    return kd.Visual("Throw", "It flies.", [kd.Ground(5), kd.Catapult(ink="blue"), flown])


def saved(motion, form, **options):
    file = io.BytesIO()
    motion.save(file, format=form, **options)
    return file.getvalue()


def decoded(data):
    """Each frame of a file as colours, and for how many milliseconds it is seen."""
    with Image.open(io.BytesIO(data)) as image:
        frames = []
        for frame in ImageSequence.Iterator(image):
            pixels = np.asarray(frame.convert("RGB"))
            frames.append((pixels, frame.info.get("duration", 0)))
    return frames


def painted(visual, width):
    """The pixels of a picture by itself, as its PNG has them."""
    with Image.open(io.BytesIO(visual.png(width))) as image:
        return np.asarray(image.convert("RGB"))
