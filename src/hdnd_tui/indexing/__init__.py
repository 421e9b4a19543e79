"""The search index: what tokens a text has and how they are stored."""
