"""A live preview of one file of visuals, for the browser, on this machine alone."""
