"""The nouns of the house.

Frozen facts without behaviour. Everything else imports from here, and this imports nothing.
"""
