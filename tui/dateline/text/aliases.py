"""Names that are one in other words: countries and their people, initials, first names."""

from __future__ import annotations

_GROUPS_WORDS = """
uk britain british briton britons kingdom gb england english
us usa america american americans states
uae emirates emirati
eu europe european europeans
un nations
ussr soviet soviets
france french
germany german germans
spain spanish spaniard spaniards
netherlands dutch holland
denmark danish dane danes
sweden swedish swede swedes
finland finnish finn finns
norway norwegian norwegians
ireland irish
scotland scottish scots scot
wales welsh
poland polish pole poles
greece greek greeks
turkey turkish turk turks türkiye
switzerland swiss
czechia czech czechs
china chinese
japan japanese
thailand thai thais
philippines filipino filipinos philippine
ukraine ukrainian ukrainians
israel israeli israelis
iraq iraqi iraqis
iran iranian iranians
lebanon lebanese
cyprus cypriot cypriots
peru peruvian peruvians
brussels belgium belgian belgians
kremlin russia russian russians moscow
afghanistan afghan afghans
pakistan pakistani pakistanis
kazakhstan kazakh kazakhs
argentina argentine argentines argentinian
robert bob rob bobby
william bill will billy
richard rick dick richie
james jim jimmy
john jack johnny
michael mike mick
joseph joe joey
thomas tom tommy
edward ed eddie ted
charles charlie chuck
david dave
daniel dan danny
andrew andy drew
anthony tony
benjamin ben
christopher chris
elizabeth liz beth betty eliza
katherine catherine kate kathy katie
margaret maggie peggy meg
donald don donny
ronald ron
kenneth ken
steven stephen steve
samuel sam
matthew matt
nicholas nick
patrick pat paddy
peter pete
philip phil
timothy tim
gregory greg
jeffrey geoffrey jeff geoff
alexander alex sasha
alexandra alex
susan sue
deborah deb debbie
jennifer jen jenny
jessica jess
rebecca becky
victoria vicky
patricia pat patty
barbara barb
lawrence larry
leonard len
raymond ray
frederick fred
francis frank
"""
_ALIASES: dict[str, frozenset[str]] = {}
for _line in _GROUPS_WORDS.split("\n"):
    for _word in _line.split():
        _ALIASES[_word] = _ALIASES.get(_word, frozenset()) | frozenset(_line.split())


def aliases(name: str) -> frozenset[str]:
    """Return the words, in small letters, that can name the same as a word of a name."""
    word = name.lower().replace(".", "")
    return _ALIASES.get(word, frozenset()) | {word}
