"""Which councils a page names, and which of them it is about."""
