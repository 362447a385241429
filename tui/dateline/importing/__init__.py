"""Stories from the files of other programs.

    forms               bytes -> the form that they have -> its stories
    kite, timelinejs    a story in that form -> the fields of a story file, and remarks
    dates, texts        what their dates and texts mean: HTML, quotes, words such as “Friday”
    keeping             fields -> a folder with a story file, whole, once

What is said of these articles' words cannot be checked here, as their texts are not at hand: each
citation is of an article as a whole.
"""
