"""Councils and who sits in them: units, titles, names."""
