"""A first story from an article: headline, summary, timeline and quotes, each with its citation.

No model and no network; the same every time. What it writes is verbatim from the article or
says how it was worked out, and is for a person to go on with. A second article can be merged into
a story (`merging`). Knows the text engine and how a story is written, and nothing of how one is
shown.
"""
