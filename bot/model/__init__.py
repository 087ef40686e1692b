"""The nouns of the house: frozen facts without behaviour. Everything else imports from here, and this imports nothing."""
