"""Dates written loosely: their words, their tense, their neighbours, read as EDTF."""
