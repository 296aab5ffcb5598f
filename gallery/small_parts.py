import kdviz as kd

bricks = kd.Bricks(5, 4, loose=True, ink="blue").scaled(1.3)

small_parts = kd.Visual(
    title="Small parts",
    message="Large systems grow from small parts that fit.",
    concept="modularity",
    verb="snaps into place",
    metaphor="toy bricks",
    scene=[kd.Ground(), bricks.at((0, 0), "bottom").label("system", ink="white")],
)
