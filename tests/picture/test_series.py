"""Pictures of a series are of one scale, in one place, and each is still itself."""

import pickle

import pytest

import kdviz as kd

MESSAGES = [
    "Short.",
    "A message that is long enough to be set in two lines, or even in three of them.",
]
PICTURE = kd.Visual("Choose", "Somewhere in between.", [kd.Slider(low="few", high="many")])


@kd.varying
def choice(value=0.5, length=40):
    slider = kd.Slider(value, low="few", high="many", length=length)
    return kd.Visual("Choose", "Between.", [slider, kd.Ball().at(slider.knob, "bottom")])


def poses(pictures):
    return {picture.composition.pose for picture in pictures}


def test_all_have_the_scale_of_the_widest():
    pictures = choice.series(length=[20, 80])
    assert len(poses(pictures)) == 1
    alone = {picture.composition.pose for picture in (choice(length=20), choice(length=80))}
    assert len(alone) == 2
    assert pictures[0].composition.scale < choice(length=20).composition.scale


def test_what_hangs_on_what_varies_goes_with_it():
    low, high = choice.series(value=[0, 1])
    assert [picture.shapes[1].bottom for picture in (low, high)] == [
        picture.shapes[0].knob for picture in (low, high)
    ]
    assert low.shapes[1].bottom != high.shapes[1].bottom


def test_headings_of_any_height_leave_scenes_in_their_place():
    pictures = kd.series(PICTURE.replaced(message=message) for message in MESSAGES)
    assert len(poses(pictures)) == 1
    assert len(poses(picture.replaced(frame="slide") for picture in pictures)) == 1
    assert len(poses(PICTURE.replaced(message=message) for message in MESSAGES)) == 2


def test_in_another_frame_and_theme_they_are_a_series_still():
    scenes = [kd.Circle(3), kd.Rect(80, 10), [kd.Ground(), kd.Scale(4, left_load=kd.Ball())]]
    pictures = kd.series(PICTURE.replaced(scene=scene) for scene in scenes)
    for looks in ({"frame": "story"}, {"theme": "midnight", "frame": "card"}):
        there = [picture.replaced(**looks) for picture in pictures]
        made_there = kd.series(PICTURE.replaced(scene=scene, **looks) for scene in scenes)
        assert len(poses(there)) == 1
        assert [one.svg() for one in there] == [one.svg() for one in made_there]


def test_each_fits_the_stage():
    for picture in choice.series(length=[20, 80, 50]):
        room = picture.composition.stage.room
        for group in picture.composition.scene:
            assert room.left - 0.1 <= group.box.left
            assert group.box.right <= room.right + 0.1


def test_one_alone_is_the_picture_itself():
    (alone,) = kd.series(PICTURE)
    assert alone.svg() == PICTURE.svg()


def test_what_is_told_besides_leaves_a_picture_in_its_series():
    first, second = choice.series(length=[20, 80])
    assert len(poses([first.replaced(concept="choice"), second])) == 1


@pytest.mark.parametrize("own", [{"title": "Other"}, {"message": "Other."}, {"scene": kd.Ball()}])
def test_with_words_or_a_scene_of_its_own_a_picture_is_by_itself(own):
    first, _ = choice.series(length=[20, 80])
    assert first.replaced(**own).svg() == choice(length=20).replaced(**own).svg()


def test_json_holds_the_picture_alone_as_it_stands():
    long, short = (choice.series(value=[n / most for n in range(most + 1)]) for most in (200, 2))
    for picture in (long[0], long[77], short[1], choice(), choice(length=77)):
        told = picture.model_dump_json()
        again = kd.Visual.model_validate_json(told)
        assert again.svg() == picture.svg()
        assert again.model_dump_json() == told
    assert len(long[0].model_dump_json()) == len(short[0].model_dump_json())


def test_where_a_scene_stands_is_decided_for_its_own_frame_and_words():
    again = kd.Visual.model_validate_json(choice.series(length=[20, 80])[0].model_dump_json())
    assert again.fit is not None
    assert again.replaced(concept="choice").fit == again.fit
    for other in ({"frame": "story"}, {"title": "Other"}, {"theme": "mono"}):
        assert again.replaced(**other).fit is None


def test_a_place_outside_of_the_stage_is_refused():
    told = choice.series(length=[20, 80])[1].model_dump()
    told["fit"]["x"] += 1
    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual(**told).svg()
    assert str(caught.value) == (
        "Visual: fit has the scene stand outside of its stage. Leave it out to have the scene "
        "fill the frame."
    )
    told["fit"]["x"] -= 0.6
    assert kd.Visual(**told).svg()


def test_a_series_is_a_tuple_of_pictures():
    pictures = kd.series([PICTURE, PICTURE.replaced(title="Again")])
    first, second = pictures
    assert isinstance(pictures, tuple)
    assert (len(pictures), pictures[0], pictures[1]) == (2, first, second)
    again = pickle.loads(pickle.dumps(kd.series(PICTURE, PICTURE.replaced(scene=kd.Circle(2)))))
    assert len(poses(again)) == 1


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((), "series: there are no pictures. Give at least one."),
        (([],), "series: there are no pictures. Give at least one."),
        ((kd.Ball(),), "series: visuals must be Visuals, not Ball()."),
        ((5,), "series: visuals must be Visuals, not 5."),
        (([PICTURE, 5],), "series: visuals must be Visuals, not 5."),
        (
            (PICTURE, PICTURE.replaced(frame="story")),
            "series: the pictures have one frame, and that of picture 2 is not that of the first. "
            "Give it with replaced(frame=...).",
        ),
        (
            (iter(lambda: PICTURE, None),),
            "series: visuals takes at most 1,000 pictures.",
        ),
    ],
)
def test_what_is_no_series_is_told(given, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.series(*given)
    assert str(caught.value) == message
