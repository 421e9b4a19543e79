"""A page taken apart: furniture off, then title, date lines, byline, captions and the text."""
