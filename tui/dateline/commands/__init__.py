"""The commands, a module for each: their options, and what they write where.

`cli` imports the one that is called; what they share is in `calls`.
"""
