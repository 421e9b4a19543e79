"""When an event took place: what a page states, and what its text leaves no doubt about."""
