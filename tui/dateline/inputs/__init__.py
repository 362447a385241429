"""Bytes from files, standard input and addresses.

read        the name of an input -> its bytes
urls        which addresses are fetched, and how they are shown
http        an address -> its bytes, with a bound on everything
transport   which machines an address may reach
http_cache  what was fetched before
"""
