"""What stands in an English text: its paragraphs, sentences, dates, and quotes with their speakers.

Everything found says where it stands, as offsets of characters into the text that was given.
Knows of a story only how dates are written. Reads no file, takes no model, asks no clock.
"""
