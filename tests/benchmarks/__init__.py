"""How long it takes, beside the least that Python and Textual take.

uv run --directory tests -m benchmarks
"""
