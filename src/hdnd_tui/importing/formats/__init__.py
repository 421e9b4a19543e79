"""Files of every kind as decoded pages: one reader for each kind."""
