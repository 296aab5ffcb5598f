"""Articles in several forms, and whatever else people take for one."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.ideas.article.markdown import read_markdown
from kdviz.ideas.article.opening import LARGEST, open_article
from kdviz.ideas.article.plain import read_plain
from kdviz.ideas.article.webpage import read_html

MARKDOWN = """---
title: "Why models drift"
tags: [a, b]
---

The target moves.

## Nobody looks {#nobody}

The *gauge* shows `yesterday`, [they say](https://example.org).
It is not the model, but the data.

```python
code = "is not read"
```

- one thing
- another thing

<p>Also in HTML.</p><script>not = read</script>
"""

PAGE = """<!doctype html><html lang="en"><head><title>Why models drift</title>
<style>p { color: red }</style></head><body><nav>Home</nav>
<p>The target moves.</p><h2>Nobody looks</h2><p>The <em>gauge</em> shows yesterday.
<ul><li>one thing<li>another thing</ul><footer>Imprint</footer></body></html>"""

PLAIN = """Why models drift

The target moves, and the gauge
shows yester-
day.

Nobody looks

One thing.
"""


def texts(document):
    return [paragraph.text for section in document.sections for paragraph in section.paragraphs]


def refusal(path):
    with pytest.raises(kd.IdeaError) as told:
        open_article(str(path))
    return str(told.value)


def test_markdown_is_read_as_somebody_reads_it():
    document = read_markdown(MARKDOWN)
    assert document.title == "Why models drift"
    assert [section.heading for section in document.sections] == ["", "Nobody looks"]
    assert texts(document) == [
        "The target moves.",
        "The gauge shows yesterday, they say. It is not the model, but the data.",
        "one thing",
        "another thing",
        "Also in HTML.",
    ]


def test_a_place_for_a_picture_is_behind_the_heading():
    for text in (MARKDOWN, MARKDOWN.replace("\n", "\r\n")):
        for section in read_markdown(text).sections:
            before = text[: section.at].rstrip()
            assert before.endswith(("---", "{#nobody}"))


def test_a_page_is_read_without_what_stands_around():
    document = read_html(PAGE)
    assert document.title == "Why models drift"
    assert document.language == "en"
    assert texts(document) == [
        "The target moves.",
        "The gauge shows yesterday.",
        "one thing",
        "another thing",
    ]
    assert PAGE[: document.sections[1].at].endswith("</h2>")


def test_plain_text_has_paragraphs_and_headings():
    document = read_plain(PLAIN)
    assert document.title == "Why models drift"
    assert [section.heading for section in document.sections] == [
        "Why models drift",
        "Nobody looks",
    ]
    assert texts(document) == ["The target moves, and the gauge shows yesterday.", "One thing."]


@pytest.mark.parametrize(
    ("name", "data", "encoding", "word"),
    [
        ("a.md", "Größe".encode(), "utf-8", "Größe"),
        ("a.txt", b"\xef\xbb\xbf" + "Größe".encode(), "utf-8", "Größe"),
        ("a.txt", "Größe und Maß".encode("utf-16"), "utf-16-le", "Größe"),
        ("a.txt", "Größe".encode() + " und Maß".encode("cp1252"), "utf-8", "Maß"),
        ("a", b"Drift.", "utf-8", "Drift"),
        ("a.HTML", b"<p>Drift", "utf-8", "Drift"),
    ],
)
def test_letters_are_read_however_they_are_written(tmp_path, name, data, encoding, word):
    (tmp_path / name).write_bytes(data)
    opened = open_article(str(tmp_path / name))
    assert opened.file.encoding == encoding
    assert word in " ".join(texts(opened.document))


def test_what_is_no_article_is_told(tmp_path):
    (tmp_path / "bin.md").write_bytes(b"\0\1\2")
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "broken.txt").write_bytes(b"\xff\xfea")
    (tmp_path / "a.docx").write_bytes(b"PK")
    (tmp_path / "fake.pdf").write_bytes(b"Drift.")
    (tmp_path / "folder.md").mkdir()
    with (tmp_path / "big.txt").open("wb") as big:
        big.truncate(LARGEST + 1)
    at = {path.name: f"'{path}'" for path in tmp_path.iterdir()}
    assert refusal(tmp_path / "bin.md") == (
        f"{at['bin.md']} is no text: it holds what only programs read. Save the article as text."
    )
    assert refusal(tmp_path / "empty.md") == f"{at['empty.md']} has no words to read."
    assert refusal(tmp_path / "broken.txt") == (
        f"{at['broken.txt']} begins as UTF-16, and breaks off within a letter."
    )
    assert refusal(tmp_path / "a.docx") == (
        f"{at['a.docx']} is no article that can be read: it may be Markdown (.md), HTML (.html), "
        "plain text (.txt) or PDF (.pdf)."
    )
    assert refusal(tmp_path / "fake.pdf") == f"{at['fake.pdf']} is called a PDF, and is none."
    assert refusal(tmp_path / "folder.md") == (
        f"{at['folder.md']} is a folder. Name the file with the article."
    )
    assert refusal(tmp_path / "big.txt") == (
        f"{at['big.txt']} has more than 20 MB, which is no article. Read one chapter at a time."
    )
    assert refusal(tmp_path / "emtpy.md") == (
        f"There is no file '{tmp_path / 'emtpy.md'}'. Did you mean 'empty.md'?"
    )


@pytest.mark.parametrize(
    "address", ["https://example.org/a.html", "HTTP://x", "//cdn/a.md", "www.example.org"]
)
def test_no_address_is_asked_for(address):
    assert refusal(address) == (
        f"'{address}' is an address, and kdviz asks nothing of the network. Save the page as a "
        "file, and read that."
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_that_nobody_writes_into_keeps_nobody(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    assert "is no file that can be read" in refusal(tmp_path / "pipe.md")


def test_a_pdf_is_read_and_a_broken_one_is_told(tmp_path):
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "blank.pdf")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    writer.encrypt("secret")
    writer.write(tmp_path / "locked.pdf")
    assert "holds pictures of words, and no words" in refusal(tmp_path / "blank.pdf")
    assert "is a PDF that cannot be read" in refusal(tmp_path / "broken.pdf")
    assert "is locked with a password" in refusal(tmp_path / "locked.pdf")


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_is_read_in_any_form(text):
    for reader in (read_markdown, read_html, read_plain):
        document = reader(text)
        for section in document.sections:
            assert 0 <= section.at <= len(text)
        assert document.words >= 0


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["<h1>", "</h1>", "<p", ">", "&#", "<!--", "<script>", "</", "a "]))
)
def test_any_tags_are_read(parts):
    read_html("".join(parts))


def test_deep_nesting_is_read():
    assert read_html("<div>" * 20_000 + "deep").words == 1
    assert read_markdown("> " * 5_000 + "deep").words in (0, 1)
