"""The parts of the screen: each draws lines, takes keys, and knows neither the app nor the archive."""
