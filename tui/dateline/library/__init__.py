"""Many stories, and what a reader has seen of each. Knows nothing of how it is shown.

`places` says where stories lie, `index` keeps what the list and the search need to know of
each, `search` finds statements in all of them. `memory` is what is kept of one story from one
reading to the next, `changes` what is new in it since then, `marked` what was marked in any.
"""
