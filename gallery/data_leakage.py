import kdviz as kd

telescope = kd.Telescope(ink="blue")
fence = kd.Fence(6).right_of(telescope, gap=16, align="bottom")
sheet = kd.Rect(19, 24, corner=1.5).at(fence.top.shifted(dy=5.6), "bottom")
lines = [sheet.top_left.shifted(4.6, 4.4 + 5.2 * number) for number in range(3)]
telescope = telescope.aimed(at=sheet.left)

data_leakage = kd.Visual(
    title="Data leakage",
    message="It saw the answers. Its score proves nothing.",
    concept="data leakage",
    verb="peeks at the answers",
    metaphor="a telescope that looks over a fence",
    scene=[
        kd.Ground(),
        sheet.label("test answers", side="top", ink="red"),
        *[kd.Check(3.6, ink="red").at(place) for place in lines],
        *[kd.Line(place.shifted(4.6), place.shifted(11), ink="red") for place in lines],
        fence,
        telescope.label("model"),
        telescope.sight(to=sheet.left),
    ],
)
