"""An article as text: the formats, safe names for files, and writing that overwrites nothing unasked."""
