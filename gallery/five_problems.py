import kdviz as kd

views = {
    "classification": ("Classification", "Which side is it on?", kd.Points("classification")),
    "regression": ("Regression", "How much will it be?", kd.Points("regression")),
    "anomaly_detection": (
        "Anomaly detection",
        "Which one does not belong?",
        kd.Points("anomaly", ink="red"),
    ),
    "clustering": ("Clustering", "Which belong together?", kd.Points("clustering")),
    "reinforcement": (
        "Reinforcement learning",
        "Which way wins the star?",
        kd.Points("reinforcement"),
    ),
}
pictures = kd.series(
    kd.Visual(
        title=title,
        message=message,
        concept=title.lower(),
        verb="asks the same points another question",
        metaphor="one set of points",
        scene=view,
    )
    for title, message, view in views.values()
)
five_problems = dict(zip(views, pictures, strict=True))
del pictures
