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
