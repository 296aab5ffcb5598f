import kdviz as kd

walker, agent, guide = kd.row(
    kd.Person("walking", aim=-32),
    kd.Person("walking", ink="blue"),
    kd.Person("pulling").flipped(),
    gap=11,
    align="bottom",
)
rod = [kd.Line((0, 0), end, ink="red", weight="bold") for end in ((4.9, -13), (-0.9, 2.4))]
stick, driver = walker.holding(kd.Group(*rod, lead=0, name="stick"), by="start")
carrot, leader = guide.holding(kd.Carrot(10).flipped(), by="grip")

reinforcement_learning = kd.Visual(
    title="Reinforcement learning",
    message="The carrot pulls. The stick pushes.",
    concept="reinforcement learning",
    verb="goes where it is rewarded",
    metaphor="a carrot and a stick",
    scene=[
        kd.Ground(),
        stick,
        driver.label("penalty", ink="red"),
        agent.label("agent"),
        carrot,
        leader.label("reward"),
    ],
)
