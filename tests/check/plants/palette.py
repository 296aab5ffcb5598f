"""Fifth colours and tints, which only files from elsewhere can have; beside them blends of inks."""

import io

from PIL import Image, ImageDraw, ImageFilter

import kdviz as kd

PICTURE = kd.Visual(
    "Drift",
    "The target moved. The aim did not.",
    kd.row(kd.Catapult(ink="blue"), kd.Hoop(ink="red").label("deployed on"), gap=16),
)
SVG = PICTURE.svg().encode()
BACK, WHITE, RED, BLUE = "#0f1117", "#ffffff", "#ff5a5f", "#4d96ff"


def painted(fill, more="", attributes=""):
    """Return an SVG with a circle on our background."""
    return (
        ".svg",
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" {attributes}>{more}'
        f'<rect width="100" height="100" fill="{BACK}"/>'
        f'<circle cx="50" cy="50" r="20" {fill}/></svg>'.encode(),
    )


def image():
    """Return our picture as an image."""
    return Image.open(io.BytesIO(PICTURE.png(540))).convert("RGB")


def png(picture, **options):
    """Return an image as a file."""
    file = io.BytesIO()
    picture.save(file, "PNG", **options)
    return ".png", file.getvalue()


def with_square(colour):
    """Return our picture with a square of a colour on it."""
    picture = image()
    ImageDraw.Draw(picture).rectangle((400, 200, 459, 259), fill=colour)
    return png(picture)


def as_jpeg():
    """Return our picture after it has been a JPEG."""
    file = io.BytesIO()
    image().save(file, "JPEG", quality=60)
    return png(Image.open(file))


FAULTS = {
    "SVG: a green that somebody added": (".svg", SVG.replace(RED.encode(), b"green")),
    "SVG: white at half its strength": painted(f'fill="{WHITE}" fill-opacity="0.5"'),
    "SVG: a gradient": painted(
        'fill="url(#sky)"',
        f'<linearGradient id="sky"><stop stop-color="{BLUE}"/>'
        f'<stop offset="1" stop-color="{WHITE}"/></linearGradient>',
    ),
    "SVG: a class that a style sheet paints": painted(
        'class="warm"', f"<style>rect {{ fill: {BACK} }} .warm {{ fill: orange }}</style>"
    ),
    "SVG: a circle without a fill, which is black": painted(""),
    "SVG: a photograph": painted(f'fill="{RED}"', '<image href="data:image/png;base64,"/>'),
    "PNG: a grey square": with_square("#808080"),
    "PNG: a tint of the blue": with_square("#26539b"),
    "PNG: once a JPEG": as_jpeg(),
    "PNG: blurred": png(image().filter(ImageFilter.GaussianBlur(6))),
}

NEAR_MISSES = {
    "our own SVG": (".svg", SVG),
    "our own PNG": (".png", PICTURE.png(540)),
    "a picture with many crossings": kd.Network((3, 5, 5, 2), firing=((0, 1), (1, 2))),
    "SVG: inks in other notations": painted(
        'fill="currentColor" stroke="WHITE" style="color: RGB(255, 90, 95)"',
        attributes='color="#FFF" fill="none"',
    ),
    "SVG: fills that come from a group and from a style sheet": painted(
        'class="cold"', f"<style>.cold {{ fill: {BLUE} !important; opacity: 1 }}</style>"
    ),
    "SVG: the remains of a drawing program": painted(
        f'fill="{RED}" style="color:#000000;stop-color:#000000;mix-blend-mode:normal"',
        '<metadata><x xmlns="urn:x" fill="green"/></metadata>',
    ),
    "PNG: our picture, drawn without a palette": png(
        Image.open(io.BytesIO(PICTURE.png(1080))).convert("RGB").reduce(2)
    ),
    "PNG: opaque, with an alpha channel": png(image().convert("RGBA")),
}
