"""Reading for danger: spelling repaired, words parted, rules over them, and the sentence around what is found."""
