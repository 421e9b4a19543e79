"""The screen; the only folder that knows textual and rich."""
