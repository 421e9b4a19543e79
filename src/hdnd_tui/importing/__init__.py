"""From a page to an article."""
