"""Dateline: a news story as a briefing that can be checked against its sources."""

__version__ = "0.1.0"
