import kdviz as kd

driver, agent, leader = kd.row(
    kd.Person("walking", aim=-32),
    kd.Person("walking", ink="blue"),
    kd.Person("pulling").flipped(),
    gap=20,
    align="bottom",
)
rod = kd.Line(driver.hand.shifted(-0.7, 2), driver.hand.shifted(4.4, -12.6), weight="bold")
stick = kd.Group(rod, name="stick")
carrot = kd.Carrot(13, ink="red").flipped().at(leader.hand, "grip")

reinforcement_learning = kd.Visual(
    title="Reinforcement learning",
    message="The carrot pulls. The stick pushes.",
    concept="reinforcement learning",
    verb="goes where it is rewarded",
    metaphor="a carrot and a stick",
    scene=[
        kd.Ground(),
        driver.label("penalty"),
        stick,
        agent.label("agent"),
        leader.label("reward", ink="red"),
        carrot,
    ],
)
