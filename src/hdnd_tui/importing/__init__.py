"""From a page to an article: its format and its layout, then its councils, its people and its dates."""
