"""Fuzzing: whatever comes in, the answer is a story or located faults, soon and in little memory.

The short campaign is a test like the others (`test_fuzzing.py`). The long one is guided by
coverage, takes as long as it is given, and needs the group `fuzz`:

    uv run --group fuzz --directory tests -m fuzz --seconds 600

What it finds is kept in `found/`, and is from then on read by the short one.
"""
