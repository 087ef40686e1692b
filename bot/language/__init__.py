"""Reading what a person typed: normal forms, answers, intents, signs of danger. Pure."""
