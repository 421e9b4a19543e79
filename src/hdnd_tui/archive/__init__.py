"""The archive file: opening, writing, reading, verifying."""
