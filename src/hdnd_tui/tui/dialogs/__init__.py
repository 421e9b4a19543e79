"""The dialogs that stand over the reading room for a moment."""
