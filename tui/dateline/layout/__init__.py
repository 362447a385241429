"""Statements as lines of styled spans for a width. Knows neither terminal nor screen."""
