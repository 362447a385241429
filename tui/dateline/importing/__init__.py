"""Stories from other programs' files: what is recognised, and what becomes of it."""
