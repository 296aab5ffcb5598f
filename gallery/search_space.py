import kdviz as kd

maze = kd.Maze(5, number=2, way="solid")
step = maze.box.height / 5
corner = kd.Point(-2.5 * step, -5 * step)


def tried(*cells):
    """Return a try that ended at a wall, from cell to cell, and the cross at its end."""
    way = [corner.shifted((x + 0.5) * step, (y + 0.5) * step) for x, y in cells]
    trail = kd.Polyline([*way[:-1], way[-1].toward(way[-2], 0.42)], dash="dotted")
    return kd.Group(trail, kd.Cross(2.4, ink="red").at(way[-1]), lead=1, name="dead end")


search_space = kd.Visual(
    title="Search space",
    message="Try, fail, and keep what leads on.",
    concept="the search for hyperparameters",
    verb="finds the way through by trying",
    metaphor="a maze",
    scene=[
        tried((2, 0), (1, 0), (1, 1)),
        tried((4, 2), (4, 1), (4, 0)),
        tried((4, 4), (3, 4), (3, 3), (2, 3), (1, 3), (1, 4), (2, 4)),
        maze.label("start", side="left", anchor="entrance").label(
            "best", side="right", anchor="exit"
        ),
    ],
)
