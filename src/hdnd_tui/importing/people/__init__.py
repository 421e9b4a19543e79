"""The officials of a page, their offices, and who holds which."""
