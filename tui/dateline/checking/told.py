"""What each field of a story file holds, in a sentence: for the schema and for editors' hints."""

STORY = "a story"

_REVIEW = {
    "reviewed": "Of what a program wrote, whether anybody has looked at it: no, yes or the day.",
    "doubt": "Why to look at it first, until it is reviewed.",
}

FIELDS = {
    STORY: {
        "format": "The format of this file: 1.",
        "slug": "A short name of the story, for links and file names.",
        "language": "The language of the briefing, as a BCP 47 tag: en, pt-BR.",
        "headline": "What happened, in a line.",
        "published": "When the briefing was published (EDTF, as all dates: 2024-11-19, 2024-10).",
        "updated": "When it was last changed.",
        "as_of": "The day from which past and future are counted; else updated, else published.",
        "revision": "Which revision this is, counted from 1.",
        "byline": "Who wrote the briefing.",
        "dateline": "Where it was filed from.",
        "url": "Where it is published.",
        "sources": "The texts that the story rests on.",
        "summary": "The points of the summary.",
        "timeline": "The events, in any order: they are shown by date.",
        "quotes": "What was said, and by whom.",
        "sections": "Further sections that only this story has: perspectives, background, answers.",
        "unknowns": "What the sources leave open.",
        "sic": "What is wrong in the sources, kept out of the briefing and not silently mended.",
        "corrections": "What was put right since earlier revisions.",
    },
    "a source": {
        "id": "The name by which citations mean this source.",
        "headline": "Its headline.",
        "publisher": "Who published it.",
        "byline": "Who wrote it.",
        "url": "Where it can be read.",
        "published": "When it was published; words such as yesterday are counted from there.",
        "language": "Its language, as a BCP 47 tag.",
        "file": "Its text: a file inside the story's folder, paragraphs parted by blank lines.",
        "text": "Its text, written here instead of in a file.",
        "sha256": "The checksum of the text, which shows whether it was changed.",
    },
    "a point": {
        "id": "A name that stays the same across revisions; one is made if there is none.",
        "headline": "Leads in to the text: whose view it is, what it is about, a question.",
        "text": "The statement.",
        "kind": "fact (if silent), assessment (the source's own judgement) or disputed "
        "(the sources differ, and both are cited).",
        "cite": "The words of the sources that it rests on.",
        **_REVIEW,
    },
    "an event": {
        "id": "A name that stays the same across revisions; one is made if there is none.",
        "date": "When it happens, no more exact than the source says: 2024-11-19, 2024-10, 2022, "
        "2021~, [2024-11-19..] for one day from then on.",
        "display_date": "Shown instead of the date, where the words matter.",
        "date_inferred": "How the date was worked out, if the source does not say it.",
        "headline": "What happens, in a line.",
        "text": "More about it.",
        "place": "Where it happens.",
        "status": "happened, planned, cancelled or postponed; if silent, told from the date.",
        "cite": "The words of the sources that it rests on.",
        **_REVIEW,
    },
    "a quote": {
        "id": "A name that stays the same across revisions; one is made if there is none.",
        "kind": "direct (whole, in quotation marks), partial (a phrase in quotation marks) or "
        "reported (no marks).",
        "text": "The words; direct and partial ones stand word for word in what is cited.",
        "speaker": "Who speaks, named as in the source.",
        "role": "As what they speak.",
        "said": "When it was said.",
        "context": "What a reader has to know to understand it.",
        "original": "The words in their own language, if “text” is a translation.",
        "language": "The language of “original”, as a BCP 47 tag.",
        "translated_by": "Who translated it.",
        "cite": "The words of the sources that it rests on.",
        **_REVIEW,
    },
    "a section": {
        "title": "Its name, shown above it; no other section has it.",
        "id": "Its name on the command line; made from the title if there is none.",
        "statements": "What it says, as points like those of the summary.",
    },
    "an unknown": {
        "id": "A name that stays the same across revisions; one is made if there is none.",
        "text": "What is left open.",
        "cite": "The words of the sources that show it.",
        **_REVIEW,
    },
    "a citation": {
        "source": "The id of the source; may be left out where there is only one.",
        "paragraph": "Which paragraph, counted from 1; may be left out where the words occur once.",
        "exact": "The exact words, sign by sign; line breaks do not matter.",
        "prefix": "The words right before, if the exact words occur twice.",
        "suffix": "The words right behind, if the exact words occur twice.",
    },
    "a sic": {
        "source": "The id of the source; may be left out where there is only one.",
        "paragraph": "Which paragraph, counted from 1; may be left out where the words occur once.",
        "exact": "What the source says.",
        "prefix": "The words right before, if the exact words occur twice.",
        "suffix": "The words right behind, if the exact words occur twice.",
        "read": "How this briefing reads it.",
        "note": "Why.",
    },
    "a correction": {
        "id": "A name that stays the same across revisions; one is made if there is none.",
        "date": "When it was put right.",
        "text": "What was wrong, and what is right.",
        "affects": "The ids of the statements that were put right.",
    },
}
"""By what a mapping is called in messages, then by its fields."""
