"""Files that nobody should open: each with what kdviz says about it, or nothing if it is read."""

import io
import struct
import zlib

import numpy as np
from PIL import Image

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
RED = 'fill="#ff5a5f"'


def svg(inside, before=""):
    """Return an SVG with something inside, and before it."""
    return f"{before}{SVG}{inside}</svg>".encode()


def chunk(kind, data):
    """Return a part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def header(width, height, depth=8, colour=3):
    """Return the first part of a PNG."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))


def png(*chunks):
    """Return a PNG of some parts."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + chunk(b"IEND", b"")


def saved(image, kind="PNG", **options):
    """Return an image as the bytes of a file."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def noise(side):
    """Return an image in which hardly two pixels are alike."""
    levels = np.random.default_rng(1).integers(0, 256, (side, side, 3), np.uint8)
    return Image.fromarray(levels)


LAUGHS = "".join(
    f'<!ENTITY l{n} "{"".join(f"&l{n - 1};" for _ in range(10))}">' for n in range(1, 10)
)
DARK = Image.new("RGB", (64, 64), "#0f1117")
BLACK = Image.new("P", (64, 64))
ZEROS = zlib.compress(bytes(60_000_000), 9)
USES = "".join(f'<g id="u{n}">{f"""<use href="#u{n - 1}"/>""" * 10}</g>' for n in range(1, 12))

