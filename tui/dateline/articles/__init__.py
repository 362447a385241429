"""A text, a page or a feed becomes an article: its paragraphs, its heading and its day.

Text, Markdown and JSON need nothing but the program; pages and feeds need the extra `articles`.
"""
