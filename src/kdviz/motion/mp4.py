"""MP4: H.264 as every player shows it, its colours told exactly."""

from __future__ import annotations

from fractions import Fraction
from typing import IO, TYPE_CHECKING, Any

from kdviz.errors import RenderError, SaveError
from kdviz.motion.frames import Film

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from kdviz.motion.frames import Indices

QUALITY = {"crf": "18", "tune": "animation", "preset": "medium"}
"""How H.264 is told to encode: drawn pictures, of which nothing is seen to be lost."""

BT709 = 1
"""The number of the standard that says how colours are told: that of all films in high quality."""

LIMITED = 1
"""The number of levels from 16 to 235, which players take for granted."""

RED_SHARE, BLUE_SHARE = 0.2126, 0.0722
"""How much of the light of white is red, and how much is blue."""

MISSING = (
    "To save an MP4, kdviz needs av, which is not installed: pip install 'kdviz[video]'. "
    "A .webp or .gif needs nothing more."
)


def write_mp4(film: Film, file: IO[bytes]) -> int:
    """Write a film as an MP4, and return how many different frames it has.

    It begins with the beginning and ends with the end, since most players show it once.

    Args:
        film: what is seen.
        file: what is written to; it has a name.

    Raises:
        SaveError: the library is missing.
        RenderError: it cannot be encoded.
    """
    try:
        import av
    except ImportError:
        raise SaveError(MISSING) from None
    try:
        with av.open(file.name, "w", format="mp4", options={"movflags": "+faststart"}) as container:
            return _encode(film, container)
    except av.error.FFmpegError as error:
        raise RenderError(f"The film cannot be encoded: {error}.") from error


def _encode(film: Film, container: Any) -> int:
    import av
    import numpy as np

    rate = Fraction(film.rate).limit_denominator(1000)
    stream = container.add_stream("libx264", rate=rate, options=QUALITY)
    stream.pix_fmt = "yuv420p"
    stream.width, stream.height = _even(film.width), _even(film.height)
    context = stream.codec_context
    context.color_range = LIMITED
    context.color_primaries = context.color_trc = context.colorspace = BT709
    planes = _levels(film.palette)
    before, different = None, 0
    for shot, pixels in film.frames():
        different += before is None or not np.array_equal(before, pixels)
        before = pixels
        frame = av.VideoFrame.from_ndarray(_subsample(pixels, planes), format="yuv420p")
        for number in range(shot.start, shot.end):
            frame.pts, frame.time_base = number, 1 / rate
            container.mux(stream.encode(frame))
    container.mux(stream.encode(None))
    return different


def _even(length: int) -> int:
    """Return a length that two pixels of one colour fit."""
    return length + length % 2


def _levels(palette: bytes) -> NDArray[np.float32]:
    """Return the light, the blue and the red of each colour, in levels as BT.709 tells them."""
    import numpy as np

    red, green, blue = np.frombuffer(palette, np.uint8).reshape(-1, 3).T / np.float32(255)
    light = RED_SHARE * red + (1 - RED_SHARE - BLUE_SHARE) * green + BLUE_SHARE * blue
    return np.stack(
        [
            16 + 219 * light,
            128 + 112 * (blue - light) / (1 - BLUE_SHARE),
            128 + 112 * (red - light) / (1 - RED_SHARE),
        ]
    ).astype(np.float32)


def _subsample(pixels: Indices, levels: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return pixels as a film has them: the light of each, and the colour of each four."""
    import numpy as np

    height, width = pixels.shape
    pixels = np.pad(pixels, ((0, height % 2), (0, width % 2)), mode="edge")
    light = np.rint(levels[0]).astype(np.uint8)[pixels]
    planes = [light.ravel()]
    for colour in levels[1:]:
        four = colour[pixels].reshape(pixels.shape[0] // 2, 2, pixels.shape[1] // 2, 2)
        planes.append(np.rint(four.mean(axis=(1, 3))).astype(np.uint8).ravel())
    return np.concatenate(planes).reshape(-1, light.shape[1])
