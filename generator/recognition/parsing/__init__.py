"""An article in, its tokens, sentences and quoted zones out; what every recogniser reads."""
