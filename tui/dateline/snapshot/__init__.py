"""The story printed: one model, many forms. Never loads Textual."""
