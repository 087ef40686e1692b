"""Both platforms played on this machine, with a phone each, so that anybody can try them without an account."""