SVGS = {
    "a billion laughs": (
        svg("<g>&l9;</g>", f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>'),
        "declares entities",
    ),
    "an entity from a file": (
        svg("<g>&x;</g>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "declares entities",
    ),
    "a parameter entity": (
        svg("", '<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>'),
        "declares entities",
    ),
    "a default of a million letters": (
        svg("<g/>" * 90_000, f'<!DOCTYPE svg [<!ATTLIST g d CDATA "{"x" * 1_000_000}">]>'),
        "declares entities",
    ),
    "the type that many programs write": (
        svg(
            f"<path {RED}/>",
            '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg11.dtd">',
        ),
        "",
    ),
    "a thousand deep": (svg("<g>" * 1000 + "</g>" * 1000), "more than 200 deep"),
    "half a million deep": (svg("<g>" * 500_000), "more than 200 deep"),
    "half a million elements": (svg("<g/>" * 500_000), "more than 100000 elements"),
    "two hundred thousand attributes": (
        svg("<g " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>"),
        "",
    ),
    "an attribute of three million letters": (svg(f'<path {RED} d="{"M0 0" * 750_000}"/>'), ""),
    "a style of three million letters": (svg(f'<g style="{"fill:" * 600_000}"/>'), ""),
    "comments that do not end": (svg(f"<style>{'/*' * 1_000_000}</style>"), ""),
    "blanks that do not end": (svg(f"<style>x{{y:url({' ' * 3_000_000}#</style>"), ""),
    "a hundred thousand colours": (
        svg("".join(f'<g fill="#{n:06x}"/>' for n in range(90_000))),
        "more than 2000 different paints",
    ),
    "uses of uses of uses": (svg(f'<defs><path id="u0" {RED}/></defs>{USES}'), ""),
    "a use of itself": (svg(f'<g id="a" {RED}><use href="#a"/></g>'), ""),
    "an endless drawing": (
        svg(f'<rect width="1e300" height="1e300" {RED}/>').replace(b"100 100", b"1e300 1e300"),
        "",
    ),
    "too many bytes": (svg("<g/>" * 2_000_000), "more than 4 million bytes"),
    "compressed": (b"\x1f\x8b\x08\x00" + bytes(20), "is a compressed file: unpack it first"),
    "empty": (b"", "is empty"),
    "blank": (b" \n ", "not well-formed XML"),
    "cut off": (svg(f"<path {RED}/>")[:-9], "not well-formed XML"),
    "no XML": (b'{"svg": 1}', "not well-formed XML"),
    "a web page": (b"<html><body/></html>", "is no SVG: it begins with <html>"),
    "of no namespace": (b'<svg viewBox="0 0 1 1"/>', "is no SVG: it begins with <svg>"),
    "a PNG by another name": (saved(DARK), "is a PNG: give it the ending .png"),
    "wrong letters": (svg("\u00e9").replace(b"\xc3\xa9", b"\xe9"), "not well-formed XML"),
    "an encoding that does not exist": (
        b'<?xml version="1.0" encoding="elvish"?>' + svg(""),
        "not well-formed XML",
    ),
    "an encoding of several bytes": (
        b'<?xml version="1.0" encoding="shift_jis"?>' + svg(""),
        "not well-formed XML",
    ),
    "another encoding": (
        f'<?xml version="1.0" encoding="latin-1"?>{SVG}<text {RED}>\u00e9</text></svg>'.encode(
            "latin-1"
        ),
        "",
    ),
    "sixteen bits a letter": (svg(f"<text {RED}>\u00e9</text>").decode().encode("utf-16"), ""),
    "zeros": (bytes(1000), "not well-formed XML"),
}

PNGS = {
    "a header of 20,000 x 20,000": (
        png(header(20_000, 20_000), chunk(b"IDAT", b"x")),
        "at most 80 million are read",
    ),
    "a header of two thousand million": (png(header(2**31 - 1, 2**31 - 1)), "at most"),
    "a ribbon": (png(header(10**6, 1)), "up to 20000 each way"),
    "in full colour, too large": (png(header(6000, 6000, colour=2)), "at most 20 million"),
    "no size at all": (png(header(0, 0)), "has 0 x 0 pixels"),
    "an empty body": (png(header(64, 64)), "is broken"),
    "no header": (png(chunk(b"IDAT", b"")), "does not begin with its size"),
    "a depth that does not exist": (png(header(64, 64, 7)), "is broken"),
    "cut off": (saved(noise(64))[:-500], "ends in the middle"),
    "cut off before its end": (saved(DARK)[:-12], "ends in the middle"),
    "a part of four thousand million bytes": (
        saved(DARK)[:33] + struct.pack(">I4s", 2**32 - 1, b"IDAT"),
        "ends in the middle",
    ),
    "damaged": (saved(noise(64))[:500] + b"\0" + saved(noise(64))[501:], "is broken"),
    "a JPEG by another name": (saved(DARK, "JPEG"), "is a JPEG"),
    "an SVG by another name": (svg(""), "is an SVG: give it the ending .svg"),
    "text": (b"hello", "is no PNG"),
    "empty": (b"", "is empty"),
    "an animation": (
        saved(DARK, save_all=True, append_images=[noise(64)], default_image=False),
        "is an animation",
    ),
    "a text that unfolds": (png(saved(DARK)[8:-12], chunk(b"zTXt", b"a\0\0" + ZEROS)), ""),
    "a profile that unfolds": (
        png(saved(DARK)[8:33], chunk(b"iCCP", b"a\0\0" + ZEROS), saved(DARK)[33:-12]),
        "",
    ),
    "pixels without end": (
        png(header(64, 64, colour=0), chunk(b"IDAT", ZEROS)),
        "",
    ),
    "two hundred thousand parts": (
        png(saved(DARK)[8:33], chunk(b"teXt", b"") * 200_000),
        "more than 100000 parts",
    ),
    "the largest with a palette": (
        png(header(8_000, 10_000, 1, 0), chunk(b"IDAT", zlib.compress(bytes(10_010_000)))),
        "",
    ),
    "a thousand pixels wide, and all different": (saved(noise(1000), compress_level=1), ""),
    "sixteen bits a level": (saved(Image.fromarray(np.zeros((64, 64), np.uint16))), ""),
    "grey with an alpha channel": (saved(DARK.convert("LA")), ""),
    "two colours": (saved(BLACK.convert("1")), ""),
    "see-through by a colour": (saved(BLACK, transparency=0), ""),
}
