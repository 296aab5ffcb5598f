"""Motion: a picture as a function of time, and the files that move."""
