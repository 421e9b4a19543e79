"""Update packs: what is new, changed and removed in an archive, small enough to carry."""
