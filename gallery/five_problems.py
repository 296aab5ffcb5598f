import kdviz as kd

points = kd.Points()
views = {
    "classification": ("Classification", "Which side is it on?", points.classified()),
    "regression": ("Regression", "How much will it be?", points.regressed()),
    "anomaly_detection": (
        "Anomaly detection",
        "Which one does not belong?",
        points.replaced(ink="red").screened(),
    ),
    "clustering": ("Clustering", "Which belong together?", points.clustered()),
    "reinforcement": ("Reinforcement learning", "Which way wins the star?", points.reinforced()),
}
every = [view for _, _, view in views.values()]

five_problems = {
    name: kd.Visual(
        title=title,
        message=message,
        concept=title.lower(),
        verb="asks the same points another question",
        metaphor="one set of points",
        scene=view,
        series=every,
    )
    for name, (title, message, view) in views.items()
}
