import kdviz as kd

without, product = kd.row(
    kd.Steps(4),
    kd.Steps(2, taken=2, ink="blue"),
    gap=8,
    align="bottom",
)
flag = kd.Group(kd.Path("M 0 0 V -10 L 5.4 -7.4 L 0 -4.8", fill="white"), name="flag")
climber = kd.Person("climbing", ink="red").standing_on(without, without.step(1), "other_foot")
winner = kd.Person("cheering", ink="blue").standing_on(product, "platform", "feet")

fewer_steps = kd.Visual(
    title="Fewer steps",
    message="Four steps to the answer, or two.",
    concept="a useful tool",
    verb="takes fewer steps",
    metaphor="two flights of stairs",
    scene=[
        kd.Ground(),
        without.label("by hand"),
        flag.standing_on(without, "platform", "bottom_left"),
        product.label("with the tool", ink="blue"),
        climber,
        *winner.holding(flag, by="bottom_left"),
    ],
)
