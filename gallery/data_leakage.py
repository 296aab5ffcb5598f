import kdviz as kd

telescope = kd.Telescope(ink="blue")
fence = kd.Fence(6).right_of(telescope, gap=16, align="bottom")
# The sides of the sheet end behind pickets, so that nothing of it shows between them.
left, right = fence.picket(2), fence.picket(5)
paper = kd.Polyline((left, left.shifted(dy=-19), right.shifted(dy=-19), right))
lines = [paper.top_left.shifted(3.6, 4.6 + 5.2 * number) for number in range(3)]
sheet = kd.Group(
    paper,
    *[kd.Check(3.2, ink="red").at(place) for place in lines],
    *[kd.Line(place.shifted(3.6), place.shifted(8.6), ink="red") for place in lines],
    name="sheet",
)
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
        fence,
        telescope.label("model"),
        telescope.sight(to=sheet.left),
    ],
)
