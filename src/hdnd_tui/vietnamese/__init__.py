"""The Vietnamese language: letters, typing, character sets, dates, abbreviations."""
