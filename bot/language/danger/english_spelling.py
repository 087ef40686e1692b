"""English short forms, slang and slips, and the words they stand for."""

PARTED = {
    "im": "i am", "ive": "i have", "ill": "i will", "id": "i would", "dont": "do not", "didnt": "did not",
    "doesnt": "does not", "cant": "can not", "cannot": "can not", "wont": "will not", "wouldnt": "would not",
    "isnt": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not", "havent": "have not",
    "hasnt": "has not", "couldnt": "could not", "shouldnt": "should not", "aint": "am not", "ain't": "am not",
    "won't": "will not", "can't": "can not", "shan't": "shall not", "wanna": "want to", "gonna": "going to",
    "gotta": "got to", "tryna": "trying to", "imma": "i will", "ima": "i will", "hes": "he is", "shes": "she is",
    "theyre": "they are", "whats": "what is", "thats": "that is", "theres": "there is", "its": "it is",
    "u": "you", "ur": "your", "r": "are", "y": "why", "em": "them", "kms": "kill myself", "kys": "kill yourself",
    "mum": "mom", "mam": "mom", "mommy": "mom", "mummy": "mom", "daddy": "dad", "papa": "dad", "n't": "not",
    "lemme": "let me", "outta": "out of", "cuz": "because", "bc": "because", "rn": "right now", "dunno": "do not know",
    "'s": "is", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "offing": "killing",
    "whilst": "while", "id've": "i would have", "everythings": "everything is", "nobodys": "nobody is",
    "overdoses": "overdose",
    "od'd": "overdosed", "od'ed": "overdosed", "od": "overdose", "ods": "overdose", "oded": "overdosed",
    "suicidle": "suicidal", "sucide": "suicide", "suiside": "suicide", "sewerslide": "suicide",
    "unalived": "killed", "unaliving": "killing", "unalive": "kill", "meself": "myself", "myslef": "myself",
}  # fmt: skip
