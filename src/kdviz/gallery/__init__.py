"""Gallery: finding, building, comparing, previewing and showing a folder of visuals."""
