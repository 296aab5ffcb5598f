"""What is said of words that collide."""

import kdviz as kd
from check.plants import found


def test_words_over_words():
    (one,) = found("text-collision", [kd.Text("model"), kd.Text("data"), kd.Circle(9)])
    assert one.level == "error"
    assert one.what == "The words 'model' and 'data' lie over each other."
    assert one.remedy == "Put one of them on another side, or shorten it."


def test_a_line_through_words():
    scene = [kd.Text("model"), kd.Line((-9, 0), (9, 0)).label("way", side="right")]
    (one,) = found("text-collision", scene)
    assert one.what == "The line 'way' runs through the words 'model'."
    assert one.remedy == "Put the words on another side, or move what runs through them."
    left, top, right, bottom = one.place
    assert 35 < left < right < 65
    assert top < bottom


def test_it_says_the_same_of_the_mirrored_scene():
    scene = kd.Group((kd.Text("model"), kd.Line((-9, 1), (20, -3))))
    assert len(found("text-collision", scene)) == 1
    assert len(found("text-collision", scene.flipped("horizontal"))) == 1


def test_a_line_collides_as_soon_as_its_edge_touches_a_letter():
    def scene(y):
        return [kd.Text("xxx").at((0, 0)), kd.Line((-9, y), (9, y)), kd.Circle(20)]

    heights = [number / 20 for number in range(40)]
    hits = [bool(found("text-collision", scene(y))) for y in heights]
    assert hits[0]
    assert not hits[-1]
    assert hits == sorted(hits, reverse=True)


def wide_words():
    """Return words side by side that need more room than a wide thing leaves beside them."""
    words = kd.row(kd.Text("some words"), kd.Text("more words"), gap=1)
    return [words, kd.Rect(200, 30).at(words.center)]


def test_words_that_outgrow_their_place_are_to_be_laid_out_for_their_size():
    findings = found("text-collision", wide_words())
    assert [finding.remedy for finding in findings] == [
        "Beside them, things are laid out for smaller words. Give the scene as a function that "
        "returns its shapes: then they are laid out for words as large as they are drawn."
    ]
    assert found("text-collision", wide_words) == ()


def test_where_words_are_no_larger_than_they_were_laid_out_for_that_is_no_advice():
    words = [kd.Text("some words"), kd.Text("more words").shifted(1), kd.Rect(60, 10)]
    (finding,) = found("text-collision", words)
    assert finding.remedy == "Put one of them on another side, or shorten it."
