"""Bringing files and folders into an archive: walking, reading in child processes, batches, report."""
