"""Picture: a scene composed into a frame, and the files that it becomes."""
